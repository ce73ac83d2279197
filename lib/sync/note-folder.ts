/**
 * What is remembered of another device's folder: what was read of it, what could not be, and what
 * it asks of this device.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
import { loseFilesIn, markUnsent } from '../library/own-log.ts';
import type { Writing } from '../library/own-rows.ts';
import { isRecordKey } from '../library/record-key.ts';
import { changeMemory, changeMemoryIn, readMemory } from '../library/sync-memory.ts';
import type { DeviceProblem, OtherDevice, SyncFileRow, SyncMemory } from '../library/sync-rows.ts';
import { type Folder, parseName } from './names.ts';
import type { OpenedFolder, Opening, ReadFile } from './read-folder.ts';
import type { UnreadableFile } from './sealed-file.ts';
import { type Session, warn } from './session.ts';

/** In how many syncs a file has to be missing before this device writes its records again. */
export const MISSED_FOR_GOOD = 2;

/** What the reader is told of a device that has come to have a problem. */
const WORDS: Readonly<Record<DeviceProblem, (name: string) => string>> = {
  locked: (name) => `${name} has another passphrase. Enter it to read what it wrote.`,
  bare: (name) =>
    `${name} does not encrypt, so nothing is taken from it. Set the passphrase there.`,
  rolledBack: (name) => `The remote shows an older state of ${name} than it has shown before.`,
  gone: (name) => `All files of ${name} are gone from the remote.`,
};

/** Remembers how a device's folder looks now. */
export async function noteFolder(
  session: Session,
  device: string,
  folder: Folder,
  { opening, header, problem: damage }: OpenedFolder,
): Promise<void> {
  const { others } = await readMemory(session.library);
  const former = others[device] ?? unknownDevice(device);
  const { problem: _problem, header: _header, damagedHeader: _damaged, ...known } = former;
  const newest = folder.files.at(-1) ?? 0;
  const problem = damage ? undefined : problemOf(opening, newest < known.highest);
  await remember(session, device, {
    ...known,
    ...(header && { header }),
    ...(damage && { damagedHeader: damage.key }),
    ...(problem && { problem }),
  });
}

/** Remembers that all of a device's files are gone. */
export async function noteGone(session: Session, device: string): Promise<void> {
  const { others } = await readMemory(session.library);
  await remember(session, device, {
    ...(others[device] ?? unknownDevice(device)),
    problem: 'gone',
  });
}

/** Remembers that a file was read, and does what it asks for, in the transaction that merges it. */
export async function noteFile(
  writing: Writing,
  own: string,
  { head, entries, bytes }: ReadFile,
): Promise<void> {
  const { device, file: number, name, at, live, forgotten } = head;
  const keys = entries.map(({ key }) => key);
  await writing.objectStore('syncFiles').put({
    ...newRow(device, number),
    bytes,
    keys: keys.filter(isRecordKey),
    unknownKinds: [...new Set(keys.filter((key) => !isRecordKey(key)).map(kindOf))],
  });
  await writing.objectStore('devices').put({ id: device, name, isThis: false });
  await changeMemoryIn(writing, (memory) => {
    const known = memory.others[device] ?? unknownDevice(device);
    const isNewest = number >= (known.newest?.number ?? 0);
    const told = isNewest ? { name, at, newest: { number, live }, forgotten } : {};
    const highest = Math.max(known.highest, number);
    return { ...memory, others: { ...memory.others, [device]: { ...known, ...told, highest } } };
  });
  for (const damaged of head.damaged) await writeAgain(writing, own, damaged);
}

/** Remembers that a file could not be read. */
export async function noteProblem(
  session: Session,
  { key, problem }: UnreadableFile,
): Promise<void> {
  const name = parseName(key);
  if (!name || name.isHeader) return;
  const { device, number } = name;
  await writeLibrary(session.library, async (writing) => {
    const files = writing.objectStore('syncFiles');
    const tries = ((await files.get([device, number]))?.tries ?? 0) + 1;
    await files.put({ ...newRow(device, number), problem, tries, tried: session.now() });
  });
}

function unknownDevice(device: string): OtherDevice {
  return { name: device, highest: 0, forgotten: [] };
}

function newRow(device: string, number: number): SyncFileRow {
  const nothing = { bytes: 0, keys: [], unknownKinds: [], tries: 0, tried: 0, missed: 0 };
  return { device, number, ...nothing };
}

function problemOf(opening: Opening, isOlder: boolean): DeviceProblem | undefined {
  if (opening === 'locked' || opening === 'bare') return opening;
  return isOlder ? 'rolledBack' : undefined;
}

async function remember(session: Session, device: string, now: OtherDevice): Promise<void> {
  let former: OtherDevice | undefined;
  await changeMemory(session.library, (memory) => {
    former = memory.others[device];
    return { ...memory, others: { ...memory.others, [device]: now } };
  });
  if (now.problem && now.problem !== former?.problem) {
    await warn(session, WORDS[now.problem](now.name));
  }
}

/** Another device could not read this file: who has its records sends them again. */
async function writeAgain(writing: Writing, own: string, damaged: string): Promise<void> {
  const name = parseName(damaged);
  if (!name) return;
  const { device, number, isHeader } = name;
  if (device === own) {
    if (!isHeader) await loseFilesIn(writing, [number]);
    else await changeMemoryIn(writing, (memory) => withoutHeaderThere(memory, damaged));
    return;
  }
  const files = writing.objectStore('syncFiles');
  const row = isHeader ? undefined : await files.get([device, number]);
  if (!row || row.problem || row.missed >= MISSED_FOR_GOOD) return;
  await markUnsent(writing, row.keys);
  await files.put({ ...row, missed: MISSED_FOR_GOOD });
}

function withoutHeaderThere(memory: SyncMemory, name: string): SyncMemory {
  return memory.header?.name === name ? { ...memory, isHeaderLost: true } : memory;
}

function kindOf(key: string): string {
  return key.slice(0, key.indexOf(':') + 1);
}
