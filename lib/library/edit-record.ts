/**
 * Changing a record: every change is one transaction of its document, and leaves an entry in its
 * history.
 *
 * @module
 */
import { mergeTexts, splice } from './merge-text.ts';
import {
  DELETED,
  EDITS,
  editCounts,
  emptyRecord,
  type Fields,
  type Json,
  PURGED,
  type RecordedChange,
  type RecordParts,
  readRecord,
  writtenIn,
} from './record.ts';

/** Who changes a record, and when. */
export interface Author {
  /** The id of the device: letters, digits and hyphens. */
  readonly device: string;
  /** Milliseconds since 1970 by the device's clock. */
  readonly now: number;
}

/** What a change has changed, one entry a field. */
export type Changed = Pick<RecordedChange, 'field' | 'before' | 'after'>;

/** The field under which a history tells that a record was made, deleted or restored. */
const CREATED = 'created';
export const DELETION = 'deleted';
export const NOTE = 'note';

/** The most entries that a history keeps; the oldest go first. */
const LONGEST_HISTORY = 200;

/**
 * Sets the fields that differ from what the record holds; null clears one.
 *
 * @returns what has changed.
 */
export function setFields(record: RecordParts, author: Author, fields: Fields): Changed[] {
  const former = readRecord(record).fields;
  const changed = Object.entries(fields)
    .map(([field, after]) => ({ field, before: former[field] ?? null, after }))
    .filter(({ before, after }) => !isSame(before, after));
  if (changed.length === 0) return [];
  record.doc.transact(() => {
    for (const { field, after } of changed) write(record, author, field, after);
    remember(record, author, changed);
  });
  return changed;
}

/** Sets the fields of a new record. Its history begins with the text it is told by. */
export function createRecord(
  record: RecordParts,
  author: Author,
  fields: Fields,
  words: Json,
): void {
  record.doc.transact(() => {
    for (const [field, value] of Object.entries(fields)) write(record, author, field, value);
    remember(record, author, [{ field: CREATED, before: null, after: words }]);
  });
}

/**
 * Makes the note this text by the smallest change that leads there.
 *
 * @param base the note as the editor knew it: what was written elsewhere meanwhile is kept.
 */
export function setNote(
  record: RecordParts,
  author: Author,
  text: string,
  base?: string,
): Changed[] {
  const before = record.note.toString();
  const after = base === undefined ? text : mergeTexts(base, text, before);
  if (after === before) return [];
  const changed = { field: NOTE, before, after };
  const { at, removed, inserted } = splice(before, after);
  record.doc.transact(() => {
    record.note.delete(at, removed);
    record.note.insert(at, inserted);
    remember(record, author, [changed]);
  });
  return [changed];
}

/** Deletes the record, knowing of all edits it holds. Nothing changes where it is deleted. */
export function deleteRecord(record: RecordParts, author: Author): Changed[] {
  const { deletion, isPurged } = readRecord(record);
  if (deletion || isPurged) return [];
  const changed = { field: DELETION, before: null, after: true };
  record.doc.transact(() => {
    const id = remember(record, author, [changed]);
    record.life.set(DELETED + id, {
      at: timeOf(author),
      device: author.device,
      seen: editCounts(record.life),
    });
  });
  return [changed];
}

/** Takes back the deletions that this state of the record knows of. */
export function restoreRecord(record: RecordParts, author: Author): Changed[] {
  const { deletion, isPurged } = readRecord(record);
  if (!deletion || isPurged) return [];
  const changed = { field: DELETION, before: true, after: null };
  record.doc.transact(() => {
    for (const key of [...record.life.keys()]) {
      if (key.startsWith(DELETED)) record.life.delete(key);
    }
    remember(record, author, [changed]);
  });
  return [changed];
}

/** Removes all text from a deleted record, for ever; that it was deleted stays known. */
export function purgeRecord(record: RecordParts): void {
  record.doc.transact(() => {
    record.life.set(PURGED, true);
    emptyRecord(record);
  });
}

/** Whether two values are written the same in JSON, whatever the order of their keys. */
export function isSame(one: Json, other: Json): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What other devices wrote and this one has seen gives way; what it has not seen is not touched. */
function write({ fields }: RecordParts, { device, now }: Author, field: string, value: Json): void {
  const former = [...writtenIn(fields)].filter((written) => written.field === field);
  const stamp = Math.max(now, ...former.map((written) => written.stamp + 1));
  const key = `${field} ${device}`;
  for (const other of former) {
    if (other.key !== key) fields.delete(other.key);
  }
  fields.set(key, { stamp, value });
}

/** @returns the name of this edit, unique in the record. */
function remember(
  { history, life }: RecordParts,
  author: Author,
  changes: readonly Changed[],
): string {
  const count = (editCounts(life)[author.device] ?? 0) + 1;
  life.set(EDITS + author.device, count);
  const id = `${author.device}.${count}`;
  const at = timeOf(author);
  history.push(
    changes.map((change, n) => ({ id: `${id}.${n}`, at, device: author.device, ...change })),
  );
  if (history.length > LONGEST_HISTORY) history.delete(0, history.length - LONGEST_HISTORY);
  return id;
}

function timeOf({ now }: Author): string {
  return new Date(now).toISOString();
}
