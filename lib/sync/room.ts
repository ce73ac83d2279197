/**
 * A remote that is too small for all: the newest records are kept in it.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
import type { Library } from '../library/open.ts';
import { countUnsent, loseFilesIn } from '../library/own-log.ts';
import { changeMemory, readMemory } from '../library/sync-memory.ts';
import { type Folder, fileName } from './names.ts';
import { push } from './push.ts';
import { type Session, warn } from './session.ts';

/** About the length of a header. */
const HEADER_LENGTH = 160;
/** To what share a small remote is filled, so that the next changes need no new beginning. */
const FILLED = 0.9;
/** Above this free share, what was left out is tried again. More than the log is begun with. */
const WORTH_TRYING = 0.15;
/** By what share more than when it was left out: a remote may be full before its room is used up. */
const GROWN = 0.05;

/** Sends what waits; where not all of it fits, the newest. */
export async function pushWithinRoom(
  session: Session,
  folders: ReadonlyMap<string, Folder>,
): Promise<void> {
  if (session.remote.capacity === undefined) {
    await push(session);
    return;
  }
  const room = await roomFor(session, folders, session.remote.capacity);
  await readmit(session, room);
  if (await push(session, room)) return;
  await beginAgain(session);
  if (!(await push(session, room * FILLED))) await leaveOut(session, room);
}

/** What the other devices leave. */
async function roomFor(
  { library, device }: Session,
  folders: ReadonlyMap<string, Folder>,
  capacity: number,
): Promise<number> {
  let used = HEADER_LENGTH;
  for (const row of await library.getAll('syncFiles')) {
    if (folders.get(row.device)?.files.includes(row.number)) used += row.bytes;
  }
  for (const [other, { headers }] of folders) {
    if (other !== device.id) used += headers.length * HEADER_LENGTH;
  }
  return Math.max(0, capacity - used);
}

async function readmit({ library }: Session, room: number): Promise<void> {
  const { leftOut } = await readMemory(library);
  if (!leftOut) return;
  const free = await freeOf(library, room);
  if (free > Math.max(room * WORTH_TRYING, leftOut.free + room * GROWN)) {
    await changeMemory(library, ({ leftOut: _none, ...memory }) => memory);
  }
}

/** What is outdated goes when the log is begun again, and counts as free. */
async function freeOf(library: Library, room: number): Promise<number> {
  const { files } = await readMemory(library);
  return files.reduce((left, { bytes, live, entries }) => left - (bytes * live) / entries, room);
}

/** Empties this device's log, of which every record is here, to fill it with the newest. */
async function beginAgain({ library, remote, device }: Session): Promise<void> {
  const { files } = await readMemory(library);
  const numbers = files.map(({ number }) => number);
  await writeLibrary(library, (writing) => loseFilesIn(writing, numbers));
  await changeMemory(library, ({ leftOut: _none, ...memory }) => memory);
  for (const number of numbers) await remote.delete(fileName(device.id, number));
}

async function leaveOut(session: Session, room: number): Promise<void> {
  const { library } = session;
  const records = await countUnsent(library);
  const newest = await library
    .transaction('records')
    .store.index('byUnsent')
    .openKeyCursor(null, 'prev');
  const leftOut = { records, upTo: newest?.key ?? 0, free: await freeOf(library, room) };
  await changeMemory(library, (memory) => ({ ...memory, leftOut }));
  const all = await library.count('records');
  await warn(session, `The remote is too small: ${all - records} of ${all} records are in it.`);
}
