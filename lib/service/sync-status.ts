/**
 * What a page shows of the sync.
 *
 * @module
 */
import type { Device } from '../library/open.ts';
import { countUnsent } from '../library/own-log.ts';
import { readMemory } from '../library/sync-memory.ts';
import type { SyncMemory } from '../library/sync-rows.ts';
import type { SyncDevice, SyncStatus } from '../messages.ts';
import { ownDevice } from './asking.ts';
import { theLibrary } from './library.ts';
import { permissionOf, placeOf } from './sync-remotes.ts';
import { readSyncSettings } from './sync-settings.ts';

const OFF: SyncStatus = {
  remote: null,
  isRunning: false,
  syncedAt: null,
  waiting: 0,
  trouble: null,
  question: null,
  noRoom: null,
  devices: [],
};

/** @param isRunning whether a sync runs now. */
export async function syncStatus(isRunning: boolean): Promise<SyncStatus> {
  const settings = await readSyncSettings();
  if (!settings) return OFF;
  const { account, encrypts } = settings;
  const library = await theLibrary();
  const [memory, device, unsent, total] = await Promise.all([
    readMemory(library),
    ownDevice(),
    countUnsent(library),
    library.count('records'),
  ]);
  const { synced, trouble, question, leftOut } = memory;
  const left = leftOut?.records ?? 0;
  return {
    remote: {
      kind: account.kind,
      place: placeOf(account),
      permission: permissionOf(account),
      isEncrypted: encrypts,
    },
    isRunning,
    syncedAt: synced ?? null,
    waiting: Math.max(0, unsent - left),
    trouble: trouble
      ? { kind: trouble.kind, message: trouble.message, retryAt: trouble.retryAt }
      : null,
    question: question ?? null,
    noRoom: left > 0 ? { kept: total - left, total } : null,
    devices: devicesOf(device, memory),
  };
}

function devicesOf(own: Device, { others, synced }: SyncMemory): SyncDevice[] {
  const rest = Object.entries(others).map(([id, { name, at, problem }]) => ({
    id,
    name,
    isThis: false,
    wroteAt: at ?? null,
    problem: problem ?? null,
  }));
  const { id, name } = own;
  return [{ id, name, isThis: true, wroteAt: synced ?? null, problem: null }, ...rest];
}
