/**
 * What the background answers about backups.
 *
 * @module
 */
import * as v from 'valibot';
import { OWN_PACK } from '../library/open.ts';
import type { BackupRequests, BackupStatus } from '../messages.ts';
import { refusePrivate } from './asking.ts';
import { isReminded, readBackupMemory, rememberOfBackups } from './backup-memory.ts';
import { backUp, backUpWhereDue, planBackups } from './backups.ts';
import { tellLibraryChanged } from './events.ts';
import { theLibrary } from './library.ts';
import type { Answers } from './receive.ts';
import { readSyncSettings } from './sync-settings.ts';

const nothing = v.strictObject({});

/** By name: how a request is read, and what it is answered. */
export const backupAnswers: Answers<BackupRequests> = {
  backupStatus: { schema: nothing, answer: () => status() },
  setWeeklyBackup: {
    schema: v.strictObject({ isWeekly: v.boolean() }),
    answer: async ({ isWeekly }, asker) => {
      await refusePrivate(asker, asker.tab);
      await rememberOfBackups({ isWeekly, triedAt: null, failure: null });
      await planBackups(isWeekly);
      if (isWeekly) await backUpWhereDue();
      return status();
    },
  },
  backUpNow: {
    schema: nothing,
    answer: async (_, asker) => {
      await refusePrivate(asker, asker.tab);
      await backUp();
      return status();
    },
  },
  backupReminder: {
    schema: nothing,
    answer: async (_, { isPrivate }) => (isPrivate ? null : reminder()),
  },
  dismissBackupReminder: {
    schema: nothing,
    answer: async () => {
      await rememberOfBackups({ isReminderDismissed: true });
      // Wherever else it stands it goes.
      void tellLibraryChanged();
    },
  },
};

async function status(): Promise<BackupStatus> {
  const { isWeekly, written, failure } = await readBackupMemory();
  return { isWeekly, written: written && { at: written.at, file: written.file }, failure };
}

async function reminder(): Promise<{ claims: number } | null> {
  const [memory, own, sync] = await Promise.all([
    readBackupMemory(),
    theLibrary().then((library) => library.get('packs', OWN_PACK)),
    readSyncSettings(),
  ]);
  const claims = own?.claims ?? 0;
  return isReminded(memory, claims, sync !== undefined) ? { claims } : null;
}
