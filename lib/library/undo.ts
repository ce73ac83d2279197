/**
 * Undoing a change of the reader's, also long after it was made.
 *
 * @module
 */
import type { ChangeId } from '../claims/history.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import {
  type Author,
  type Changed,
  DELETION,
  deleteRecord,
  isSame,
  NOTE,
  restoreRecord,
  setFields,
  setNote,
} from './edit-record.ts';
import type { ChangedRecord, Library } from './open.ts';
import { type RecordParts, readRecord } from './record.ts';

/**
 * Sets everything that the change has changed back to what it was before; all of it or nothing.
 *
 * @returns false where it can no longer be undone: it was undone already, is too old to be known,
 * its text was removed for ever, or the same field was changed again since.
 */
export function undoChange(library: Library, asked: Asked, id: ChangeId): Promise<boolean> {
  return changeLibrary(library, asked, async (change) => {
    const changes = change.writing.objectStore('changes');
    const row = await changes.get(id);
    if (!row || row.isUndone || row.parts.length === 0) return false;
    const records = await recordsOf(change, row.parts);
    if (!records) return false;
    for (const { part, record } of records) {
      const undone = part.fields.flatMap((field) => setBack(record, change.author, field));
      await change.put(part.key, record, undone);
    }
    await changes.put({ ...row, isUndone: true });
    return true;
  });
}

interface Undoing {
  readonly part: ChangedRecord;
  readonly record: RecordParts;
}

/** The records as they are now; undefined where one of them has moved on. */
async function recordsOf(
  change: Change,
  parts: readonly ChangedRecord[],
): Promise<Undoing[] | undefined> {
  const undoing: Undoing[] = [];
  for (const part of parts) {
    const record = await change.find(part.key);
    if (!record || !part.fields.every((field) => canSetBack(record, field, part.fields))) {
      return undefined;
    }
    undoing.push({ part, record });
  }
  return undoing;
}

function canSetBack(
  record: RecordParts,
  { field, after }: Changed,
  together: readonly Changed[],
): boolean {
  const { fields, deletion, isPurged } = readRecord(record);
  if (isPurged) return false;
  if (field === DELETION) return isSame(after, deletion ? true : null);
  if (deletion && !together.some((other) => other.field === DELETION)) return false;
  // What was written into a note since then is kept.
  return field === NOTE || isSame(after, fields[field] ?? null);
}

function setBack(
  record: RecordParts,
  author: Author,
  { field, before, after }: Changed,
): Changed[] {
  if (field === DELETION) {
    return before === null ? restoreRecord(record, author) : deleteRecord(record, author);
  }
  if (field === NOTE) return setNote(record, author, String(before), String(after));
  return setFields(record, author, { [field]: before });
}
