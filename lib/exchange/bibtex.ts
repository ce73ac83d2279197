/**
 * Works as a BibTeX file in UTF-8, read by BibTeX, BibLaTeX, Zotero and JabRef alike.
 *
 * @module
 */
import type { Work } from '../claims/model.ts';
import { identify } from '../works/identify.ts';
import { schemeOf, valueIn } from '../works/work-id.ts';
import { addressOf, cslTypeOf, idsOf, isCitable } from './csl-item.ts';
import { defined } from './defined.ts';
import { familyFirst, partsOf } from './person-name.ts';

/** The file of the works that a bibliography can hold; named ideas are left out. */
export function writeBibtex(works: readonly Work[]): string {
  const keys = new Map<string, number>();
  return works
    .filter(isCitable)
    .map((work) => entryOf(work, unique(citationKey(work), keys)))
    .join('\n\n')
    .concat('\n');
}

/** One work as an entry, under a key of its own. */
export function bibtexEntry(work: Work, key = citationKey(work)): string {
  return entryOf(work, key);
}

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  book: 'book',
};

/** The field in which an entry of a type names what it appeared in. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  inproceedings: 'booktitle',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entryOf(work: Work, key: string): string {
  const type = TYPES[cslTypeOf(work)] ?? 'misc';
  const [year, month, day] = work.issued?.['date-parts'][0] ?? [];
  const fields = defined<Record<string, string>>({
    author: namesField(work.author, work.moreAuthors),
    title: `{{${escapeLatex(work.title)}}}`,
    editor: namesField(work.editor),
    [CONTAINERS[type] ?? 'howpublished']: braced(work['container-title']),
    publisher: braced(work.publisher),
    volume: braced(work.volume),
    number: braced(work.issue),
    pages: work.page && `{${escapeLatex(work.page.replaceAll('-', '–')).replaceAll('–', '--')}}`,
    date: day === undefined ? undefined : `{${isoDate([year, month, day])}}`,
    year: year === undefined ? undefined : `{${year}}`,
    month: month === undefined ? undefined : MONTHS[month - 1],
    day: day === undefined ? undefined : `{${day}}`,
    ...idFields(work),
    url: verbatim(addressOf(work)),
    claimsideids: verbatim(otherIds(work)),
    keywords: braced(work.topics?.join(', ')),
  });
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = ${value},`);
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

function idFields(work: Work): Record<string, string | undefined> {
  const value = (scheme: string) => {
    const id = idsOf(work).find((one) => schemeOf(one) === scheme);
    return id && valueIn(id);
  };
  const arxiv = value('arxiv');
  return {
    doi: verbatim(value('doi')),
    eprint: verbatim(arxiv),
    archiveprefix: arxiv && '{arXiv}',
    pmid: verbatim(value('pmid')),
    pmcid: verbatim(value('pmcid')),
  };
}

const FIELDED = new Set(['arxiv', 'doi', 'pmid', 'pmcid']);

/** The ids that neither a field of their own nor the address tells; other programs pass over them. */
function otherIds(work: Work): string | undefined {
  const told = identify(addressOf(work) ?? '');
  const ids = idsOf(work).filter((id) => !FIELDED.has(schemeOf(id)) && id !== told);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function isoDate(parts: readonly (number | undefined)[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

type Names = Work['author'];

function namesField(names: Names, more?: true): string | undefined {
  if (!names || names.length === 0) return undefined;
  const list = names.map(({ literal }) =>
    partsOf(literal).literal === undefined
      ? escapeLatex(familyFirst(literal))
      : `{${escapeLatex(literal)}}`,
  );
  return `{${[...list, ...(more ? ['others'] : [])].join(' and ')}}`;
}

function braced(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escapeLatex(text)}}`;
}

/** A field that LaTeX does not read: only what would end it, or not be shown, is encoded. */
function verbatim(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${text.replaceAll(/[{}\\"^`|]/g, encodeURIComponent)}}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
};

/** Text that LaTeX shows as it is; marks that it would join ("--", "``") are kept apart. */
export function escapeLatex(text: string): string {
  return text
    .replaceAll(/[\\{}^~<>|"]/g, (mark) => SPECIAL[mark] ?? mark)
    .replaceAll(/[%&#$_]/g, '\\$&')
    .replaceAll(/([-'`,!?])(?=[-'`,])/g, '$1{}');
}

/** A key such as `todd2023function`: ASCII letters and digits only. */
export function citationKey(work: Work): string {
  const name = work.author?.[0]?.literal ?? '';
  const { family, literal } = partsOf(name);
  const year = work.issued?.['date-parts'][0][0] ?? '';
  const words = work.title.split(/[^\p{L}\p{N}]+/u).map(ascii);
  const word = words.find((one) => one.length > 3) ?? words[0] ?? '';
  const key = ascii(family ?? literal ?? '') + String(year) + word;
  return key === '' ? ascii(work.id) : key;
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^a-z\d]+/gi, '')
    .toLowerCase();
}

/** The second work of one key gets a `b`, the third a `c`, and so on. */
function unique(key: string, keys: Map<string, number>): string {
  const count = keys.get(key) ?? 0;
  keys.set(key, count + 1);
  if (count === 0) return key;
  return count < 26 ? key + String.fromCharCode(97 + count) : `${key}-${count + 1}`;
}
