/**
 * Reading RIS, as Zotero, publishers and databases write it.
 *
 * @module
 */
import { cleanLine } from './clean-text.ts';
import { defined } from './defined.ts';
import type { Findings } from './findings.ts';
import { THE_FILE } from './import-result.ts';
import { isGroup } from './person-name.ts';
import { type Line, linesOf, type Slice } from './slices.ts';
import { workOfCsl } from './work-of-csl.ts';

const LINE = /^\uFEFF?([A-Z][A-Z\d])\s{1,4}-(?:\s(.*))?$/;

/** The most values that are taken of one entry. */
const MOST_VALUES = 20_000;

/** Reads a file; yields how much has been read, from 0 to 1. */
export async function* readRis(
  slices: AsyncIterable<Slice>,
  found: Findings,
): AsyncGenerator<number, void> {
  let entry: RisEntry | undefined;
  let count = 0;
  let share = 0;
  for await (const line of linesOf(slices)) {
    const next = takeLine(line, entry, found);
    if (entry && next !== entry) count += 1;
    entry = next;
    if (line.share !== share) yield line.share;
    share = line.share;
  }
  if (entry) found.fault(`line ${entry.line}`, 'this entry has no end (ER  - )');
  else if (count === 0) found.fault(THE_FILE, 'it holds no RIS entry (TY  - … ER  - )');
}

interface RisEntry {
  readonly line: number;
  readonly values: Map<string, string[]>;
  /** The tag that a line without one goes on with. */
  last: string;
  size: number;
}

/** The entry that the line belongs to or begins; undefined where it ends one or stands apart. */
function takeLine(
  { text, number }: Line,
  entry: RisEntry | undefined,
  found: Findings,
): RisEntry | undefined {
  const [, tag, value = ''] = LINE.exec(text) ?? [];
  if (tag === 'TY') {
    if (entry) found.fault(`line ${entry.line}`, 'this entry has no end (ER  - )');
    return { line: number, values: new Map([['TY', [value.trim()]]]), last: 'TY', size: 1 };
  }
  if (!entry) {
    if (text.trim() !== '') found.fault(`line ${number}`, 'outside an entry (TY  - … ER  - )');
    return undefined;
  }
  if (tag === 'ER') {
    takeEntry(entry, found);
    return undefined;
  }
  if (entry.size < MOST_VALUES) addValue(entry, tag, tag === undefined ? text : value);
  return entry;
}

/** Tags whose values hold no blank: a line that goes on with one was broken within a word. */
const UNBROKEN: ReadonlySet<string> = new Set(['UR', 'LK', 'L1', 'DO', 'AN']);

function addValue(entry: RisEntry, tag: string | undefined, value: string): void {
  entry.size += 1;
  if (tag !== undefined) {
    const values = entry.values.get(tag) ?? [];
    values.push(value);
    entry.values.set(tag, values);
    entry.last = tag;
    return;
  }
  const values = entry.values.get(entry.last) ?? [];
  const blank = UNBROKEN.has(entry.last) ? '' : ' ';
  values.push((values.pop() ?? '') + blank + value.trim());
}

function takeEntry({ line, values }: RisEntry, found: Findings): void {
  const work = workOfCsl(cslOfRis(values));
  const place = `line ${line}`;
  if (typeof work === 'string') found.skip(place, work);
  else found.take('work', work, place);
}

/** The tags that may hold each field, the first that does. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT'],
  'container-title': ['C3', 'T2', 'JO', 'JF', 'JA', 'BT', 'J2'],
  publisher: ['PB'],
  volume: ['VL'],
  issue: ['IS'],
  DOI: ['DO'],
  URL: ['UR', 'L1', 'LK'],
};

const KINDS: Readonly<Record<string, string>> = {
  BLOG: 'post-weblog',
  SLIDE: 'speech',
  ELEC: 'webpage',
};

function cslOfRis(values: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const pick = (tags: readonly string[]) => all(...tags).find((value) => value.trim() !== '');
  const [first, last] = [pick(['SP']), pick(['EP'])].map(cleanLine);
  return defined<Record<string, unknown>>({
    ...Object.fromEntries(Object.entries(FIELDS).map(([field, tags]) => [field, pick(tags)])),
    type: KINDS[pick(['TY']) ?? ''],
    author: all('AU', 'A1').map(nameOf),
    editor: all('ED', 'A2').map(nameOf),
    issued: { raw: pick(['DA', 'PY', 'Y1']) },
    page: first !== undefined && last !== undefined ? `${first}-${last}` : first,
    keyword: all('KW'),
    custom: { ids: all('AN') },
    note: all('AN', 'N1', 'M1').join('\n'),
  });
}

/** "Family, Given, Suffix" by its parts; a group's name, or one without a comma, is whole. */
function nameOf(name: string): Record<string, string | undefined> {
  const [family, given, suffix] = name.split(',', 3).map((part) => part.trim());
  return given && !isGroup(name) ? { family, given, suffix } : { literal: name };
}
