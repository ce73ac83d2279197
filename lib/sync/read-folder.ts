/**
 * Reading what another device has written: its header, and the files of its log.
 *
 * @module
 */
import { isRecordKey } from '../library/record-key.ts';
import type { StoredHeader, SyncFileRow } from '../library/sync-rows.ts';
import { decrypt, type Header, readHeader } from './encryption.ts';
import { unlock } from './key-ring.ts';
import { type LogFile, unpackLog } from './log-file.ts';
import { type Folder, headerName } from './names.ts';
import { UnreadableFile, unseal } from './sealed-file.ts';
import { type Session, warn } from './session.ts';

/** A file that was read. */
export interface ReadFile extends LogFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * How the files of a device are opened. `bare`: they are not encrypted, though this device encrypts;
 * they are not taken in, since the server could have made them.
 */
export type Opening = 'plain' | 'bare' | 'locked' | CryptoKey;
export type Key = Exclude<Opening, 'bare' | 'locked'>;

export interface OpenedFolder {
  readonly opening: Opening;
  /** The device's header, where it could be read. */
  readonly header?: StoredHeader;
  /** What is wrong with the header. */
  readonly problem?: UnreadableFile;
}

/** A file that was damaged is looked at again: three times at once, then once a day. */
const EAGER_TRIES = 3;
const TRIED_AGAIN_AFTER = 24 * 60 * 60 * 1_000;

/**
 * @param known the device's header as it was read before.
 * @returns how the device's files are opened, and its header where that is known.
 */
export async function openFolder(
  session: Session,
  device: string,
  { headers }: Folder,
  known: StoredHeader | undefined,
  encrypts: boolean,
): Promise<OpenedFolder> {
  const number = headers.at(-1);
  if (number === undefined) return { opening: encrypts ? 'bare' : 'plain' };
  const name = headerName(device, number);
  try {
    const stored = known?.name === name ? known : await fetchHeader(session, name);
    if (!stored) throw new UnreadableFile(name, 'cut', 'is listed, but not there.');
    const key = await unlock(session.library, await readHeader(name, stored.file));
    return { opening: key ?? 'locked', header: stored };
  } catch (error) {
    if (error instanceof UnreadableFile) return { opening: 'locked', problem: error };
    throw error;
  }
}

/** The headers of all devices but this one, without those that cannot be read. */
export async function readHeaders(
  session: Session,
  folders: ReadonlyMap<string, Folder>,
): Promise<Map<string, Header>> {
  const headers = new Map<string, Header>();
  for (const [device, { headers: numbers }] of folders) {
    const number = numbers.at(-1);
    if (number === undefined || device === session.device.id) continue;
    try {
      const stored = await fetchHeader(session, headerName(device, number));
      if (stored) headers.set(device, await readHeader(stored.name, stored.file));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await warn(session, error.message);
    }
  }
  return headers;
}

/**
 * Whether a file is to be read now: it was not yet, was damaged when it was, or holds kinds of
 * records that this Claimside has learnt since.
 */
export function isToBeRead(row: SyncFileRow | undefined, now: number): boolean {
  if (!row) return true;
  if (!row.problem) return row.unknownKinds.some(isRecordKey);
  return row.tries < EAGER_TRIES || Math.abs(now - row.tried) > TRIED_AGAIN_AFTER;
}

/**
 * @returns the file; undefined where it is no longer there.
 * @throws UnreadableFile where it is not as its device wrote it, RemoteError.
 */
export async function readLogFile(
  { remote }: Session,
  name: string,
  opening: Key,
): Promise<ReadFile | undefined> {
  const bytes = await remote.get(name);
  if (!bytes) return undefined;
  return { ...(await decodeLogFile(name, bytes, opening)), name, bytes: bytes.length };
}

/** @throws UnreadableFile where it is not as its device wrote it. */
async function decodeLogFile(name: string, bytes: Uint8Array, opening: Key): Promise<LogFile> {
  const { kind, content } = await unseal(name, bytes);
  if (kind === 'log' && opening === 'plain') return unpackLog(name, content);
  if (kind === 'encryptedLog' && opening !== 'plain') {
    return unpackLog(name, await decrypt(name, content, opening));
  }
  const why = opening === 'plain' ? 'does not belong to a log' : 'is not encrypted as its log is';
  throw new UnreadableFile(name, 'moved', `${why}.`);
}

async function fetchHeader({ remote }: Session, name: string): Promise<StoredHeader | undefined> {
  const file = await remote.get(name);
  return file && { name, file };
}
