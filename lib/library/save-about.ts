/**
 * Saving what the reader keeps about works and claims.
 *
 * @module
 */
import type { AboutChange } from '../claims/about.ts';
import type { ChangeId } from '../claims/history.ts';
import type { ClaimId } from '../claims/model.ts';
import { isWorkId, type WorkId } from '../works/work-id.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import { setFields, setNote } from './edit-record.ts';
import { joinedRows } from './joined-rows.ts';
import type { Library, RecordKey } from './open.ts';
import { openRecord } from './record.ts';

/**
 * Sets what the change names, and leaves the rest.
 *
 * @param baseNote the note as the editor had loaded it: what was written elsewhere meanwhile stays.
 */
export function saveAbout(
  library: Library,
  asked: Asked,
  target: WorkId | ClaimId,
  { note, ...fields }: AboutChange,
  baseNote?: string,
): Promise<{ change: ChangeId }> {
  return changeLibrary(library, asked, async (change) => {
    const key = await keyOf(change, target);
    const record = (await change.find(key)) ?? openRecord();
    const changed = [
      ...setFields(record, change.author, fields),
      ...(note === undefined ? [] : setNote(record, change.author, note ?? '', baseNote)),
    ];
    if (changed.length > 0) await change.put(key, record, changed);
    return { change: change.id };
  });
}

/** Writes the note about a claim, as part of another change. */
export async function writeNote(
  change: Change,
  target: ClaimId,
  note: string,
  base: string | undefined,
): Promise<void> {
  const key: RecordKey = `about:${target}`;
  const record = (await change.find(key)) ?? openRecord();
  const changed = setNote(record, change.author, note, base);
  if (changed.length > 0) await change.put(key, record, changed);
}

/** A work's note may have been written under another of its ids, and stays there. */
async function keyOf(change: Change, target: WorkId | ClaimId): Promise<RecordKey> {
  const asked: RecordKey = `about:${target as WorkId}`;
  if (!isWorkId(target)) return asked;
  const summaries = change.writing.objectStore('summaries');
  const packs = await change.writing.objectStore('packs').getAll();
  const { ids } = await joinedRows(target, (id) =>
    Promise.all(packs.map(({ live }) => summaries.get([live, id]))),
  );
  const records = change.writing.objectStore('records');
  for (const id of new Set([target, ...ids])) {
    const key: RecordKey = `about:${id}`;
    if (await records.getKey(key)) return key;
  }
  return asked;
}
