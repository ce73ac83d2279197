/**
 * What the background answers about sync, and how it is turned on and off.
 *
 * @module
 */
import * as v from 'valibot';
import { renameDevice } from '../library/device.ts';
import { restoreSnapshot, snapshotsOf } from '../library/snapshots.ts';
import { syncEvents } from '../library/sync-events.ts';
import { readMemory } from '../library/sync-memory.ts';
import type { SyncRequests, SyncStatus } from '../messages.ts';
import { changePassphrase, disconnect, enterPassphrase } from '../sync/connect.ts';
import { forgetDevice } from '../sync/forget.ts';
import { allowLargeChange } from '../sync/pull.ts';
import { permissionPattern } from '../sync/remotes/host-permission.ts';
import { readServerAddress } from '../sync/remotes/server-address.ts';
import type { Session } from '../sync/session.ts';
import { askedBy, refusePrivate } from './asking.ts';
import { beginSync } from './begin-sync.ts';
import { tellLibraryChanged } from './events.ts';
import { theLibrary } from './library.ts';
import type { Answers, Asker } from './receive.ts';
import { answerOffer, standingOffer } from './sync-offer.ts';
import { inTurn, isSyncing, planSyncs, sessionOf, syncNow } from './sync-runs.ts';
import {
  accountSchema,
  readSyncSettings,
  type SyncSettings,
  saveSyncSettings,
} from './sync-settings.ts';
import { syncStatus } from './sync-status.ts';

/** A passphrase that is a key to everything should not be guessed in an afternoon. */
const SHORTEST_PASSPHRASE = 8;

/** It stands in the head of every file. */
const LONGEST_DEVICE_NAME = 60;

const nothing = v.strictObject({});
const passphrase = v.pipe(
  v.string(),
  v.minLength(SHORTEST_PASSPHRASE, `shorter than ${SHORTEST_PASSPHRASE} characters`),
  v.maxLength(1_000),
);

/** By name: how a request is read, and what it is answered. */
export const syncAnswers: Answers<SyncRequests> = {
  syncStatus: { schema: nothing, answer: () => syncStatus(isSyncing()) },
  syncLog: { schema: nothing, answer: async () => syncEvents(await theLibrary()) },
  remoteOrigin: {
    schema: v.strictObject({ address: v.pipe(v.string(), v.maxLength(2_000)) }),
    answer: ({ address }) => permissionPattern(readServerAddress(address)),
  },
  connectRemote: {
    schema: v.strictObject({ account: accountSchema, passphrase: v.exactOptional(passphrase) }),
    answer: async ({ account, passphrase: word }, asker) => {
      await refusePrivate(asker, asker.tab);
      if (asker.isFramed) throw new Error('A server is entered in the settings alone.');
      await beginSync(account, word);
      return syncStatus(isSyncing());
    },
  },
  disconnectRemote: {
    schema: v.strictObject({ erase: v.picklist(['nothing', 'own', 'all']) }),
    answer: ({ erase }, asker) => withRemote(asker, (session) => end(session, erase)),
  },
  syncNow: { schema: nothing, answer: (_, asker) => withRemote(asker, async () => undefined) },
  renameDevice: {
    schema: v.strictObject({
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_DEVICE_NAME)),
    }),
    answer: ({ name }, asker) => withRemote(asker, ({ library }) => renameDevice(library, name)),
  },
  forgetDevice: {
    schema: v.strictObject({ id: v.pipe(v.string(), v.maxLength(40)) }),
    answer: ({ id }, asker) =>
      withRemote(asker, async (session) => {
        if (await forgetDevice(session, id)) await tellLibraryChanged();
      }),
  },
  enterPassphrase: {
    schema: v.strictObject({ passphrase: v.pipe(v.string(), v.maxLength(1_000)) }),
    answer: ({ passphrase: word }, asker) =>
      withRemote(asker, async (session, settings) => {
        await enterPassphrase(session, word);
        await saveSyncSettings({ ...settings, encrypts: true });
      }),
  },
  changePassphrase: {
    schema: v.strictObject({ passphrase }),
    answer: ({ passphrase: word }, asker) =>
      withRemote(asker, async (session, settings) => {
        await saveSyncSettings({ ...settings, encrypts: true });
        await changePassphrase(session, word);
      }),
  },
  confirmLargeChange: {
    schema: v.strictObject({ accept: v.boolean() }),
    answer: ({ accept }, asker) =>
      withRemote(asker, async (session) => {
        const { question } = await readMemory(session.library);
        if (!question) throw new Error('No change waits for your word any more.');
        await (accept ? allowLargeChange(session) : end(session, 'nothing'));
      }),
  },
  syncOffer: {
    schema: nothing,
    answer: async (_, { isPrivate }) => (isPrivate ? null : standingOffer()),
  },
  answerSyncOffer: {
    schema: v.strictObject({ isAccepted: v.boolean() }),
    answer: async ({ isAccepted }, asker) => {
      await refusePrivate(asker, asker.tab);
      await answerOffer(isAccepted);
    },
  },
  copies: {
    schema: nothing,
    answer: async () =>
      (await snapshotsOf(await theLibrary())).flatMap(({ id, at, why, records }) =>
        id === undefined ? [] : [{ id, at, why, records: records.length }],
      ),
  },
  restoreCopy: {
    schema: v.strictObject({ id: v.pipe(v.number(), v.integer()) }),
    answer: async ({ id }, asker) => {
      const reply = await restoreSnapshot(await theLibrary(), await askedBy(asker), id);
      void tellLibraryChanged();
      return reply;
    },
  },
};

/** Does something with the remote, syncs, and tells how things stand. */
async function withRemote(
  asker: Asker,
  act: (session: Session, settings: SyncSettings) => Promise<void>,
): Promise<SyncStatus> {
  await refusePrivate(asker, asker.tab);
  await inTurn(async () => {
    const settings = await readSyncSettings();
    if (!settings) throw new Error('Sync is off.');
    await act(await sessionOf(settings), settings);
  });
  await syncNow();
  return syncStatus(isSyncing());
}

async function end(session: Session, erase: 'nothing' | 'own' | 'all'): Promise<void> {
  await disconnect(session, erase);
  await saveSyncSettings(undefined);
  await planSyncs(false);
}
