/**
 * The identity of a work, independent of any address it is found at.
 *
 * @module
 */

declare const workIdBrand: unique symbol;

/** A canonical `scheme:value`, such as `arxiv:2402.10877` or `doi:10.1126/science.adi1374`. */
export type WorkId = string & { readonly [workIdBrand]: true };

/**
 * Every scheme, in order of preference: of the ids of one work, the first in this order is the
 * work's own id in the library, the others are its `sameAs`.
 */
export const SCHEMES = [
  'arxiv',
  'doi',
  'openreview',
  'acl',
  'pmid',
  'pmcid',
  's2',
  's2corpus',
  'ssrn',
  'hal',
  'jstor',
  'iacr',
  'nber',
  'dblp',
  'openalex',
  'lw',
  'eaf',
  'lwcomment',
  'eafcomment',
  'concept',
  'url',
] as const;

/** The part of a WorkId before its first colon. */
export type Scheme = (typeof SCHEMES)[number];

const KNOWN_SCHEMES: ReadonlySet<string> = new Set(SCHEMES);

/** The longest id that is accepted anywhere, in UTF-16 code units. */
export const LONGEST_ID = 2_048;

/** Whether `text` has the form of a WorkId: a known scheme, a colon and a value without blanks. */
export function isWorkId(text: string): text is WorkId {
  const colon = text.indexOf(':');
  return (
    colon > 0 &&
    text.length > colon + 1 &&
    text.length <= LONGEST_ID &&
    KNOWN_SCHEMES.has(text.slice(0, colon)) &&
    !/\s/.test(text)
  );
}

/** The scheme of a WorkId. */
export function schemeOf(id: WorkId): Scheme {
  return id.slice(0, id.indexOf(':')) as Scheme;
}

/** The value of a WorkId: what stands after its scheme. */
export function valueIn(id: WorkId): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The ids of one work with the preferred one first; ties keep their order. */
export function byPreference(ids: Iterable<WorkId>): WorkId[] {
  return [...new Set(ids)].sort(
    (a, b) => SCHEMES.indexOf(schemeOf(a)) - SCHEMES.indexOf(schemeOf(b)),
  );
}
