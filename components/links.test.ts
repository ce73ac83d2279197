import { describe, expect, it } from 'vitest';
import type { WorkId } from '../lib/works/work-id.ts';
import { makeClaim } from './fixtures.ts';
import { copiesOf, nameOfUntitled, siteLink, sourceLink } from './links.ts';

describe('siteLink', () => {
  it.each([
    ['https://www.lesswrong.com/posts/x', 'LessWrong'],
    ['https://arxiv.org/abs/2402.10877', 'arXiv'],
    ['https://www.example.org/', 'example.org'],
    ['https://notarxiv.org/', 'notarxiv.org'],
  ])('names the site of %s', (address, site) => {
    expect(siteLink(address)).toEqual({ href: address, site });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense', ''])(
    'shows no link for %j',
    (address) => {
      expect(siteLink(address)).toBeUndefined();
    },
  );
});

describe('sourceLink', () => {
  it('lands on the words', () => {
    const claim = makeClaim('a', {
      url: 'https://example.org/post',
      anchor: { type: 'TextFragment', start: 'We find', end: 'so.' },
    });
    expect(sourceLink(claim)?.href).toBe('https://example.org/post#:~:text=We%20find,so.');
  });

  it('falls back to the page of the source', () => {
    expect(sourceLink(makeClaim('a'))).toEqual({
      href: 'https://example.org/post',
      site: 'example.org',
    });
  });
});

describe('copiesOf', () => {
  it('gives each address once, that of the id first', () => {
    const id = 'arxiv:2402.10877' as WorkId;
    const copies = ['https://arxiv.org/abs/2402.10877', 'https://example.org/paper.pdf'];
    const links = copiesOf({ id, kind: 'paper', title: 'A paper', copies }, [id]);
    expect(links.map(({ site }) => site)).toEqual(['arXiv', 'example.org']);
  });
});

describe('nameOfUntitled', () => {
  it.each([
    ['arxiv:2402.10877', 'arXiv:2402.10877'],
    ['lw:w4aeAFzSAguvqA5qu', 'A post on LessWrong'],
    ['concept:swiss-cheese', 'swiss cheese'],
    ['url:https://example.org/a', 'example.org/a'],
    ['pmid:123', 'pmid:123'],
  ])('calls %s "%s"', (id, name) => {
    expect(nameOfUntitled(id as WorkId)).toBe(name);
  });
});
