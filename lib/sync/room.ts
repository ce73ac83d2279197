/**
 * A remote that is too small for all: the newest records are kept in it.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
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
  if (!(await push(session, room * FILLED))) await leaveOut(session);
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
  const { files, leftOut } = await readMemory(library);
  // What is outdated goes when the log is begun again.
  const used = files.reduce((sum, { bytes, live, entries }) => sum + (bytes * live) / entries, 0);
  if (leftOut && room - used > room * WORTH_TRYING) {
    await changeMemory(library, ({ leftOut: _none, ...memory }) => memory);
  }
}

/** Empties this device's log, of which every record is here, to fill it with the newest. */
async function beginAgain({ library, remote, device }: Session): Promise<void> {
  const { files } = await readMemory(library);
  const numbers = files.map(({ number }) => number);
  await writeLibrary(library, (writing) => loseFilesIn(writing, numbers));
  await changeMemory(library, ({ leftOut: _none, ...memory }) => memory);
  for (const number of numbers) await remote.delete(fileName(device.id, number));
}

async function leaveOut(session: Session): Promise<void> {
  const { library } = session;
  const records = await countUnsent(library);
  const newest = await library
    .transaction('records')
    .store.index('byUnsent')
    .openKeyCursor(null, 'prev');
  const upTo = newest?.key ?? 0;
  await changeMemory(library, (memory) => ({ ...memory, leftOut: { records, upTo } }));
  const all = await library.count('records');
  await warn(session, `The remote is too small: ${all - records} of ${all} records are in it.`);
}
