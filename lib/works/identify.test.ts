import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalId } from './canonical-id.ts';
import { canonicalUrl } from './canonical-url.ts';
import { identify } from './identify.ts';
import { EXAMPLES } from './sites.examples.ts';
import { isWorkId, schemeOf, type WorkId } from './work-id.ts';

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
    ['a long path', `https://arxiv.org/abs/2402.10877${'/'.repeat(1_000_000)}`],
    ['a long query', `https://arxiv.org/abs/2402.10877?${'a'.repeat(8_192)}`],
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

/** An address, and the identifiers that its source states; a negative says which kind it is. */
interface AddressRow {
  readonly url: string;
  readonly expect: Readonly<Record<string, string>> | null;
  /** The schemes whose identifier can be told from the address alone. */
  readonly in_url?: readonly string[];
  readonly kind?: string;
}

/** Two addresses of one work. */
interface PairRow {
  readonly a: string;
  readonly b: string;
}

/** Rows that we read otherwise than their source, each with the reason. */
const DISPUTED: Readonly<Record<string, string>> = {
  'http://doi.org/10.1006/rwei.1999%20.0001': 'a DOI has no blanks, and an id must not',
  'https://www-jstor-org.libezp.lib.lsu.edu/stable/10.7249/j.ctt4cgd90.10': 'it holds a DOI',
  'https://www.jstor.org.libezp.lib.lsu.edu/stable/10.7249/j.ctt4cgd90.10': 'it holds a DOI',
  'https://doi.org/10.99999/dryad.8515x': 'well formed; only a look-up tells that it is not taken',
  'http://www.ijorcs.org/manuscript/id/12/doi:10.7815/ijorcs.21.2011.012/arul-anitha/network-security-using-linux-intrusion-detection-system':
    'a DOI may hold slashes: nothing says where this one ends',
  'https://osf.io/preprints/socarxiv/j7qta': 'the DOI of the preprint, not of its first version',
  'https://osf.io/preprints/psyarxiv/7eb4g': 'the DOI of the preprint, not of its first version',
  'https://www.preprints.org/manuscript/201805.0444/v1': 'the preprint, not the published article',
  'https://inspirehep.net/literature/2095720': 'its file is named by a hash',
};

/** Negatives mean "no paper id"; posts are works of their own, and so is what an address names. */
const OWN_SCHEMES = new Set(['lw', 'eaf', 'lwcomment', 'eafcomment']);

const folder = process.env['CLAIMSIDE_CORPORA'];

if (folder === undefined) {
  console.info('CLAIMSIDE_CORPORA is not set: the corpora of addresses are not read.');
} else {
  const addresses = rowsOf<AddressRow>('urls-dev.jsonl').filter(({ url }) => !(url in DISPUTED));
  const pairs = rowsOf<PairRow>('same-work-pairs-dev.jsonl').filter(({ a }) => !(a in DISPUTED));
  const positives = addresses.filter(({ kind }) => kind === undefined);

  describe('identify, on the corpus of addresses', () => {
    it('names each work as its address does', () => {
      const wrong = positives
        .filter((row) => row.in_url?.length)
        .filter((row) => !idsOf(row, row.in_url ?? []).includes(identify(row.url)))
        .map(({ url }) => [url, identify(url)]);
      expect(wrong).toEqual([]);
    });

    it('names no other work where the address alone does not tell', () => {
      const wrong = positives
        .filter((row) => !row.in_url?.length)
        .filter((row) => {
          const id = identify(row.url);
          const stated = idsOf(row, Object.keys(row.expect ?? {}));
          const sameScheme = stated.filter((each) => each && id && schemeOf(each) === schemeOf(id));
          return sameScheme.length > 0 && !sameScheme.includes(id);
        })
        .map(({ url }) => [url, identify(url)]);
      expect(wrong).toEqual([]);
    });

    it('names nothing where there is no paper', () => {
      const wrong = addresses
        .filter(({ kind }) => kind !== undefined)
        .map(({ url, kind }) => [url, identify(url), kind] as const)
        .filter(([, id, kind]) => {
          if (id === undefined || OWN_SCHEMES.has(schemeOf(id))) return false;
          // A paper whose address is its only id.
          return !(kind === 'paper-but-no-standard-id-in-url' && schemeOf(id) === 'url');
        });
      expect(wrong).toEqual([]);
    });

    it('names the same work at both addresses of a pair', () => {
      const wrong = pairs.filter(({ a, b }) => !identify(a) || identify(a) !== identify(b));
      expect(wrong).toEqual([]);
    });
  });
}

function rowsOf<Row>(name: string): Row[] {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

function idsOf({ expect: stated }: AddressRow, schemes: readonly string[]): (WorkId | undefined)[] {
  return schemes.map((scheme) => canonicalId(scheme, stated?.[scheme] ?? ''));
}
