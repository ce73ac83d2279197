/**
 * Identifiers that stand in plain text: `arXiv:2402.10877v2`, `[2402.10877]`, `doi:10.1126/…`, a
 * bare DOI of a reference list, `PMID: 12082125`, an address that is not linked.
 *
 * A number with a dot is an identifier only where something beside it says so.
 *
 * @module
 */
import { canonicalId } from './canonical-id.ts';
import { identify } from './identify.ts';
import { withoutPunctuation } from './punctuation.ts';
import type { WorkId } from './work-id.ts';

/** An identifier in a text, from `start` to `end` in UTF-16 code units. */
export interface TextId {
  readonly id: WorkId;
  readonly start: number;
  readonly end: number;
}

/** Every identifier and every address holds one of these. */
const CANDIDATE = /\d{4}|10\/|:\/\//g;

/** How far from the word that holds it a label or a subject class may reach. */
const REACH = 16;

/** Four digits until 2014, five since: https://info.arxiv.org/help/arxiv_identifier.html. */
const NEW_ARXIV = String.raw`(?:(?:0[7-9]|1[0-4])\d\d\.\d{4}|(?:1[5-9]|[2-9]\d)\d\d\.\d{5})`;

/** https://arxiv.org/archive, with those that were merged into others. */
const ARCHIVE = String.raw`(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nlin|nucl-(?:ex|th)|physics|quant-ph|math|cs|q-bio|q-fin|stat|econ|eess|acc-phys|adap-org|alg-geom|ao-sci|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga|funct-an|mtrl-th|patt-sol|plasm-ph|q-alg|solv-int|supr-con)(?:\.[a-z]{2})?`;

const OLD_ARXIV = String.raw`${ARCHIVE}\/\d{7}`;

const VERSION = String.raw`(?:v\d{1,2})?`;

/** An identifier does not go on after its last digit. */
const END = String.raw`(?![\w/]|\.\d)`;

/** The ways to write an identifier, in order of precedence; the first group of each is its value. */
const WAYS: readonly (readonly [scheme: string, pattern: string])[] = [
  [
    'address',
    String.raw`(?<![\w.@-])((?:https?:\/\/|(?:www\.|dx\.)?doi\.(?:acm\.)?org\/|(?:www\.)?arxiv\.org\/)[^\s<>"]+)`,
  ],
  ['doi', String.raw`(?<![a-z\d])doi[:\s]{1,3}(10\/[a-z\d]{3,})`],
  ['doi', String.raw`(?<![\w.%])(10\.\d{4,5}(?:\.\d+)*(?:\/|%2f)[^\s"]{3,})`],
  ['arxiv', String.raw`(?<![a-z\d])arxiv[:\s]{1,2}((?:${NEW_ARXIV}|${OLD_ARXIV})${VERSION})${END}`],
  ['arxiv', String.raw`\[(${NEW_ARXIV}${VERSION})\]`],
  ['arxiv', String.raw`(?<![\w./-])(${NEW_ARXIV}v\d{1,2})${END}`],
  ['arxiv', String.raw`(?<![\w./-])(${NEW_ARXIV}) \[${ARCHIVE}\]`],
  ['arxiv', String.raw`(?<![\w./-])(${OLD_ARXIV}${VERSION})${END}`],
  ['arxiv', String.raw`(?<![\w./-])${ARCHIVE}\/(${NEW_ARXIV}${VERSION})${END}`],
  ['hal', String.raw`(?<![\w-])((?:cea|hal|halshs|inria|inserm|tel)-\d{8})(?![\w-])`],
  ['pmid', String.raw`(?<![a-z\d])pmid[:\s/]{1,3}(\d{1,8})(?!\d)`],
  ['pmcid', String.raw`(?<![a-z\d])(PMC\d{3,9})(?![\w])`],
];

/** In running text, other characters are the language around an identifier. */
const ASCII = /^[!-~]+$/;

const IDS = new RegExp(WAYS.map(([, pattern]) => pattern).join('|'), 'gi');

/** Where nothing else stands, the number is enough. */
const ALONE = new RegExp(`^\\s{0,9}(${NEW_ARXIV})\\s{0,9}$`);

const BLANK = /[\s"]/g;

/**
 * The identifiers of works in a text, in order. Its cost is linear in the text: only words with
 * enough digits are read, each once.
 */
export function textIds(text: string): TextId[] {
  const found: TextId[] = [];
  let read = 0;
  CANDIDATE.lastIndex = 0;
  for (let at = CANDIDATE.exec(text)?.index; at !== undefined; at = CANDIDATE.exec(text)?.index) {
    const [start, end] = wordAt(text, at, read);
    found.push(...idsBetween(text, Math.max(read, start - REACH), end));
    read = end;
    CANDIDATE.lastIndex = end;
  }
  if (found.length > 0) return found;
  const alone = ALONE.exec(text)?.[1];
  const id = alone && canonicalId('arxiv', alone);
  return id ? [located(id, alone, text.indexOf(alone))] : [];
}

/** The bounds of the word that holds a place, not before `from`. */
function wordAt(text: string, place: number, from: number): [start: number, end: number] {
  let start = place;
  while (start > from && !/[\s"]/.test(text.charAt(start - 1))) start--;
  BLANK.lastIndex = place;
  return [start, BLANK.exec(text)?.index ?? text.length];
}

/** The identifiers that begin between two places. */
function idsBetween(text: string, from: number, to: number): TextId[] {
  const part = text.slice(from, to + REACH);
  return [...part.matchAll(IDS)].flatMap((match) => {
    const way = match.findIndex((group, index) => index > 0 && group !== undefined);
    const scheme = WAYS[way - 1]?.[0];
    const value = withoutPunctuation(match[way] ?? '');
    const start = from + match.index + match[0].indexOf(value);
    if (scheme === undefined || start >= to || !ASCII.test(value)) return [];
    const id = scheme === 'address' ? identify(whole(value)) : canonicalId(scheme, value);
    return id ? [located(id, value, start)] : [];
  });
}

function located(id: WorkId, value: string, start: number): TextId {
  return { id, start, end: start + value.length };
}

/** The address with its scheme, which people leave out. */
function whole(address: string): string {
  return /^https?:/i.test(address) ? address : `https://${address}`;
}
