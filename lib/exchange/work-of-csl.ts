/**
 * Works from items of CSL-JSON, as Zotero and other programs write them.
 *
 * @module
 */
import type { Work } from '../claims/model.ts';
import { canonicalId } from '../works/canonical-id.ts';
import { canonicalUrl } from '../works/canonical-url.ts';
import { identify } from '../works/identify.ts';
import { sourceOf } from '../works/source.ts';
import { byPreference, isWorkId, schemeOf, type WorkId } from '../works/work-id.ts';
import { cleanLine, cleanLines, withoutRichText } from './clean-text.ts';
import { defined } from './defined.ts';
import { namesIn, wholeName } from './person-name.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * The fields of the work that an item describes; they are not checked yet. A string says why it
 * describes none.
 */
export function workOfCsl(item: Item): Record<string, unknown> | string {
  const title = cleanLine(typeof item['title'] === 'string' ? withoutRichText(item['title']) : '');
  if (title === undefined) return 'no title';
  const address = cleanLine(item['URL']);
  const [id, ...others] = byPreference(idsIn(item, address));
  if (id === undefined) return `“${shortened(title)}” has no DOI, no arXiv id and no address`;
  const { names, more } = namesIn(listOf(item['author']).map(wholeName));
  const editor = namesIn(listOf(item['editor']).map(wholeName)).names;
  const topics = keywordsOf(item['keyword']);
  const says = (key: string) => cleanLine(rich(item[key]));
  return defined<Record<string, unknown>>({
    id,
    kind: kindOf(id, item['type']),
    title,
    author: names.length > 0 ? names.map((literal) => ({ literal })) : undefined,
    moreAuthors: more ? true : undefined,
    issued: dateOf(item['issued']),
    'container-title': says('container-title'),
    editor: editor.length > 0 ? editor.map((literal) => ({ literal })) : undefined,
    publisher: says('publisher'),
    volume: says('volume'),
    issue: says('issue'),
    page: says('page')?.replaceAll(/\s?[–—]\s?|--+/g, '-'),
    sameAs: others.length > 0 ? others : undefined,
    copies: address !== undefined && !isOwnAddress(address, id) ? [address] : undefined,
    topics: topics.length > 0 ? topics : undefined,
  });
}

/** Lines of a note in which Zotero and others keep ids: "arXiv: 2401.00001", "PMID: 12082125". */
const NOTED = /^[ \t]{0,9}(arxiv|doi|pmid|pmcid)[ \t]{0,9}:[ \t]{0,9}(\S+)/gim;

function idsIn(item: Item, address: string | undefined): WorkId[] {
  const noted = typeof item['note'] === 'string' ? [...item['note'].matchAll(NOTED)] : [];
  const isArxiv = /^arxiv/i.test(String(item['archive'] ?? item['publisher'] ?? ''));
  const number = cleanLine(item['number'])?.replace(/^arxiv:\s*/i, '');
  const found: (WorkId | undefined)[] = [
    idOf('doi', item['DOI']),
    isArxiv ? idOf('arxiv', item['archive_location']) : undefined,
    isArxiv ? idOf('arxiv', number?.split('[', 1)[0]) : undefined,
    idOf('pmid', item['PMID']),
    idOf('pmcid', item['PMCID']),
    ...noted.map(([, scheme = '', value]) => idOf(scheme.toLowerCase(), value)),
    ...customIds(item['custom']),
  ];
  const ids = found.filter((id) => id !== undefined);
  const ofAddress = address === undefined ? undefined : identify(address);
  if (ofAddress) return [...ids, ofAddress];
  if (ids.length > 0 || address === undefined) return ids;
  const source: string = sourceOf(address) ?? '';
  return isWorkId(source) ? [source] : [];
}

function idOf(scheme: string, raw: unknown): WorkId | undefined {
  const value = cleanLine(raw);
  if (value === undefined) return undefined;
  return identify(value) ?? canonicalId(scheme, value);
}

function customIds(custom: unknown): WorkId[] {
  const ids = (custom as { readonly ids?: unknown } | null | undefined)?.ids;
  return cleanLines(ids).filter(isWorkId);
}

function isOwnAddress(address: string, id: WorkId): boolean {
  return identify(address) === id || canonicalUrl(id) === address;
}

const KINDS: Readonly<Record<string, Work['kind']>> = {
  lw: 'post',
  eaf: 'post',
  lwcomment: 'comment',
  eafcomment: 'comment',
  post: 'post',
  'post-weblog': 'post',
  webpage: 'post',
  speech: 'talk',
};

function kindOf(id: WorkId, type: unknown): Work['kind'] {
  return KINDS[schemeOf(id)] ?? (typeof type === 'string' ? KINDS[type] : undefined) ?? 'paper';
}

/** A date in any of the forms that CSL-JSON allows, as far as the calendar has it. */
function dateOf(raw: unknown): { 'date-parts': [number[]] } | undefined {
  const date = (typeof raw === 'object' && raw !== null ? raw : { raw }) as Item;
  const parts: unknown = Array.isArray(date['date-parts']) ? date['date-parts'][0] : undefined;
  const written = cleanLine(date['raw'] ?? date['literal']);
  const numbers: unknown[] = Array.isArray(parts)
    ? parts
    : (/\d{3,4}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?)?/.exec(written ?? '')?.[0].split(/[-/]/) ?? []);
  const [year = 0, month = 0, day = 0] = numbers.map(Number);
  if (!isWhole(year, 1, 9_999)) return undefined;
  if (!isWhole(month, 1, 12)) return { 'date-parts': [[year]] };
  const last = new Date(Date.UTC(2_000 + (year % 400), month, 0)).getUTCDate();
  return { 'date-parts': [isWhole(day, 1, last) ? [year, month, day] : [year, month]] };
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

function keywordsOf(raw: unknown): string[] {
  const list = typeof raw === 'string' ? raw.split(/[;,]/) : raw;
  return cleanLines(list).slice(0, MOST_TOPICS);
}

const MOST_TOPICS = 100;
const LONGEST_SHOWN = 60;

function shortened(title: string): string {
  return title.length > LONGEST_SHOWN ? `${title.slice(0, LONGEST_SHOWN)}…` : title;
}

function rich(raw: unknown): unknown {
  const first: unknown = Array.isArray(raw) ? raw[0] : raw;
  return typeof first === 'string' ? withoutRichText(first) : first;
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}
