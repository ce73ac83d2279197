/**
 * One sync with a remote, from listing it to being the same.
 *
 * It may be stopped at any point, and begun again: what is remembered changes in the same
 * transactions as the records, and a file that was half sent is nobody's.
 *
 * @module
 */
import { changeMemory, readMemory } from '../library/sync-memory.ts';
import { healOthers } from './heal.ts';
import { foldersIn, NO_FOLDER } from './names.ts';
import { isTaken, mendOwnFolder, sweepOwnFolder, takeNewName } from './own-folder.ts';
import { pull } from './pull.ts';
import { pushWithinRoom } from './room.ts';
import { type Session, warn } from './session.ts';

/** How many names that are none of ours are told of. */
const MOST_STRANGE = 5;

/**
 * Takes in what the other devices have written, and sends what has changed here.
 *
 * @returns whether the library has changed.
 * @throws RemoteError where the remote does not do as it is asked, PassphraseNeeded, DOMException
 * where the database refuses. All that was done by then stays.
 */
export async function sync(asked: Session): Promise<boolean> {
  const { folders, strange } = foldersIn(await asked.remote.list(''));
  for (const name of strange.slice(0, MOST_STRANGE)) {
    await warn(asked, `The file ${name} is not one of Claimside’s. It is left alone.`);
  }
  const former = folders.get(asked.device.id) ?? NO_FOLDER;
  const session = (await isTaken(asked, former)) ? await takeNewName(asked) : asked;
  const own = folders.get(session.device.id) ?? NO_FOLDER;
  await mendOwnFolder(session, own);
  const { files } = await readMemory(session.library);
  const { isChanged, late } = await pull(session, folders);
  await healOthers(session, folders);
  await pushWithinRoom(session, folders);
  await sweepOwnFolder(
    session,
    own,
    files.map(({ number }) => number),
  );
  if (late) throw late;
  await changeMemory(session.library, ({ trouble: _former, ...memory }) => ({
    ...memory,
    synced: session.now(),
  }));
  return isChanged;
}
