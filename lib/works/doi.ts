/**
 * The one form of a DOI: https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html.
 *
 * @module
 */
import { withoutPunctuation } from './punctuation.ts';

/**
 * Registrants have four or five digits so far; `10/abc` is a short DOI (https://shortdoi.org).
 * A part that is `.` or `..` would not survive in an address.
 */
const DOI = /^(?!.*\/\.\.?(?:\/|$))10(?:\.\d{4,5}(?:\.\d+)*\/[^\s%{}|`^~]+|\/[a-z\d]+)$/;

/** What publishers' addresses and hasty links append to a DOI. */
const TAIL =
  /(?:[?&;]\w+=.*|\/(?:full|abs|abstract|full-?text|e?pdf|html?|xml|meta|summary|references|citations|cited-by|figures|tables|supplemental|suppl_file.*)|\.(?:pdf|full|html?|xml|abstract|epub))$/;

const LONGEST_DOI = 1_000;

/** The DOI in lower case, without what does not belong to it; undefined where there is none. */
export function canonicalDoi(raw: string): string | undefined {
  if (raw.length > LONGEST_DOI) return undefined;
  let doi = decoded(decoded(raw)).trim().toLowerCase();
  if (doi.startsWith('doi:')) doi = doi.slice(4).trim();
  for (let before = ''; before !== doi; ) {
    before = doi;
    doi = withoutPunctuation(doi.replace(TAIL, ''));
  }
  return DOI.test(doi) ? doi : undefined;
}

/** The text with its percent escapes decoded; as it is where they are malformed. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
