/**
 * Reading the formats that are JSON: packs, CSL-JSON, Web Annotations and Hypothesis' export.
 *
 * @module
 */
import * as v from 'valibot';
import { type Findings, reasonOf } from './findings.ts';
import { takeHypothesis } from './from-hypothesis.ts';
import { takeWebAnnotation } from './from-web-annotation.ts';
import { type ImportFormat, THE_FILE } from './import-result.ts';
import { type JsonRecord, JsonRecords } from './json-records.ts';
import { packHeaderSchema } from './pack-file.ts';
import type { Slice } from './slices.ts';
import { workOfCsl } from './work-of-csl.ts';

type Fields = Readonly<Record<string, unknown>>;
type Take = (record: JsonRecord, found: Findings, place: string) => void | Promise<void>;

interface JsonFormat {
  /** The lists that hold the records, where the root is no list. */
  readonly lists: readonly string[];
  /** What an item of a list is called in a message. */
  readonly entry: string;
  readonly take: Take;
  /** Called at the end with what else stands in the root. */
  readonly finish?: (json: JsonRecords, found: Findings) => void | Promise<void>;
}

export type JsonImportFormat = Extract<
  ImportFormat,
  'pack' | 'cslJson' | 'webAnnotation' | 'hypothesis'
>;

const FORMATS: Readonly<Record<JsonImportFormat, JsonFormat>> = {
  pack: {
    lists: ['works', 'claims', 'abouts'],
    entry: 'record',
    take: takePackRecord,
    finish: checkHeader,
  },
  cslJson: {
    lists: ['items', 'references'],
    entry: 'item',
    take: fieldsOnly(takeCsl),
  },
  webAnnotation: {
    lists: ['items', 'first.items'],
    entry: 'annotation',
    take: fieldsOnly(takeWebAnnotation),
    finish: takeLoneAnnotation,
  },
  hypothesis: {
    lists: ['rows', 'annotations'],
    entry: 'annotation',
    take: fieldsOnly(takeHypothesis),
  },
};

/** Reads a file of one of these formats; yields how much has been read, from 0 to 1. */
export async function* readJson(
  format: JsonImportFormat,
  slices: AsyncIterable<Slice>,
  found: Findings,
): AsyncGenerator<number, void> {
  const { lists, entry, take, finish } = FORMATS[format];
  let waiting: JsonRecord[] = [];
  let count = 0;
  const json = new JsonRecords(lists, (record) => waiting.push(record));
  for await (const { text, share } of slices) {
    json.write(text);
    for (const record of waiting) {
      count += 1;
      await take(record, found, placeOf(record, entry));
    }
    waiting = [];
    if (json.fault) break;
    yield share;
  }
  json.end();
  if (json.fault) found.fault(`line ${json.fault.line}`, json.fault.reason);
  else if (finish) await finish(json, found);
  else if (count === 0) found.fault(THE_FILE, `it holds no ${entry}`);
}

function placeOf({ list, index, value }: JsonRecord, entry: string): string {
  const place =
    list === '' || list === 'first.items' ? `${entry} ${index + 1}` : `${list}[${index}]`;
  const { id, target } = fieldsOf(value) ?? {};
  const name = id ?? target;
  return typeof name === 'string' && name.length < LONGEST_NAME ? `${place} (${name})` : place;
}

const LONGEST_NAME = 200;

function fieldsOnly(
  take: (fields: Fields, found: Findings, place: string) => void | Promise<void>,
): Take {
  return ({ value }, found, place) => {
    const fields = fieldsOf(value);
    if (fields) return take(fields, found, place);
    found.skip(place, 'not an object');
  };
}

function fieldsOf(value: unknown): Fields | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : undefined;
}

const KINDS = { works: 'work', claims: 'claim', abouts: 'about' } as const;

function takePackRecord({ list, value }: JsonRecord, found: Findings, place: string): void {
  if (list in KINDS) found.takeExact(KINDS[list as keyof typeof KINDS], value, place);
  else found.fault(place, 'a pack is one object, not a list');
}

function checkHeader(json: JsonRecords, found: Findings): void {
  const version = json.header.get('version');
  const { literal } = packHeaderSchema.entries.version;
  if (typeof version === 'number' && version > literal) {
    const reason = `it was written by a later Claimside: version ${version}, while this one reads ${literal}`;
    found.fault('field version', reason);
    return;
  }
  for (const list of ['works', 'claims']) {
    if (!json.lists.has(list)) found.fault(`field ${list}`, 'it is missing or no list');
  }
  const header = v.safeParse(packHeaderSchema, Object.fromEntries(json.header));
  if (header.success) found.pack = nameOf(header.output);
  for (const issue of header.issues ?? []) {
    found.fault(`field ${v.getDotPath(issue) ?? THE_FILE}`, reasonOf(issue));
  }
}

function nameOf({ id, title, edition }: v.InferOutput<typeof packHeaderSchema>) {
  return { id, title, edition };
}

function takeCsl(item: Fields, found: Findings, place: string): void {
  const work = workOfCsl(item);
  if (typeof work === 'string') found.skip(place, work);
  else found.take('work', work, place);
}

/** The root is a list of annotations, a collection, a page of one, or one annotation. */
async function takeLoneAnnotation(json: JsonRecords, found: Findings): Promise<void> {
  const root = Object.fromEntries(json.header);
  if ('target' in root) await takeWebAnnotation(root, found, 'annotation 1');
  else if (typeof root['first'] === 'string') {
    found.fault('field first', 'the annotations are at another address; export them themselves');
  }
}
