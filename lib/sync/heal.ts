/**
 * What the remote has lost, and this device can write again.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
import { markUnsent } from '../library/own-log.ts';
import { changeMemoryIn, readMemory } from '../library/sync-memory.ts';
import type { OtherDevice, SyncFileRow } from '../library/sync-rows.ts';
import { type Folder, NO_FOLDER } from './names.ts';
import { MISSED_FOR_GOOD, noteGone } from './note-folder.ts';
import { counted, type Session, warn } from './session.ts';

/**
 * Compares what was read of the other devices with what is still there. A file that its device has
 * replaced may go, and so may all of a device that was given up. What is gone otherwise, twice in a
 * row, is written again by this device.
 */
export async function healOthers(
  session: Session,
  folders: ReadonlyMap<string, Folder>,
): Promise<void> {
  const { others, forgotten } = await readMemory(session.library);
  const givenUp = new Set([...forgotten, ...Object.values(others).flatMap((one) => one.forgotten)]);
  for (const [device, other] of Object.entries(others)) {
    const folder = folders.get(device) ?? NO_FOLDER;
    if (folder.files.length > 0 || folder.headers.length > 0) {
      await healFolder(session, device, other, folder);
    } else if (givenUp.has(device)) {
      await forgetDeviceHere(session, device);
    } else {
      await noteGone(session, device);
      await healFolder(session, device, other, folder);
    }
  }
}

/** Removes all that is remembered of a device. */
export async function forgetDeviceHere({ library }: Session, device: string): Promise<void> {
  await writeLibrary(library, async (writing) => {
    await writing.objectStore('syncFiles').delete(rowsOf(device));
    await changeMemoryIn(writing, (memory) => {
      const { [device]: _gone, ...others } = memory.others;
      return { ...memory, others };
    });
  });
}

/** All rows of a device's files. */
export function rowsOf(device: string): IDBKeyRange {
  return IDBKeyRange.bound([device], [device, []]);
}

async function healFolder(
  session: Session,
  device: string,
  other: OtherDevice,
  folder: Folder,
): Promise<void> {
  const keys = await session.library.getAllKeys('syncFiles', rowsOf(device));
  const missing = keys.filter(([, number]) => !folder.files.includes(number));
  if (missing.length === 0) return;
  let lost = 0;
  await writeLibrary(session.library, async (writing) => {
    const files = writing.objectStore('syncFiles');
    for (const key of missing) {
      const row = await files.get(key);
      if (!row || mayBeGone(row, other)) {
        await files.delete(key);
        continue;
      }
      const missed = row.missed + 1;
      await files.put({ ...row, missed });
      if (missed !== MISSED_FOR_GOOD) continue;
      await markUnsent(writing, row.keys);
      lost += 1;
    }
  });
  if (lost > 0) {
    await warn(
      session,
      `Missing: ${counted(lost, 'file')} of ${other.name}. What was in it is written again.`,
    );
  }
}

/** What was never read is no loss; nor is what its device has put into a newer file. */
function mayBeGone({ number, problem }: SyncFileRow, { newest }: OtherDevice): boolean {
  if (problem) return true;
  return newest !== undefined && number < newest.number && !newest.live.includes(number);
}
