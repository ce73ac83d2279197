/**
 * Which records wait to be sent, and which of this device's files in the remote holds what was sent.
 *
 * A record is sent once whatever its size, so sending a change costs the same in any library. A file
 * of which nothing is the newest any more is dropped; to rewrite a file is to let its records wait
 * again.
 *
 * @module
 */
import { writeLibrary } from './change.ts';
import type { Library, RecordKey, RecordRow } from './open.ts';
import type { Writing } from './own-rows.ts';
import { changeMemoryIn } from './sync-memory.ts';
import type { OwnFile, SyncMemory, Told } from './sync-rows.ts';

/** A record that waits to be sent. */
interface WaitingRow extends RecordRow {
  readonly unsent: number;
}

/** A file that is about to be written. */
export interface Sending {
  readonly number: number;
  /** The newest changes first. */
  readonly rows: readonly WaitingRow[];
  /** The device's files as they are once it is written, but for its own length. */
  readonly files: readonly OwnFile[];
}

/** How many records wait to be sent. */
export function countUnsent(library: Library): Promise<number> {
  return library.countFromIndex('records', 'byUnsent');
}

/**
 * Gives the next file its number, which no other ever gets, and the records that go into it.
 *
 * @param size how long the records may be together; one is taken however long it is.
 * @param most how many there may be.
 */
export function beginFile(library: Library, size: number, most: number): Promise<Sending> {
  return writeLibrary(library, async (writing) => {
    const { nextFile, files, leftOut } = await changeMemoryIn(writing, (memory) => ({
      ...memory,
      nextFile: memory.nextFile + 1,
    }));
    const number = nextFile - 1;
    const rows = await newestUnsent(writing, size, most, leftOut?.upTo ?? 0);
    return { number, rows, files: filesAfter(files, number, rows) };
  });
}

/**
 * Remembers that a file stands in the remote. What was changed while it was sent waits on.
 *
 * @param bytes its length.
 * @param told what it tells the other devices.
 */
export function finishFile(
  library: Library,
  sending: Sending,
  bytes: number,
  told: Told,
): Promise<SyncMemory> {
  return writeLibrary(library, async (writing) => {
    const records = writing.objectStore('records');
    for (const sent of sending.rows) {
      const { unsent, ...row } = (await records.get(sent.key)) ?? sent;
      const isWaiting = unsent !== undefined && unsent !== sent.unsent;
      await records.put({ ...row, ...(isWaiting && { unsent }), sentIn: sending.number });
    }
    return changeMemoryIn(writing, (memory) => ({
      ...memory,
      told,
      files: sending.files.map((file) =>
        file.number === sending.number ? { ...file, bytes } : file,
      ),
    }));
  });
}

/** Lets records be sent again. */
export async function markUnsent(writing: Writing, keys: readonly RecordKey[]): Promise<void> {
  const records = writing.objectStore('records');
  for (const key of keys) {
    const row = await records.get(key);
    if (row && row.unsent === undefined) await records.put({ ...row, unsent: row.changed });
  }
}

/** Lets all be sent again that stands in these files of this device. They stay until it is. */
export async function rewriteFiles(writing: Writing, numbers: readonly number[]): Promise<void> {
  const index = writing.objectStore('records').index('bySentIn');
  for (const number of numbers) await markUnsent(writing, await index.getAllKeys(number));
}

/** The same for files that the remote has lost, or holds damaged. */
export async function loseFilesIn(writing: Writing, numbers: readonly number[]): Promise<void> {
  await rewriteFiles(writing, numbers);
  await changeMemoryIn(writing, (memory) => ({
    ...memory,
    files: memory.files.filter(({ number }) => !numbers.includes(number)),
  }));
}

async function newestUnsent(
  writing: Writing,
  size: number,
  most: number,
  leftOutUpTo: number,
): Promise<WaitingRow[]> {
  const index = writing.objectStore('records').index('byUnsent');
  const rows: WaitingRow[] = [];
  let taken = 0;
  let cursor = await index.openCursor(IDBKeyRange.lowerBound(leftOutUpTo, true), 'prev');
  while (cursor && rows.length < most) {
    const row = cursor.value;
    taken += row.state.length;
    if (rows.length > 0 && taken > size) break;
    if (row.unsent !== undefined) rows.push({ ...row, unsent: row.unsent });
    cursor = await cursor.continue();
  }
  return rows;
}

/** A file whose records all stand in newer ones is dropped, but for the newest. */
function filesAfter(
  files: readonly OwnFile[],
  number: number,
  rows: readonly WaitingRow[],
): OwnFile[] {
  const moved = new Map<number, number>();
  for (const { sentIn = 0 } of rows) moved.set(sentIn, (moved.get(sentIn) ?? 0) + 1);
  const size = rows.reduce((sum, { state }) => sum + state.length, 0);
  return [
    ...files
      .map((file) => ({ ...file, live: file.live - (moved.get(file.number) ?? 0) }))
      .filter(({ live }) => live > 0),
    { number, bytes: 0, size, entries: rows.length, live: rows.length },
  ];
}
