/**
 * Sending what has changed here: into new files of this device's own log, the newest changes first.
 *
 * A file is read back before what is in it counts as sent. Until then it is in no list of the log's
 * files, its records wait on, and it is deleted once a newer one stands.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
import { beginFile, finishFile, rewriteFiles, type Sending } from '../library/own-log.ts';
import { readMemory } from '../library/sync-memory.ts';
import type { SyncMemory, Told } from '../library/sync-rows.ts';
import { encrypt, readHeader } from './encryption.ts';
import { unlock } from './key-ring.ts';
import { packLog } from './log-file.ts';
import { fileName } from './names.ts';
import { RemoteError } from './remote.ts';
import { FULL_SIZE, filesToRewrite } from './rewrite.ts';
import { seal } from './sealed-file.ts';
import { counted, type Session, tell } from './session.ts';

/** This browser can no longer encrypt: the passphrase has to be entered again. */
export class PassphraseNeeded extends Error {
  constructor() {
    super('Enter the passphrase again: this browser has lost the key that was made of it.');
    this.name = 'PassphraseNeeded';
  }
}

/** Of a small remote, less than this share is not worth filling up record by record. */
const CRUMBS = 1 / 32;

/**
 * Sends all that waits, and what the other devices are to be told.
 *
 * @param room how many bytes this device's files may have together.
 * @returns whether all found room.
 * @throws RemoteError, PassphraseNeeded
 */
export async function push(session: Session, room = Number.POSITIVE_INFINITY): Promise<boolean> {
  const { library } = session;
  const { files, leftOut } = await readMemory(library);
  const outdated = leftOut ? [] : filesToRewrite(files);
  if (outdated.length > 0) {
    await writeLibrary(library, (writing) => rewriteFiles(writing, outdated));
  }
  let all = 0;
  let sent = await sendFile(session, room);
  while (typeof sent === 'number') {
    all += sent;
    sent = await sendFile(session, room);
  }
  if (all > 0) await tell(session, `${counted(all, 'record')} sent.`);
  return sent === 'done';
}

/**
 * Sends one file.
 *
 * @returns how many records are in it; `done` where there was nothing to send; `noRoom` where not
 * one more record fits.
 */
async function sendFile(session: Session, room: number): Promise<number | 'done' | 'noRoom'> {
  const { library, device } = session;
  const memory = await readMemory(library);
  const used = memory.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const toBeTold = await whatToTell(session, memory);
  const told: Told = { name: device.name, ...memory.told };
  const isTold = JSON.stringify(toBeTold) === JSON.stringify(told);
  let most = Number.POSITIVE_INFINITY;
  for (;;) {
    const sending = await beginFile(library, FULL_SIZE, most);
    const records = sending.rows.length;
    if (records === 0 && isTold) return 'done';
    if (records > 0 && room - used < room * CRUMBS) return 'noRoom';
    const bytes = await encode(session, memory, sending, toBeTold);
    const refusal =
      used + bytes.length > room ? NO_ROOM : await putAndReadBack(session, sending.number, bytes);
    if (!refusal) {
      await finishFile(library, sending, bytes.length, toBeTold);
      return records;
    }
    if (records <= 1 && room === Number.POSITIVE_INFINITY) throw refusal;
    if (records <= 1) return 'noRoom';
    most = Math.floor(records / 2);
  }
}

const NO_ROOM = new RemoteError('full', 'What waits does not fit into the remote.');

/** @returns why the remote takes no file of this length. */
async function putAndReadBack(
  { remote, device }: Session,
  number: number,
  bytes: Uint8Array,
): Promise<RemoteError | undefined> {
  const name = fileName(device.id, number);
  try {
    await remote.put(name, bytes);
  } catch (error) {
    const isTooLarge =
      error instanceof RemoteError &&
      (error.kind === 'tooLarge' || (error.kind === 'full' && remote.capacity !== undefined));
    if (isTooLarge) return error;
    throw error;
  }
  const kept = await remote.get(name);
  if (kept?.length === bytes.length && kept.every((byte, at) => byte === bytes[at]))
    return undefined;
  throw new RemoteError('server', `The server did not keep the file ${name} as it was sent.`);
}

async function encode(
  { library, device, now, encrypts }: Session,
  { header }: SyncMemory,
  { number, rows, files }: Sending,
  told: Told,
): Promise<Uint8Array> {
  const live = files.map((file) => file.number);
  const head = { device: device.id, name: device.name, file: number, at: now(), live, ...told };
  const packed = packLog({ head, entries: rows });
  if (!header && !encrypts) return seal('log', packed);
  const key = header && (await unlock(library, await readHeader(header.name, header.file)));
  if (!key) throw new PassphraseNeeded();
  return seal('encryptedLog', await encrypt(fileName(device.id, number), packed, key));
}

/** What was not readable twice is damaged; once, it may have been cut on its way. */
async function whatToTell({ library, device }: Session, memory: SyncMemory): Promise<Told> {
  const files = (await library.getAllFromIndex('syncFiles', 'byProblem'))
    .filter(({ problem, tries }) => problem !== 'newer' && tries > 1)
    .map(({ device, number }) => fileName(device, number));
  const headers = Object.values(memory.others).flatMap(({ damagedHeader = [] }) => damagedHeader);
  return {
    name: device.name,
    damaged: [...files, ...headers],
    forgotten: memory.forgotten,
  };
}
