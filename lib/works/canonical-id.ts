/**
 * The one form of each scheme's ids, from the forms that addresses carry.
 *
 * @module
 */
import { canonicalDoi } from './doi.ts';
import { LONGEST_ID, type Scheme, type WorkId } from './work-id.ts';

/** What an id of a scheme looks like: its value is what the groups hold, after a fixed beginning. */
type Form = readonly [pattern: RegExp, beginning?: string];

const DIGITS: Form = [/^0*([1-9]\d{0,11})$/];
const FORUM_POST: Form = [/^(?=.+[\dA-Z])([\da-zA-Z]{15,24})$/];
/** Digits or capitals tell an id from a heading, which stands in the same place of an address. */
const FORUM_COMMENT: Form = [/^(?:comment-)?(?=.+[\dA-Z])([\da-zA-Z]{17})$/];

const FORMS: Partial<Record<Scheme, Form>> = {
  // https://info.arxiv.org/help/arxiv_identifier.html, without version and subject class.
  arxiv: [
    /^(?:(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})|([a-z]+(?:-[a-z]+)?)(?:\.[A-Z]{2})?(\/\d{7}))(?:v\d+)?(?:\.[a-z]+)*\W*$/,
  ],
  openreview: [/^([\w-]{6,24})$/],
  acl: [/^([A-Z]\d\d-\d{4}|\d{4}\.\w+-\w+\.\d+)$/],
  pmid: DIGITS,
  pmcid: [/^(?:PMC)?([1-9]\d{0,11})$/i, 'PMC'],
  s2: [/^([\da-f]{40})$/],
  s2corpus: DIGITS,
  ssrn: DIGITS,
  hal: [/^([a-z]+[-_]\d{5,9})(?:v\d+)?$/],
  jstor: [/^([a-z\d.]+)$/i],
  iacr: [/^(\d{4}\/\d{1,4})$/],
  nber: [/^([a-z]\d+)$/],
  dblp: [/^([a-z]+\/[\w-]+\/[\w-]+)$/],
  openalex: [/^w(\d+)$/i, 'W'],
  lw: FORUM_POST,
  eaf: FORUM_POST,
  lwcomment: FORUM_COMMENT,
  eafcomment: FORUM_COMMENT,
  url: [/^(https:\/\/\S+)$/],
};

/** arXiv registers its papers as DOIs too: https://info.arxiv.org/help/doi.html. */
const ARXIV_DOI = '10.48550/arxiv.';

/**
 * The WorkId of a scheme and a value as it was found: without version, in the scheme's own case.
 * Undefined where the value does not have the scheme's form.
 */
export function canonicalId(scheme: string, raw: string): WorkId | undefined {
  const value = scheme === 'doi' ? canonicalDoi(raw) : inForm(FORMS[scheme as Scheme], raw);
  if (value === undefined || value.length > LONGEST_ID - scheme.length - 1) return undefined;
  if (scheme === 'doi' && value.startsWith(ARXIV_DOI)) {
    return canonicalId('arxiv', value.slice(ARXIV_DOI.length).toLowerCase());
  }
  return `${scheme}:${value}` as WorkId;
}

function inForm(form: Form | undefined, raw: string): string | undefined {
  const match = form?.[0].exec(raw);
  return match ? (form?.[1] ?? '') + match.slice(1).join('') : undefined;
}
