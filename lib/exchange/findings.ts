/**
 * What has been found in a file so far. Every format's reader hands over candidates; whether they
 * are works, claims and notes of the model is decided here, in one place.
 *
 * @module
 */
import * as v from 'valibot';
import { aboutSchema } from '../claims/about.ts';
import {
  type Claim,
  claimIdSchema,
  claimSchema,
  type Pack,
  type Work,
  workIdSchema,
  workSchema,
} from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import type {
  AboutEntry,
  ImportError,
  ImportFormat,
  ImportResult,
  Skipped,
} from './import-result.ts';

/** No reader of a message reads more; the rest is only counted. */
const MOST_ERRORS = 100;

export const aboutEntrySchema = v.strictObject({
  target: v.union([workIdSchema, claimIdSchema], 'not the id of a work or a claim'),
  ...aboutSchema.entries,
});

/** The three kinds of record, with what names one of them. */
const KINDS = {
  work: { schema: workSchema, key: 'id' },
  claim: { schema: claimSchema, key: 'id' },
  about: { schema: aboutEntrySchema, key: 'target' },
} as const;

export type RecordKind = keyof typeof KINDS;

interface RecordOf {
  readonly work: Work;
  readonly claim: Claim;
  readonly about: AboutEntry;
}

type Fields = Record<string, unknown>;
type Parsed<Kind extends RecordKind> =
  | { readonly record: RecordOf[Kind] }
  | { readonly issue: v.BaseIssue<unknown> };

export class Findings {
  readonly #found: { readonly [Kind in RecordKind]: Map<string, RecordOf[Kind]> } = {
    work: new Map(),
    claim: new Map(),
    about: new Map(),
  };
  readonly #ids = new Map<WorkId, WorkId>();
  readonly #skipped: Skipped[] = [];
  readonly #errors: ImportError[] = [];
  #unlisted = 0;
  pack: Pick<Pack, 'id' | 'title' | 'edition'> | undefined;

  readonly #file: string;
  readonly #format: ImportFormat;

  constructor(file: string, format: ImportFormat) {
    this.#file = file;
    this.#format = format;
  }

  /** A record that must be of the model as it is: whatever is wrong is a fault of the file. */
  takeExact(kind: RecordKind, candidate: unknown, place: string): void {
    const parsed = v.safeParse(KINDS[kind].schema, candidate);
    if (!parsed.success) {
      for (const issue of parsed.issues) this.fault(placeOf(issue, place), reasonOf(issue));
      return;
    }
    const record = parsed.output as RecordOf[RecordKind];
    const name = nameOf(kind, record);
    if (this.#found[kind].has(name)) this.fault(place, `a second record of ${name}`);
    else this.#keep(kind, name, record);
  }

  /**
   * A record made of another format's fields. What the model does not allow is left out and said;
   * without what the model needs, the whole is left out. Answers what was kept.
   */
  take<Kind extends RecordKind>(
    kind: Kind,
    candidate: Fields,
    place: string,
  ): RecordOf[Kind] | undefined {
    let fields = candidate;
    for (;;) {
      const parsed = parse(kind, fields);
      if ('record' in parsed) return this.#taken(kind, parsed.record, place);
      const rest = without(fields, parsed.issue);
      const where = placeOf(parsed.issue, '');
      const reason = `${where === '' ? '' : `${where}: `}${reasonOf(parsed.issue)}`;
      this.skip(place, rest ? `${reason}; left out` : reason);
      if (!rest) return undefined;
      fields = rest;
    }
  }

  /** Whether the file has brought this work already, under any of its ids. */
  knows(id: WorkId): boolean {
    return this.#ids.has(id) || this.#found.work.has(id);
  }

  skip(place: string, reason: string): void {
    this.#skipped.push({ place, reason });
  }

  fault(place: string, reason: string): void {
    if (this.#errors.length < MOST_ERRORS) this.#errors.push({ file: this.#file, place, reason });
    else this.#unlisted += 1;
  }

  get hasFaults(): boolean {
    return this.#errors.length > 0;
  }

  result(): ImportResult {
    if (this.hasFaults) return { kind: 'failure', errors: [...this.#errors, ...this.#rest()] };
    return {
      kind: 'content',
      file: this.#file,
      format: this.#format,
      ...(this.pack && { pack: this.pack }),
      works: [...this.#found.work.values()],
      claims: [...this.#found.claim.values()],
      abouts: [...this.#found.about.values()],
      skipped: this.#skipped,
    };
  }

  #rest(): ImportError[] {
    if (this.#unlisted === 0) return [];
    return [{ file: this.#file, place: 'elsewhere', reason: `${this.#unlisted} more faults` }];
  }

  /** A work under any of its ids is one work; a claim or note that comes twice is the same. */
  #taken<Kind extends RecordKind>(
    kind: Kind,
    record: RecordOf[Kind],
    place: string,
  ): RecordOf[Kind] | undefined {
    const name = nameOf(kind, record);
    const former = this.#ids.get(name as WorkId) ?? name;
    const known = this.#found[kind].get(former);
    if (!known) {
      this.#keep(kind, name, record);
      return record;
    }
    if (JSON.stringify(known) === JSON.stringify(record)) return known;
    const both = bothNotes(known, record);
    if (both) return this.#rewritten(kind, former, both, place);
    this.skip(place, `${former} was read before; the first stays`);
    return known;
  }

  #rewritten<Kind extends RecordKind>(
    kind: Kind,
    name: string,
    fields: Fields,
    place: string,
  ): RecordOf[Kind] | undefined {
    const parsed = parse(kind, fields);
    if ('record' in parsed) this.#keep(kind, name, parsed.record);
    else this.skip(place, `${name} has a note already; both would be ${reasonOf(parsed.issue)}`);
    return this.#found[kind].get(name);
  }

  #keep(kind: RecordKind, name: string, record: RecordOf[RecordKind]): void {
    (this.#found[kind] as Map<string, RecordOf[RecordKind]>).set(name, record);
    if (kind !== 'work') return;
    for (const id of (record as Work).sameAs ?? []) this.#ids.set(id, name as WorkId);
  }
}

/** Several notes on one work or claim are one note, one below the other. */
function bothNotes(known: object, record: object): Fields | undefined {
  if (!('note' in known && 'note' in record && 'target' in known)) return undefined;
  return { ...known, note: `${known.note}\n\n${record.note}` };
}

function parse<Kind extends RecordKind>(kind: Kind, fields: Fields): Parsed<Kind> {
  const parsed = v.safeParse(KINDS[kind].schema, fields, { abortEarly: true });
  return parsed.success
    ? { record: parsed.output as unknown as RecordOf[Kind] }
    : { issue: parsed.issues[0] };
}

function nameOf(kind: RecordKind, record: RecordOf[RecordKind]): string {
  return (record as unknown as Record<string, string>)[KINDS[kind].key] ?? '';
}

/** Without these a record is none. */
const NEEDED: ReadonlySet<unknown> = new Set(['id', 'kind', 'title', 'text', 'source', 'target']);

/** The fields without the one, or the item of the list, that an issue names; undefined: needed. */
function without(fields: Fields, { path }: v.BaseIssue<unknown>): Fields | undefined {
  const [key, index] = (path ?? []).map((item) => item.key);
  if (typeof key !== 'string' || NEEDED.has(key)) return undefined;
  const { [key]: value, ...rest } = fields;
  if (!Array.isArray(value) || typeof index !== 'number') return rest;
  const kept = value.filter((_, at) => at !== index);
  return kept.length > 0 || key === 'citations' ? { ...fields, [key]: kept } : rest;
}

function placeOf(issue: v.BaseIssue<unknown>, record: string): string {
  const path = v.getDotPath(issue);
  if (!path) return record;
  return record === '' ? path : `${record}, field ${path}`;
}

/** A value in a message is cut: it may be the fault itself that it is long. */
const LONGEST_REASON = 300;

/** The model's own words where it has some; else what was expected, in plain ones. */
export function reasonOf({
  kind,
  type,
  expected,
  received,
  message,
}: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'a field that is not of the format';
  if (received === 'undefined') return 'it is missing';
  const isOwn = kind === 'validation' || !message.startsWith('Invalid ');
  const reason = isOwn ? message : `expected ${expected}, found ${received}`;
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
}
