/**
 * Removing what was purged from wherever else the library holds it.
 *
 * @module
 */
import type { ChangeRow, RecordKey } from './open.ts';
import type { Writing } from './own-rows.ts';

/** Changes hold what was there before them, and copies of all records what was there then. */
export async function forgetWords(writing: Writing, keys: readonly RecordKey[]): Promise<void> {
  const changes = writing.objectStore('changes');
  const concerns = ({ parts }: ChangeRow) => parts.some(({ key }) => keys.includes(key));
  for (const row of await changes.getAll()) if (concerns(row)) await changes.delete(row.id);
  const snapshots = writing.objectStore('snapshots');
  for (const snapshot of await snapshots.getAll()) {
    const records = snapshot.records.filter(({ key }) => !keys.includes(key));
    if (records.length < snapshot.records.length) await snapshots.put({ ...snapshot, records });
  }
}
