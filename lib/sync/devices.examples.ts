/**
 * Devices of one reader, for tests.
 *
 * @module
 */
import type { ClaimId } from '../claims/model.ts';
import { NOON } from '../library/own.examples.ts';
import { newLibrary } from '../library/pack.examples.ts';
import { openRecord, readRecord } from '../library/record.ts';
import { syncEvents } from '../library/sync-events.ts';
import { trashedClaims } from '../library/trash.ts';
import type { Remote } from './remote.ts';
import type { Session } from './session.ts';
import { sync } from './sync.ts';

/** A device with a library of its own. */
export async function newDevice(id: string, remote: Remote, at = NOON): Promise<Session> {
  const library = await newLibrary();
  return { library, remote, device: { id, name: `The ${id}` }, now: () => at, encrypts: false };
}

/** Each syncs, one after the other, so often. */
export async function syncAll(sessions: readonly Session[], rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round++) for (const session of sessions) await sync(session);
}

/** The sentences that a device shows, in order. */
export async function sentences({ library }: Session): Promise<string[]> {
  return (await library.getAll('claims')).map(({ claim }) => claim.text).sort();
}

export async function trashed({ library }: Session) {
  return (await trashedClaims(library)).map(({ claim, device, editedOn }) => ({
    text: claim.text,
    device,
    editedOn,
  }));
}

/** What happened on a device, the newest first. */
export async function events({ library }: Session): Promise<string[]> {
  return (await syncEvents(library)).map(({ text }) => text);
}

/** All that the record of a claim holds. */
export async function contentOf({ library }: Session, id: ClaimId) {
  const row = await library.get('records', `claim:${id}`);
  return row && readRecord(openRecord(row.state));
}

/** A remote that counts what is asked of it. */
export function counted(remote: Remote) {
  const counts = { list: 0, get: 0, put: 0, delete: 0, bytes: 0 };
  const counting: Remote = {
    list: (prefix) => {
      counts.list += 1;
      return remote.list(prefix);
    },
    get: (key) => {
      counts.get += 1;
      return remote.get(key);
    },
    put: (key, bytes) => {
      counts.put += 1;
      counts.bytes += bytes.length;
      return remote.put(key, bytes);
    },
    delete: (key) => {
      counts.delete += 1;
      return remote.delete(key);
    },
  };
  return { counts, remote: counting };
}
