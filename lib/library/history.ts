/**
 * What was changed in what the reader keeps of a claim or work.
 *
 * @module
 */
import type { HistoryEntry } from '../claims/history.ts';
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
  const [rows, names] = await Promise.all([
    Promise.all(keys.map((key) => library.get('records', key))),
    deviceNames(library),
  ]);
  return rows
    .flatMap((row) =>
      row
        ? readRecord(openRecord(row.state)).history.map((entry) => ({
            ...entry,
            id: `${row.key} ${entry.id}`,
            device: names(entry.device),
          }))
        : [],
    )
    .reverse()
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}
