/**
 * Reading and changing what is remembered of the sync.
 *
 * @module
 */
import { writeLibrary } from './change.ts';
import type { Library } from './open.ts';
import type { Writing } from './own-rows.ts';
import type { SyncMemory } from './sync-rows.ts';

const NOTHING_YET: SyncMemory = {
  id: 'memory',
  nextFile: 1,
  files: [],
  others: {},
  isFirst: true,
  isAllowed: false,
  forgotten: [],
  told: { damaged: [], forgotten: [] },
};

export async function readMemory(library: Library): Promise<SyncMemory> {
  return (await library.get('sync', 'memory')) ?? NOTHING_YET;
}

/**
 * Changes it, in a transaction of its own.
 *
 * @returns what is remembered now.
 */
export function changeMemory(
  library: Library,
  change: (memory: SyncMemory) => SyncMemory,
): Promise<SyncMemory> {
  return writeLibrary(library, (writing) => changeMemoryIn(writing, change));
}

/** The same within a transaction. */
export async function changeMemoryIn(
  writing: Writing,
  change: (memory: SyncMemory) => SyncMemory,
): Promise<SyncMemory> {
  const store = writing.objectStore('sync');
  const changed = change((await store.get('memory')) ?? NOTHING_YET);
  await store.put(changed);
  return changed;
}

/**
 * Forgets all that is remembered of the remote: it is given up, or another takes its place. Every
 * record then waits to be sent, and none is changed. The numbers of files go on.
 */
export async function forgetRemote(library: Library): Promise<void> {
  await writeLibrary(library, async (writing) => {
    await changeMemoryIn(writing, ({ nextFile }) => ({ ...NOTHING_YET, nextFile }));
    await writing.objectStore('syncFiles').clear();
    await writing.objectStore('syncKeys').clear();
    await markAllUnsent(writing);
  });
}

/** Lets every record wait to be sent. Where it stands in a file of this device, it stays till then. */
export async function markAllUnsent(writing: Writing): Promise<void> {
  let cursor = await writing.objectStore('records').openCursor();
  while (cursor) {
    await cursor.update({ ...cursor.value, unsent: cursor.value.changed });
    cursor = await cursor.continue();
  }
}
