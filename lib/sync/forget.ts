/**
 * Giving up a device that is no longer used: what it wrote is written into this device's log, and
 * read back, before its files are deleted. The one case in which a device touches another's files.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
import { markUnsent } from '../library/own-log.ts';
import { changeMemory, readMemory } from '../library/sync-memory.ts';
import { forgetDeviceHere, rowsOf } from './heal.ts';
import { fileName, foldersIn, NO_FOLDER } from './names.ts';
import { type Session, tell } from './session.ts';
import { sync } from './sync.ts';

/** A device cannot be given up, since not all that it wrote is here. */
class NotForgotten extends Error {
  constructor(name: string, why: string) {
    super(`${name} was not forgotten: ${why}`);
    this.name = 'NotForgotten';
  }
}

/**
 * Gives a device up. Should it come back, it is a device like any other.
 *
 * @returns whether the library has changed.
 * @throws NotForgotten where something it wrote could not be taken in or written again; then all its
 * files stay. RemoteError, as `sync` does.
 */
export async function forgetDevice(session: Session, device: string): Promise<boolean> {
  const { library, remote } = session;
  if (device === session.device.id) throw new NotForgotten('This device', 'disconnect it instead.');
  const isChanged = await sync(session);
  const names = await remote.list(`${device}/`);
  await takeOver(session, device, names);
  await changeMemory(library, (memory) => ({
    ...memory,
    forgotten: [...new Set([...memory.forgotten, device])],
  }));
  await sync(session);
  const { leftOut, others } = await readMemory(library);
  const name = others[device]?.name ?? device;
  if (leftOut) throw new NotForgotten(name, 'the remote has no room for what it wrote.');
  for (const key of names) await remote.delete(key);
  await forgetDeviceHere(session, device);
  await tell(session, `${name} was forgotten. What it wrote is kept.`);
  return isChanged;
}

/** Lets all that the device wrote be sent by this one. */
async function takeOver(
  { library }: Session,
  device: string,
  names: readonly string[],
): Promise<void> {
  const { others, question } = await readMemory(library);
  const { name = device, problem } = others[device] ?? {};
  if (question) throw new NotForgotten(name, 'a large change waits for your word first.');
  if (problem === 'locked') throw new NotForgotten(name, 'enter its passphrase first.');
  if (problem === 'bare')
    throw new NotForgotten(name, 'it does not encrypt. Set its passphrase first.');
  const rows = await library.getAll('syncFiles', rowsOf(device));
  const known = new Map(rows.map((row) => [row.number, row]));
  const { folders } = foldersIn(names);
  for (const number of (folders.get(device) ?? NO_FOLDER).files) {
    const row = known.get(number);
    if (!row || row.problem === 'newer' || row.unknownKinds.length > 0) {
      throw new NotForgotten(name, `the file ${fileName(device, number)} could not be read.`);
    }
  }
  await writeLibrary(library, (writing) =>
    markUnsent(
      writing,
      rows.flatMap(({ keys }) => keys),
    ),
  );
}
