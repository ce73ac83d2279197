/**
 * Reading BibTeX and BibLaTeX. Where an entry begins and ends is found here, so that a fault has
 * its line and no file takes longer than its length deserves; what an entry says, with its LaTeX,
 * is read by Better BibTeX's parser, which is loaded only when a file needs it.
 *
 * @module
 */
import type { Creator, Entry, Library } from '@retorquere/bibtex-parser';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { cleanLine } from './clean-text.ts';
import { defined } from './defined.ts';
import type { Findings } from './findings.ts';
import { THE_FILE } from './import-result.ts';
import { type Slice, turn, wholeText } from './slices.ts';
import { workOfCsl } from './work-of-csl.ts';

/** Longer entries are no entries of a bibliography, and would take the parser too long. */
const LONGEST_ENTRY = 65_536;
const LONGEST_STRINGS = 262_144;
const MOST_NESTED = 100;

/** How many entries are read before the page gets its turn. */
const AT_ONCE = 20;

/** Reads a file; yields how much has been read, from 0 to 1. */
export async function* readBibtex(
  slices: AsyncIterable<Slice>,
  found: Findings,
): AsyncGenerator<number, void> {
  const text = await wholeText(slices);
  const entries = [...bibtexEntries(text)];
  for (const { line, name, fault } of entries) {
    if (fault) found.fault(`line ${line}, entry ${name}`, fault);
  }
  const records = entries.filter(({ kind }) => kind === 'entry');
  if (records.length === 0) found.fault(THE_FILE, 'it holds no BibTeX entry');
  if (found.hasFaults) return;
  const read = await entryReader(entries);
  for (const [index, entry] of records.entries()) {
    takeEntry(entry, read, found);
    if (index % AT_ONCE > 0) continue;
    await turn();
    yield (index + 1) / records.length;
  }
}

type ReadEntry = (entry: BibtexEntry) => Entry | string;

/** Reads one entry, with the abbreviations of the file and the entry that it refers to. */
async function entryReader(entries: readonly BibtexEntry[]): Promise<ReadEntry> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const options = {
    english: false,
    sentenceCase: false,
    caseProtection: false,
    unsupported: (_: unknown, tex: string) => tex,
  } as const;
  const abbreviations = entries
    .filter(({ kind }) => kind === 'string')
    .map(({ text }) => text)
    .join('\n');
  const { strings }: Pick<Library, 'strings'> =
    abbreviations.length > LONGEST_STRINGS ? { strings: {} } : parse(abbreviations, options);
  const byKey = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));

  return (entry) => {
    const parent = byKey.get(CROSSREF.exec(entry.text)?.[1]?.trim().toLowerCase() ?? '');
    const both = parent && parent !== entry ? `${entry.text}\n${parent.text}` : entry.text;
    if (both.length > LONGEST_ENTRY) return `longer than ${LONGEST_ENTRY} characters`;
    if (entry.depth > MOST_NESTED) return `braces nested more than ${MOST_NESTED} deep`;
    try {
      return (
        parse(
          both.replaceAll(/[<>]/g, (mark) => SIGNS[mark] ?? mark),
          { ...options, strings },
        ).entries[0] ?? 'not a BibTeX entry'
      );
    } catch {
      return 'its LaTeX cannot be read';
    }
  };
}

/** In LaTeX's own font these two are other signs, but bibliographies mean them as they are. */
const SIGNS: Readonly<Record<string, string>> = { '<': '{\\textless}', '>': '{\\textgreater}' };

/** A field that LaTeX does not read holds them as they were written here. */
function signsRead(value: unknown): string | undefined {
  const line = cleanLine(value);
  return line?.replaceAll('{\\textless}', '<').replaceAll('{\\textgreater}', '>');
}

const CROSSREF = /\bcrossref\s*=\s*["{]([^"{}]*)/i;

function takeEntry(entry: BibtexEntry, read: ReadEntry, found: Findings): void {
  const place = `line ${entry.line}, entry ${entry.name}`;
  const parsed = read(entry);
  const item = typeof parsed === 'string' ? parsed : cslOfEntry(parsed);
  const work = typeof item === 'string' ? item : workOfCsl(item);
  if (typeof work === 'string') found.skip(place, work);
  else found.take('work', work, place);
}

/** BibTeX's and BibLaTeX's fields for each field of CSL, the first that there is. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  'container-title': ['journal', 'journaltitle', 'booktitle', 'maintitle', 'howpublished'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  page: ['pages'],
  PMID: ['pmid'],
  PMCID: ['pmcid'],
  URL: ['url', 'howpublished'],
  keyword: ['keywords'],
  note: ['note'],
};

/** The entry types that are no papers, in CSL's words. */
const TYPES: Readonly<Record<string, string>> = { online: 'webpage', talk: 'speech' };

function cslOfEntry({ type, fields }: Entry): Record<string, unknown> {
  const all: Readonly<Record<string, unknown>> = fields;
  const pick = (names: readonly string[]) =>
    names.map((name) => all[name]).find((value) => value !== undefined);
  const eprint = cleanLine(all['eprint']);
  const archive = cleanLine(all['archiveprefix'] ?? all['eprinttype']);
  const item = Object.fromEntries(
    Object.entries(FIELDS).map(([field, names]) => [field, pick(names)]),
  );
  const address = [all['url'], all['howpublished']]
    .map((value) => addressIn(signsRead(value)))
    .find(Boolean);
  return defined<Record<string, unknown>>({
    ...item,
    type: TYPES[type],
    DOI: signsRead(all['doi']),
    author: namesOf(fields.author),
    editor: namesOf(fields.editor),
    issued: all['date'] ?? dateOf(all),
    'container-title': addressIn(item['container-title']) ? undefined : item['container-title'],
    URL: address,
    archive: eprint !== undefined && archive === undefined ? 'arXiv' : archive,
    archive_location: eprint,
    custom: { ids: cleanLine(all['claimsideids'])?.split(' ') },
  });
}

function namesOf(creators: readonly Creator[] | undefined): unknown[] | undefined {
  return creators?.map((creator) => ({
    literal: creator.name,
    given: creator.firstName,
    'non-dropping-particle': creator.prefix,
    family: creator.lastName,
    suffix: creator.suffix,
  }));
}

const MONTH_NAMES = 'janfebmaraprmayjunjulaugsepoctnovdec';

function dateOf({ year, month, day }: Readonly<Record<string, unknown>>): string | undefined {
  if (year === undefined) return undefined;
  const name = String(month ?? '').toLowerCase();
  const named = name.length >= 3 ? MONTH_NAMES.indexOf(name.slice(0, 3)) / 3 + 1 : Number(name);
  return [year, ...(named >= 1 ? [named, ...(day === undefined ? [] : [day])] : [])]
    .map(String)
    .join('-');
}

/** The address that a field holds, also within its link in rich text. */
function addressIn(value: unknown): string | undefined {
  return typeof value === 'string'
    ? /[a-z][a-z+.-]{0,20}:\/*[^\s"<>]+/i.exec(value)?.[0]
    : undefined;
}
