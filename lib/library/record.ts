/**
 * A record of the reader's own: one small Yjs document that merges with any other state of itself,
 * in any order and any number of times, to the same content.
 *
 * Its layout:
 * - `fields`: a map from `<field> <device>` to what that device wrote last, with a stamp. The
 *   highest stamp of a field wins. A stamp is the time of the device's clock, raised above every
 *   stamp that the device has seen: so what was written in knowledge of another value always wins
 *   over it, and a wrong clock decides only between edits that did not know of each other.
 * - `note`: a text, merged word by word.
 * - `history`: a list of what was changed, so that a value that lost is still there to be read.
 * - `life`: deletions by `deleted <id>`, which a restore removes one by one as far as it has seen
 *   them, so that an edit or a restore that did not know of a deletion never takes it back; the
 *   mark `purged`, which nothing removes; and by `edits <device>` how often a device has edited.
 *
 * @module
 */
import * as Y from 'yjs';

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Fields by name; null and absent mean the same. */
export type Fields = Readonly<Record<string, Json>>;

/** An entry of the history as it is stored: the device by its id. */
export interface RecordedChange {
  readonly id: string;
  /** ISO 8601 time by the clock of the device. */
  readonly at: string;
  readonly device: string;
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

export interface Deletion {
  /** ISO 8601 time. */
  readonly at: string;
  readonly device: string;
}

/** What a record holds. */
export interface RecordContent {
  /** Without those that are null. */
  readonly fields: Fields;
  readonly note: string;
  /** In the order of the document; entries of devices that did not know of each other may mix. */
  readonly history: readonly RecordedChange[];
  /** The first of the deletions that stand; null where none does. */
  readonly deletion: Deletion | null;
  /** The devices that made an edit which no deletion knew of, where one stands. */
  readonly editedAfter: readonly string[];
  readonly isPurged: boolean;
}

/** A value as one device wrote it. */
export interface Written {
  readonly stamp: number;
  readonly value: Json;
}

/** A deletion as it is stored. */
export interface StoredDeletion extends Deletion {
  /** By device: how many of its edits were known. */
  readonly seen: Readonly<Record<string, number>>;
}

export const DELETED = 'deleted ';
export const EDITS = 'edits ';
export const PURGED = 'purged';

/** The parts of a document. */
export interface RecordParts {
  readonly doc: Y.Doc;
  readonly fields: Y.Map<Written>;
  readonly note: Y.Text;
  readonly history: Y.Array<RecordedChange>;
  readonly life: Y.Map<StoredDeletion | number | true>;
}

/**
 * A new document in this state, empty where none is given.
 *
 * @throws Error where the bytes are no state of a document.
 */
export function openRecord(state?: Uint8Array): RecordParts {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, state);
  return {
    doc,
    fields: doc.getMap('fields'),
    note: doc.getText('note'),
    history: doc.getArray('history'),
    life: doc.getMap('life'),
  };
}

/** The state of a document, to be stored and sent. */
export function stateOf({ doc }: RecordParts): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

/**
 * Both states in one. It is commutative, associative and idempotent in what it holds. Where either
 * was purged, what the other wrote without knowing is emptied too.
 *
 * @throws Error where the bytes are no states of documents.
 */
export function mergeRecords(one: Uint8Array, other: Uint8Array): Uint8Array {
  const record = openRecord(one);
  mergeInto(record, other);
  return stateOf(record);
}

/**
 * Takes another state of it into a record.
 *
 * @returns whether there was anything in it that the record did not hold.
 * @throws Error where the bytes are no state of a document.
 */
export function mergeInto(record: RecordParts, other: Uint8Array): boolean {
  const before = stateOf(record);
  Y.applyUpdate(record.doc, other);
  if (record.life.has(PURGED)) emptyRecord(record);
  return !isSameState(before, stateOf(record));
}

/** Whether a state holds all that the record does. */
export function isInState(record: RecordParts, state: Uint8Array): boolean {
  return isSameState(stateOf(record), stateOf(openRecord(state)));
}

function isSameState(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Removes all that was written; what stays are the deletions, the counts and the mark. */
export function emptyRecord({ doc, fields, note, history }: RecordParts): void {
  doc.transact(() => {
    for (const key of [...fields.keys()]) fields.delete(key);
    note.delete(0, note.length);
    history.delete(0, history.length);
  });
}

export function readRecord({ fields, note, history, life }: RecordParts): RecordContent {
  const deletions = deletionsOf(life);
  return {
    fields: latest(fields),
    note: note.toString(),
    history: history.toArray(),
    deletion: firstOf(deletions),
    editedAfter: deletions.length > 0 ? unseenEditors(life, deletions) : [],
    isPurged: life.has(PURGED),
  };
}

/** By field: who wrote it, and what. */
export function* writtenIn(
  fields: Y.Map<Written>,
): Generator<{ key: string; field: string; device: string } & Written> {
  for (const [key, written] of fields.entries()) {
    const blank = key.lastIndexOf(' ');
    yield { key, field: key.slice(0, blank), device: key.slice(blank + 1), ...written };
  }
}

/** How often each device has edited, by its id. */
export function editCounts(life: RecordParts['life']): Record<string, number> {
  return Object.fromEntries(
    [...life.entries()].flatMap(([key, value]) =>
      key.startsWith(EDITS) && typeof value === 'number' ? [[key.slice(EDITS.length), value]] : [],
    ),
  );
}

function latest(fields: Y.Map<Written>): Fields {
  const winners = new Map<string, { device: string } & Written>();
  for (const written of writtenIn(fields)) {
    const other = winners.get(written.field);
    if (!other || isLater(written, other)) winners.set(written.field, written);
  }
  return Object.fromEntries(
    [...winners].flatMap(([field, { value }]) => (value === null ? [] : [[field, value]])),
  );
}

type Stamped = { readonly device: string; readonly stamp: number };

function isLater(one: Stamped, other: Stamped): boolean {
  return one.stamp === other.stamp ? one.device > other.device : one.stamp > other.stamp;
}

function deletionsOf(life: RecordParts['life']): StoredDeletion[] {
  return [...life.entries()].flatMap(([key, value]) =>
    key.startsWith(DELETED) ? [value as StoredDeletion] : [],
  );
}

function firstOf(deletions: readonly StoredDeletion[]): Deletion | null {
  const [first] = [...deletions].sort((a, b) =>
    a.at === b.at ? (a.device < b.device ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
  return first ? { at: first.at, device: first.device } : null;
}

function unseenEditors(life: RecordParts['life'], deletions: readonly StoredDeletion[]): string[] {
  return Object.entries(editCounts(life)).flatMap(([device, count]) =>
    deletions.every(({ seen }) => (seen[device] ?? 0) < count) ? [device] : [],
  );
}
