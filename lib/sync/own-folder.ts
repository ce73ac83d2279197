/**
 * This device's own folder in the remote: that it is this device's, that its header stands, and that
 * nothing stands in it that is no longer of its log.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
import { renewDevice } from '../library/device.ts';
import type { Library } from '../library/open.ts';
import { loseFilesIn } from '../library/own-log.ts';
import { changeMemory, readMemory } from '../library/sync-memory.ts';
import type { StoredHeader } from '../library/sync-rows.ts';
import { newHeader, readHeader } from './encryption.ts';
import { keyFor } from './key-ring.ts';
import { type Folder, fileName, headerName } from './names.ts';
import { PassphraseNeeded } from './push.ts';
import { counted, type Session, warn } from './session.ts';

/**
 * Whether somebody else writes under this device's name: the browser's data was copied, or is an
 * older state of itself. No file has a number that this browser has not given.
 */
export async function isTaken({ library }: Session, folder: Folder): Promise<boolean> {
  const { nextFile } = await readMemory(library);
  const highest = Math.max(folder.files.at(-1) ?? 0, folder.headers.at(-1) ?? 0);
  return highest >= nextFile;
}

/** Goes on as a device of its own: what stood under the former name is another device's now. */
export async function takeNewName(session: Session): Promise<Session> {
  const device = await renewDevice(session.library, session.device.name);
  const why = 'This browser’s data was copied or put back. It goes on as a device of its own.';
  await warn(session, why);
  return { ...session, device };
}

/** Gives this device a header under the next number, to be written with the next sync. */
export async function makeHeader(
  library: Library,
  device: string,
  make: (name: string) => Promise<Uint8Array>,
): Promise<StoredHeader> {
  const { nextFile } = await changeMemory(library, (memory) => ({
    ...memory,
    nextFile: memory.nextFile + 1,
  }));
  const name = headerName(device, nextFile - 1);
  const header = { name, file: await make(name) };
  await changeMemory(library, (memory) => ({ ...memory, header }));
  return header;
}

/** Lets what the remote has lost of this device be written again, the header at once. */
export async function mendOwnFolder(session: Session, folder: Folder): Promise<void> {
  const { library } = session;
  const { files } = await readMemory(library);
  const lost = files.map(({ number }) => number).filter((number) => !folder.files.includes(number));
  if (lost.length > 0) {
    await writeLibrary(library, (writing) => loseFilesIn(writing, lost));
    await warn(
      session,
      `Missing: ${counted(lost.length, 'file')} of this device. What was in it is written again.`,
    );
  }
  await mendHeader(session, folder);
}

async function mendHeader({ library, remote, device }: Session, folder: Folder): Promise<void> {
  const { header: known, isHeaderLost } = await readMemory(library);
  if (!known) return;
  const isOwn = known.name.startsWith(`${device.id}/`);
  const header = isOwn ? known : await headerByTheSameKey(library, device.id, known);
  const names = folder.headers.map((number) => headerName(device.id, number));
  if (names.includes(header.name) && !isHeaderLost) return;
  await remote.put(header.name, header.file);
  await changeMemory(library, ({ isHeaderLost: _mended, ...memory }) => memory);
}

/** After a change of the device's name. */
async function headerByTheSameKey(
  library: Library,
  device: string,
  { name, file }: StoredHeader,
): Promise<StoredHeader> {
  const key = await keyFor(library, await readHeader(name, file));
  if (!key) throw new PassphraseNeeded();
  return makeHeader(library, device, (renamed) => newHeader(renamed, key));
}

/** Deletes what is no longer of the log, once a newer file says so. */
export async function sweepOwnFolder(
  { library, remote, device }: Session,
  folder: Folder,
  formerFiles: readonly number[],
): Promise<void> {
  const { files, header } = await readMemory(library);
  const live = files.map(({ number }) => number);
  const newest = Math.max(0, ...live);
  const there = new Set([...folder.files, ...formerFiles]);
  for (const number of there) {
    if (number < newest && !live.includes(number)) await remote.delete(fileName(device.id, number));
  }
  for (const number of folder.headers) {
    const name = headerName(device.id, number);
    if (name !== header?.name) await remote.delete(name);
  }
}
