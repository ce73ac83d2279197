/**
 * Copies of all records, kept in the library itself, from before something large was done to it.
 *
 * @module
 */
import type { ChangeId } from '../claims/history.ts';
import { type Asked, type Change, changeLibrary, writeLibrary } from './change.ts';
import { type Changed, deleteRecord, restoreRecord, setFields, setNote } from './edit-record.ts';
import type { Library } from './open.ts';
import { openRecord, type RecordContent, type RecordParts, readRecord } from './record.ts';
import type { SnapshotRow } from './sync-rows.ts';

/** How many are kept; the oldest go first. */
const MOST_SNAPSHOTS = 3;

/**
 * Keeps a copy of all records.
 *
 * @param why what is about to happen, in words for the reader.
 * @param now in milliseconds since 1970.
 */
export function takeSnapshot(library: Library, why: string, now: number): Promise<void> {
  return writeLibrary(library, async (writing) => {
    const rows = await writing.objectStore('records').getAll();
    const snapshots = writing.objectStore('snapshots');
    await snapshots.add({ at: now, why, records: rows.map(({ key, state }) => ({ key, state })) });
    const ids = await snapshots.getAllKeys();
    for (const id of ids.slice(0, -MOST_SNAPSHOTS)) await snapshots.delete(id);
  });
}

/** The copies that are kept, the newest first. */
export async function snapshotsOf(library: Library): Promise<SnapshotRow[]> {
  return (await library.getAll('snapshots')).reverse();
}

/**
 * Makes all that a copy holds say again what it said then, as an edit that the other devices get
 * too. What was made since stays, and what was removed for ever stays removed.
 *
 * @throws Error where the copy is no longer kept.
 */
export function restoreSnapshot(
  library: Library,
  asked: Asked,
  id: number,
): Promise<{ change: ChangeId }> {
  return changeLibrary(library, asked, async (change) => {
    const snapshot = await change.writing.objectStore('snapshots').get(id);
    if (!snapshot) throw new Error('This copy is no longer kept.');
    for (const { key, state } of snapshot.records) {
      const record = (await change.find(key)) ?? openRecord(state);
      const changed = setBack(record, change, readRecord(openRecord(state)));
      if (changed.length > 0) await change.put(key, record, changed);
    }
    return { change: change.id };
  });
}

function setBack(record: RecordParts, { author }: Change, then: RecordContent): Changed[] {
  const now = readRecord(record);
  if (now.isPurged || then.isPurged) return [];
  const cleared = Object.fromEntries(Object.keys(now.fields).map((field) => [field, null]));
  return [
    ...(then.deletion ? [] : restoreRecord(record, author)),
    ...setFields(record, author, { ...cleared, ...then.fields }),
    ...setNote(record, author, then.note),
    ...(then.deletion ? deleteRecord(record, author) : []),
  ];
}
