import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  hostIn,
  isOn,
  isSupported,
  SITES,
  SUPPORTED_SITES,
  siteIdOf,
} from './settings.ts';

describe('siteIdOf', () => {
  it.each([
    ['https://www.lesswrong.com/posts/abc', 'lesswrong.com'],
    ['https://lesswrong.com/', 'lesswrong.com'],
    ['https://www.greaterwrong.com/', 'greaterwrong.com'],
    ['https://export.arxiv.org/abs/1706.03762', 'arxiv.org'],
    ['https://ar5iv.labs.arxiv.org/html/1706.03762', 'ar5iv.org'],
    ['https://blog.example.org/a', 'blog.example.org'],
    ['http://lesswrong.com/', undefined],
    ['https://notlesswrong.com/', 'notlesswrong.com'],
    ['about:blank', undefined],
    [undefined, undefined],
  ])('%s is of %s', (address, site) => {
    expect(siteIdOf(address)).toBe(site);
  });

  it('gives every site of ours its own id', () => {
    for (const { id, hosts } of SITES) {
      for (const host of hosts) expect(siteIdOf(`https://${host.replace('*', 'x')}/`)).toBe(id);
      expect(siteIdOf(`https://${id}/`)).toBe(id);
    }
  });
});

describe('isSupported', () => {
  it('knows what the manifest names, and nothing else', () => {
    for (const pattern of SUPPORTED_SITES) {
      expect(isSupported(pattern.replace('*.', 'x.').replace('/*', '/a'))).toBe(true);
    }
    expect(isSupported('https://arxiv.org.example.com/')).toBe(false);
    expect(isSupported('http://arxiv.org/')).toBe(false);
  });
});

describe('isOn', () => {
  const settings = { ...DEFAULT_SETTINGS, sitesOff: ['arxiv.org', 'blog.example.org'] };

  it('is as the site was switched', () => {
    expect(isOn(settings, 'https://export.arxiv.org/abs/1706.03762')).toBe(false);
    expect(isOn(settings, 'https://blog.example.org/a')).toBe(false);
    expect(isOn(settings, 'https://ar5iv.labs.arxiv.org/html/1706.03762')).toBe(true);
    expect(isOn(settings, 'https://www.lesswrong.com/')).toBe(true);
  });

  it('is nowhere in a pause', () => {
    expect(isOn({ ...settings, isPaused: true }, 'https://www.lesswrong.com/')).toBe(false);
  });
});

describe('hostIn', () => {
  it.each([
    ['openreview.net', 'openreview.net'],
    [' https://OpenReview.net/forum?id=1 ', 'openreview.net'],
    ['http://blog.example.org:8080/', 'blog.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', undefined],
    ['not an address', undefined],
    ['file:///etc/passwd', undefined],
    ['', undefined],
  ])('“%s” has the host %s', (text, host) => {
    expect(hostIn(text)).toBe(host);
  });
});
