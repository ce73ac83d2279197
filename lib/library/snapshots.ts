/**
 * Copies of all records, kept in the library itself, from before something large was done to it.
 *
 * @module
 */
import { writeLibrary } from './change.ts';
import type { Library } from './open.ts';

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
