import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';
import { identify } from './identify.ts';
import { ARXIV_EXAMPLES } from './sites/arxiv.examples.ts';
import { DOIS_EXAMPLES } from './sites/dois.examples.ts';
import { FORUMS_EXAMPLES } from './sites/forums.examples.ts';
import { OPENREVIEW_EXAMPLES } from './sites/openreview.examples.ts';
import { isWorkId, type WorkId } from './work-id.ts';

const EXAMPLES = [...ARXIV_EXAMPLES, ...DOIS_EXAMPLES, ...FORUMS_EXAMPLES, ...OPENREVIEW_EXAMPLES];
const ADDRESSES = EXAMPLES.map(([address]) => address);
const RUNS = { seed: 20_261, numRuns: 2_000 };

/** Addresses with pieces taken out, repeated and put in. */
const broken = fc
  .tuple(fc.constantFrom(...ADDRESSES), fc.nat(80), fc.nat(20), fc.string({ unit: 'binary' }))
  .map(([address, at, length, piece]) => address.slice(0, at) + piece + address.slice(at + length));

describe('identify', () => {
  it('never throws, and gives nothing but ids, for any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), broken), (text) => {
        const id = identify(text);
        expect(id === undefined || isWorkId(id)).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    ['a long path', `https://arxiv.org/abs/${'/'.repeat(1_000_000)}2402.10877`],
    ['many escapes', `https://doi.org/10.1000/${'%'.repeat(8_000)}`],
    ['many brackets', `https://doi.org/10.1000/${')'.repeat(8_000)}`],
    ['many tails', `https://doi.org/10.1000/a${'/full'.repeat(1_500)}!`],
    ['a host of proxies', `https://${'proxy.'.repeat(1_300)}example/`],
    ['a host without an end', `https://${'a'.repeat(1_000_000)}`],
    ['blanks', ' '.repeat(1_000_000)],
    ['a lone surrogate', 'https://arxiv.org/abs/\ud800'],
  ])('gives nothing for %s', (_, address) => {
    expect(identify(address)).toBeUndefined();
  });

  it('gives nothing for what is no string', () => {
    expect(identify(undefined as unknown as string)).toBeUndefined();
  });

  it('does not follow an address without end', () => {
    const wrapped = 'https://web.archive.org/web/2020/'.repeat(200);
    expect(identify(`${wrapped}https://arxiv.org/abs/2402.10877`)).toBeUndefined();
  });
});

describe('canonicalUrl', () => {
  const ids = EXAMPLES.flatMap(([, id]) => (id ? [id as WorkId] : []));

  it.each([...new Set(ids)].filter((id) => !/^\w+comment:/.test(id)))(
    'makes an address of %s that identify reads as the same',
    (id) => {
      const address = canonicalUrl(id);
      expect(address && identify(address)).toBe(id);
    },
  );

  it('makes an address of every DOI that identify reads as the same', () => {
    const suffix = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 99_999 }), suffix, (registrant, text) => {
        const id = identify(`doi:10.${registrant}/${text}`);
        const address = id && canonicalUrl(id);
        expect(address && identify(address)).toBe(id);
      }),
      RUNS,
    );
  });

  it('knows no address of a comment or a concept', () => {
    expect(canonicalUrl('lwcomment:mcA57W6YK6a2TGaE2' as WorkId)).toBeUndefined();
    expect(canonicalUrl('eafcomment:mcA57W6YK6a2TGaE2' as WorkId)).toBeUndefined();
    expect(canonicalUrl('concept:scaffolds' as WorkId)).toBeUndefined();
  });
});
