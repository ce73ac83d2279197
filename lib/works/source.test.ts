import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_ADDRESS, sourceOf } from './source.ts';
import { isWorkId } from './work-id.ts';

const PROFILE = 'url:https://www.lesswrong.com/users/ada-example';

describe('sourceOf', () => {
  it.each([
    // What names a work is that work.
    ['https://arxiv.org/pdf/2402.10877v2', 'arxiv:2402.10877'],
    [
      'https://greaterwrong.com/posts/w4aeAFzSAguvqA5qu/x/comment/mcA57W6YK6a2TGaE2',
      'lwcomment:mcA57W6YK6a2TGaE2',
    ],
    // What is left when the needless is gone may name one.
    [`https://arxiv.org/abs/2402.10877#${'a'.repeat(9_000)}`, 'arxiv:2402.10877'],
    ['http://arxiv.org:443/abs/2402.10877', 'arxiv:2402.10877'],
    [`https://lesswrong.com/users/ada-example#${'a'.repeat(9_000)}`, PROFILE],
    // A person is the same on every mirror.
    ['https://www.lesswrong.com/users/ada-example', PROFILE],
    ['http://lesswrong.com/users/ada-example?from=post_header', PROFILE],
    ['https://www.greaterwrong.com/users/ada-example/', PROFILE],
    ['https://alignmentforum.org/users/ada-example/replies', PROFILE],
    [
      'https://ea.greaterwrong.com/users/ada-example?show=comments',
      'url:https://forum.effectivealtruism.org/users/ada-example',
    ],
    // All else is its address, normalised.
    ['http://www.Example.org/A/b/?b=2&a=1#part', 'url:https://example.org/A/b?b=2&a=1'],
    ['https://example.org', 'url:https://example.org'],
    ['https://example.org/?utm_source=x&utm_medium=y&fbclid=z&gclid=1', 'url:https://example.org'],
    ['https://example.org/a?id=1&utm_source=x&page=2', 'url:https://example.org/a?id=1&page=2'],
    ['https://example.org/a?ref=newsletter', 'url:https://example.org/a'],
    ['https://example.org/a?utmost=1', 'url:https://example.org/a?utmost=1'],
    ['https://example.org:8080/a', 'url:https://example.org:8080/a'],
    ['https://www.com/', 'url:https://www.com'],
  ])('of %s is %s', (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });

  it.each([
    'mailto:ada@example.org',
    'javascript:alert(1)',
    'about:blank',
    '/users/ada-example',
    'not an address',
    'https://ada:secret@example.org/',
    `https://example.org/${'a'.repeat(LONGEST_ADDRESS)}`,
    '',
  ])('of %s is nothing', (address) => {
    expect(sourceOf(address)).toBeUndefined();
  });

  it('of the address within a source is the same source', () => {
    const address = fc.oneof(
      fc.webUrl({
        withQueryParameters: true,
        withFragments: true,
        validSchemes: ['http', 'https'],
      }),
      fc
        .tuple(fc.constantFrom('https://', 'http://www.', 'https://www.arxiv.org:'), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(address, (text) => {
        const source = sourceOf(text);
        if (source === undefined) return;
        expect(isWorkId(source)).toBe(true);
        if (source.startsWith('url:')) expect(sourceOf(source.slice(4))).toBe(source);
      }),
      { seed: 20_261, numRuns: 3_000 },
    );
  });
});
