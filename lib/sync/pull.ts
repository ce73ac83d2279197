/**
 * Taking in what the other devices have written since.
 *
 * Files that only add are taken in as they come. Those that change or delete what is here are held
 * back until all are read, so that a sync that would change much of the library can ask first.
 *
 * @module
 */
import { effectOf, type KnownState, mergeStates } from '../library/merge-states.ts';
import type { Writing } from '../library/own-rows.ts';
import { openRecord } from '../library/record.ts';
import { isRecordKey } from '../library/record-key.ts';
import { takeSnapshot } from '../library/snapshots.ts';
import { changeMemory, readMemory } from '../library/sync-memory.ts';
import type { LargeChange } from '../library/sync-rows.ts';
import type { LogEntry } from './log-file.ts';
import { type Folder, fileName } from './names.ts';
import { noteFile, noteFolder, noteProblem } from './note-folder.ts';
import { isToBeRead, type Key, openFolder, type ReadFile, readLogFile } from './read-folder.ts';
import { RemoteError } from './remote.ts';
import { UnreadableFile } from './sealed-file.ts';
import { counted, type Session, tell, warn } from './session.ts';

/** A sync that concerns no more records than this never asks. */
const SMALL_CHANGE = 10;
/** The share of the library that a sync may change without asking. */
const LARGE_SHARE = 1 / 5;

/** How many records are taken in by one transaction. */
const MERGED_AT_ONCE = 200;
/** How many files may fail to come before the remote is left alone. */
const MOST_LATE = 3;

export interface Pulled {
  /** The library has changed. */
  readonly isChanged: boolean;
  /** Why some of the files did not come yet. */
  readonly late?: RemoteError;
}

/** Takes in what was not yet, as far as it comes. */
export async function pull(
  session: Session,
  folders: ReadonlyMap<string, Folder>,
): Promise<Pulled> {
  const { question } = await readMemory(session.library);
  if (question) return { isChanged: false };
  const held: ReadFile[] = [];
  const late: RemoteError[] = [];
  let isChanged = false;
  for (const [device, folder] of folders) {
    if (device === session.device.id) continue;
    for await (const file of newFilesOf(session, device, folder, late)) {
      const effect = await effectOf(session.library, statesOf(file.entries));
      if (effect.changed + effect.deleted > 0) held.push(file);
      else isChanged = (await takeIn(session, file)) || isChanged;
    }
  }
  if (await asksFirst(session, held)) return { isChanged };
  for (const file of held) isChanged = (await takeIn(session, file)) || isChanged;
  if (late[0]) return { isChanged, late: late[0] };
  await changeMemory(session.library, (memory) => ({
    ...memory,
    isFirst: false,
    isAllowed: false,
  }));
  return { isChanged };
}

/** The reader lets in what is there now, however much it changes. To be followed by a sync. */
export async function allowLargeChange({ library }: Session): Promise<void> {
  await changeMemory(library, ({ question: _answered, ...memory }) => ({
    ...memory,
    isAllowed: true,
  }));
}

/** Reads what was not read yet; what cannot be read is noted and passed over. */
async function* newFilesOf(
  session: Session,
  device: string,
  folder: Folder,
  late: RemoteError[],
): AsyncGenerator<ReadFile> {
  const memory = await readMemory(session.library);
  if (!memory.others[device] && !(await isThere(session, device))) return;
  const opened = await openFolder(
    session,
    device,
    folder,
    memory.others[device]?.header,
    memory.header !== undefined,
  );
  if (opened.problem) await warn(session, opened.problem.message);
  await noteFolder(session, device, folder, opened);
  const { opening } = opened;
  if (opening === 'locked' || opening === 'bare') return;
  for (const number of folder.files) {
    const row = await session.library.get('syncFiles', [device, number]);
    if (!isToBeRead(row, session.now())) continue;
    const file = await readOrNote(session, fileName(device, number), opening);
    if (file instanceof RemoteError) late.push(file);
    else if (file) yield file;
    if (late.length >= MOST_LATE && late[0]) throw late[0];
  }
}

/** A name that was damaged on its way is no device: what is new is looked for by itself. */
async function isThere({ remote }: Session, device: string): Promise<boolean> {
  return (await remote.list(`${device}/`)).length > 0;
}

/**
 * A body that was cut on its way is whole when it is asked for again. What the remote cannot give
 * now does not keep the other files waiting.
 */
async function readOrNote(
  session: Session,
  name: string,
  key: Key,
): Promise<ReadFile | RemoteError | undefined> {
  const reading = async () => {
    const file = await readLogFile(session, name, key);
    if (file) checkStates(name, file.entries);
    return file;
  };
  try {
    return await reading().catch(reading);
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'server') return error;
    if (!(error instanceof UnreadableFile)) throw error;
    await noteProblem(session, error);
    await warn(session, error.message);
    return undefined;
  }
}

/** In pieces, so that what the reader looks up meanwhile never waits long; the last notes the file. */
async function takeIn(session: Session, file: ReadFile): Promise<boolean> {
  const author = { device: session.device.id, now: session.now() };
  const states = statesOf(file.entries);
  const note = (writing: Writing) => noteFile(writing, session.device.id, file);
  let isChanged = false;
  for (let start = 0; start === 0 || start < states.length; start += MERGED_AT_ONCE) {
    const piece = states.slice(start, start + MERGED_AT_ONCE);
    const isLast = start + MERGED_AT_ONCE >= states.length;
    const also = isLast ? note : async () => undefined;
    isChanged = (await mergeStates(session.library, author, piece, also)) || isChanged;
  }
  if (states.length > 0)
    await tell(session, `${counted(states.length, 'record')} from ${file.head.name}.`);
  return isChanged;
}

/**
 * Whether what is held back has to wait for the reader. A copy of all records is kept by then. From
 * a remote that is new to this browser nothing is deleted without asking.
 */
async function asksFirst(session: Session, held: readonly ReadFile[]): Promise<boolean> {
  const { library } = session;
  const { isAllowed, isFirst } = await readMemory(library);
  if (held.length === 0 || isAllowed) return false;
  const effect = await effectOf(
    library,
    held.flatMap(({ entries }) => statesOf(entries)),
  );
  const total = await library.count('records');
  const concerned = effect.changed + effect.deleted;
  const isLarge = concerned > Math.max(SMALL_CHANGE, total * LARGE_SHARE);
  if (!isLarge && !(isFirst && effect.deleted > 0)) return false;
  const question: LargeChange = { ...effect, total };
  await takeSnapshot(library, 'Before a sync that changes much', session.now());
  await changeMemory(library, (memory) => ({ ...memory, question }));
  const { deleted, changed } = effect;
  await warn(session, `Waits for your word: ${deleted} deleted, ${changed} changed of ${total}.`);
  return true;
}

/** The records of kinds that this Claimside knows. */
function statesOf(entries: readonly LogEntry[]): KnownState[] {
  return entries.flatMap(({ key, state }) => (isRecordKey(key) ? [{ key, state }] : []));
}

/** @throws UnreadableFile where an entry is no record. */
function checkStates(name: string, entries: readonly LogEntry[]): void {
  try {
    for (const { state } of statesOf(entries)) openRecord(state);
  } catch {
    throw new UnreadableFile(name, 'foreign', 'holds a record that cannot be read.');
  }
}
