/**
 * What is remembered of backups, in `storage.local`, and what follows from it.
 *
 * @module
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { inSeries } from './in-series.ts';

const KEY = 'backup';

const time = v.number();

const memorySchema = v.object({
  isWeekly: v.boolean(),
  /** The last file: when it was written, its name, and the last change of a record that it holds. */
  written: v.nullable(v.object({ at: time, file: v.string(), upTo: v.number() })),
  /** When it was last tried, in milliseconds since 1970. */
  triedAt: v.nullable(time),
  failure: v.nullable(v.string()),
  isReminderDismissed: v.boolean(),
});

export type BackupMemory = v.InferOutput<typeof memorySchema>;

/** Before anything was wished for. */
export const NO_BACKUP: BackupMemory = {
  isWeekly: false,
  written: null,
  triedAt: null,
  failure: null,
  isReminderDismissed: false,
};

const HOUR = 60 * 60 * 1_000;
const WEEK = 7 * 24 * HOUR;
/** What failed is tried again no sooner. */
const PAUSE = 12 * HOUR;

/** The reader is reminded when they have so many claims and no copy of them. */
export const MANY_CLAIMS = 50;

/**
 * Whether a backup is to be written by itself. A clock that was set back holds up none for ever.
 *
 * @param now in milliseconds since 1970.
 * @param changed the last change of any record.
 */
export function isDue(
  { isWeekly, written, triedAt }: BackupMemory,
  now: number,
  changed: number,
): boolean {
  const isPast = (then: number | undefined | null, length: number) =>
    then === undefined || then === null || Math.abs(now - then) >= length;
  return (
    isWeekly &&
    changed > (written?.upTo ?? 0) &&
    isPast(written?.at, WEEK) &&
    isPast(triedAt, PAUSE)
  );
}

/** Whether the reader is to be reminded that nothing of theirs is kept elsewhere. */
export function isReminded(memory: BackupMemory, claims: number, isSynced: boolean): boolean {
  const { isWeekly, written, isReminderDismissed } = memory;
  return claims >= MANY_CLAIMS && !isWeekly && !written && !isSynced && !isReminderDismissed;
}

export async function readBackupMemory(): Promise<BackupMemory> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(memorySchema, stored);
  return parsed.success ? parsed.output : NO_BACKUP;
}

const inTurn = inSeries();

/** Changes that come at once are made one after the other, so that none is lost. */
export function rememberOfBackups(change: Partial<BackupMemory>): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readBackupMemory()), ...change } });
  });
}
