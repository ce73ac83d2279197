/**
 * Reading the dataset's files into entries, each checked by itself.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import {
  type ClaimEntry,
  claimEntrySchema,
  fileSchema,
  type LostLinkEntry,
  lostLinkEntrySchema,
  type SourceEntry,
  sourceEntrySchema,
  type WorkEntry,
  workEntrySchema,
} from './entry-schemas.ts';
import { wordsOfIssue } from './issue-words.ts';
import { type FieldKey, type Place, type Problem, problemAt } from './problem.ts';

/** An entry with its place; `entry` is undefined where a field of it is wrong. */
export interface Placed<Entry> {
  readonly place: Place;
  /** The id as written, for finding what is cited even where the entry is wrong. */
  readonly id: string | undefined;
  readonly entry: Entry | undefined;
}

/** A claim, and the work that says it or the page it was made on. */
export interface PlacedClaim extends Placed<ClaimEntry> {
  readonly by: Placed<WorkEntry> | Placed<SourceEntry>;
}

/** The entries of all files, in the order of their paths, and what is wrong with them. */
export interface Dataset {
  readonly works: Placed<WorkEntry>[];
  readonly sources: Placed<SourceEntry>[];
  readonly claims: PlacedClaim[];
  readonly lostLinks: Placed<LostLinkEntry>[];
  readonly problems: Problem[];
}

/** Reads every YAML file in the folder and its folders. */
export function readDataset(folder: string): Dataset {
  const dataset: Dataset = { works: [], sources: [], claims: [], lostLinks: [], problems: [] };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
  for (const file of files) readInto(dataset, file, readFileSync(join(folder, file), 'utf8'));
  return dataset;
}

function readInto(dataset: Dataset, file: string, text: string): void {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const [what = ''] = error.message.split(/ at line \d|\n/);
      dataset.problems.push({ file, line: lines.linePos(error.pos[0]).line, what });
    }
    return;
  }
  const at = (entry: string, path: readonly FieldKey[]): Place => ({
    file,
    entry,
    lineOf: (field) => lineOf(document, lines, [...path, ...field]),
  });
  const root = accept(dataset, fileSchema, document.toJS() ?? {}, at('', []));
  root?.works.forEach((value, index) => {
    const work = placed(dataset, workEntrySchema, value, at, ['works', index], 'id');
    dataset.works.push(work);
    readClaims(dataset, work, at, ['works', index, 'says'], value);
  });
  root?.sources.forEach((value, index) => {
    const source = placed(dataset, sourceEntrySchema, value, at, ['sources', index], 'page');
    dataset.sources.push(source);
    readClaims(dataset, source, at, ['sources', index, 'claims'], value);
  });
  root?.lostLinks.forEach((value, index) => {
    dataset.lostLinks.push(
      placed(dataset, lostLinkEntrySchema, value, at, ['lostLinks', index], 'id'),
    );
  });
}

type PlaceMaker = (entry: string, path: readonly FieldKey[]) => Place;

function readClaims(
  dataset: Dataset,
  by: PlacedClaim['by'],
  at: PlaceMaker,
  path: readonly FieldKey[],
  value: unknown,
): void {
  const claims = fieldOf(value, String(path.at(-1)));
  if (!Array.isArray(claims)) return;
  claims.forEach((claim: unknown, index) => {
    const read = placed(dataset, claimEntrySchema, claim, at, [...path, index], 'id');
    dataset.claims.push({ ...read, by });
  });
}

function placed<Schema extends v.GenericSchema>(
  dataset: Dataset,
  schema: Schema,
  value: unknown,
  at: PlaceMaker,
  path: readonly FieldKey[],
  name: 'id' | 'page',
): Placed<v.InferOutput<Schema>> {
  const written = fieldOf(value, name);
  const id = typeof written === 'string' ? written : undefined;
  const place = at(id ?? `${path.at(-2)}[${path.at(-1)}]`, path);
  return { place, id, entry: accept(dataset, schema, value, place) };
}

function accept<Schema extends v.GenericSchema>(
  dataset: Dataset,
  schema: Schema,
  value: unknown,
  place: Place,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const field = (issue.path ?? []).map((item) => item.key as FieldKey);
    dataset.problems.push(problemAt(place, field, wordsOfIssue(issue)));
  }
  return undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function lineOf(document: Document, lines: LineCounter, path: readonly FieldKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
