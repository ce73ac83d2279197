/**
 * Backups of the reader's own claims and notes: pack files in the folder for downloads, on demand,
 * and by themselves once a week where the reader wants it.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { editionOf } from '../exchange/edition-of.ts';
import { writePack } from '../exchange/pack-file.ts';
import { lastChange } from '../library/last-change.ts';
import { type Library, OWN_PACK } from '../library/open.ts';
import { ownRecords } from '../library/pack-records.ts';
import { isDue, readBackupMemory, rememberOfBackups } from './backup-memory.ts';
import { theLibrary } from './library.ts';
import { saveFile } from './save-file.ts';

const ALARM = 'backup';

/** How often it is looked whether a backup is due, in minutes. */
const LOOKED_EVERY = 6 * 60;

/** Registers what starts a backup. To be called at once when the worker starts. */
export function followBackups(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void backUpWhereDue();
  });
  void startBackups();
}

async function startBackups(): Promise<void> {
  const { isWeekly } = await readBackupMemory();
  if (!isWeekly) return;
  // Firefox forgets alarms when it is closed.
  if (!(await browser.alarms.get(ALARM))) await planBackups(true);
  await backUpWhereDue();
}

/** Looks for what is due from now on, or no more. */
export async function planBackups(isWeekly: boolean): Promise<void> {
  if (isWeekly) await browser.alarms.create(ALARM, { periodInMinutes: LOOKED_EVERY });
  else await browser.alarms.clear(ALARM);
}

/** Writes a backup where one is due. */
export async function backUpWhereDue(): Promise<void> {
  const changed = await lastChange(await theLibrary());
  if (isDue(await readBackupMemory(), Date.now(), changed)) await backUp();
}

let running: Promise<void> | undefined;

/** Writes a backup now. What becomes of it is remembered; nothing is thrown. */
export function backUp(): Promise<void> {
  running ??= attempt().finally(() => {
    running = undefined;
  });
  return running;
}

async function attempt(): Promise<void> {
  const now = Date.now();
  // Remembered first: what stops the worker is not tried again at each start.
  await rememberOfBackups({ triedAt: now });
  try {
    const library = await theLibrary();
    const upTo = await lastChange(library);
    const file = await saveFile(fileName(new Date(now)), await backupOf(library));
    await rememberOfBackups({ written: { at: now, file, upTo }, failure: null });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await rememberOfBackups({ failure });
  }
}

async function backupOf(library: Library): Promise<string> {
  const records = await ownRecords(library);
  if (records.works.length + records.claims.length + records.abouts.length === 0) {
    throw new Error('There is nothing of yours to back up yet.');
  }
  const edition = await editionOf(records);
  return writePack({ id: OWN_PACK, title: 'My claims', edition }, records);
}

/** By the reader's calendar. */
function fileName(now: Date): string {
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `claimside-backup-${date.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}
