/**
 * What was changed in what the reader keeps of a claim or work.
 *
 * @module
 */
import type { ChangeId, HistoryEntry } from '../claims/history.ts';
import type { ClaimId } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import { deviceNames } from './device.ts';
import type { Library, RecordKey } from './open.ts';
import { openRecord, readRecord } from './record.ts';

/** All changes of the record of this claim or work and of what is kept about it, newest first. */
export async function historyOf(
  library: Library,
  targets: readonly (WorkId | ClaimId)[],
): Promise<HistoryEntry[]> {
  const keys = targets.flatMap((target): RecordKey[] => [
    `claim:${target as ClaimId}`,
    `work:${target as WorkId}`,
    `about:${target as WorkId}`,
  ]);
  const [rows, names, changeOf] = await Promise.all([
    Promise.all(keys.map((key) => library.get('records', key))),
    deviceNames(library),
    changesOf(library, keys),
  ]);
  return rows
    .flatMap((row) =>
      row
        ? readRecord(openRecord(row.state)).history.map((entry) => ({
            ...entry,
            id: `${row.key} ${entry.id}`,
            device: names(entry.device),
            ...changeOf(row.key, entry),
          }))
        : [],
    )
    .reverse()
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** How many of the last changes can be undone from a history. */
const LAST_CHANGES = 500;

/** Finds the change of this device that an entry of a record's history was part of. */
async function changesOf(library: Library, keys: readonly RecordKey[]) {
  const found = new Map<string, ChangeId>();
  const index = library.transaction('changes').store.index('byTime');
  let cursor = await index.openCursor(null, 'prev');
  for (let n = 0; cursor && n < LAST_CHANGES; n += 1) {
    const { id, at, parts, isUndone } = cursor.value;
    for (const { key, fields } of isUndone ? [] : parts) {
      if (!keys.includes(key)) continue;
      for (const { field } of fields) found.set(nameOf(key, field, new Date(at).toISOString()), id);
    }
    cursor = await cursor.continue();
  }
  return (key: RecordKey, { field, at }: Pick<HistoryEntry, 'field' | 'at'>) => {
    const change = found.get(nameOf(key, field, at));
    return change === undefined ? {} : { change };
  };
}

function nameOf(key: RecordKey, field: string, at: string): string {
  return `${key} ${field} ${at}`;
}
