/**
 * When syncs run: soon after a change, at the start, by an alarm, and when the reader asks. One at a
 * time; with sync off nothing runs, and no request is made.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { countUnsent } from '../library/own-log.ts';
import { readMemory } from '../library/sync-memory.ts';
import { attempt } from '../sync/attempt.ts';
import type { Session } from '../sync/session.ts';
import { sync } from '../sync/sync.ts';
import { ownDevice } from './asking.ts';
import { followLibrary, tellLibraryChanged, tellPages } from './events.ts';
import { inSeries } from './in-series.ts';
import { theLibrary } from './library.ts';
import { remoteOf } from './sync-remotes.ts';
import { readSyncSettings, type SyncSettings } from './sync-settings.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How long nothing must have changed before changes are sent. */
const QUIET = 3 * SECOND;
/** How often the other devices are looked for, in minutes. */
const EVERY = 15;
/** A worker that starts again within this time does not sync for it. */
const FRESH = 5 * MINUTE;

/** A worker is stopped after half a minute without a call of the browser's. */
const AWAKE = 20 * SECOND;

/** Every `EVERY` minutes. */
const REGULAR = 'sync';
/** Once: after a failure, or for changes whose worker was stopped before the quiet was over. */
const LATER = 'sync-later';

/** Registers what starts a sync. To be called at once when the worker starts. */
export function followSync(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === REGULAR || name === LATER) void syncWhereDue();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && Object.keys(changes).length > 0) syncSoon();
  });
  followLibrary(() => void syncIfWaiting());
  void syncAtStart();
}

const oneByOne = inSeries();
let runs = 0;

/** Whether a sync runs, or something else that works with the remote. */
export function isSyncing(): boolean {
  return runs > 0;
}

/** Runs one thing with the remote at a time. */
export function inTurn<Reply>(act: () => Promise<Reply>): Promise<Reply> {
  return oneByOne(async () => {
    runs += 1;
    tellPages({ event: 'syncChanged' });
    const staying = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
    try {
      return await act();
    } finally {
      clearInterval(staying);
      runs -= 1;
      tellPages({ event: 'syncChanged' });
    }
  });
}

/** What a sync of these settings works with. */
export async function sessionOf({ account, encrypts }: SyncSettings): Promise<Session> {
  const [library, device] = await Promise.all([theLibrary(), ownDevice()]);
  return { library, device, remote: remoteOf(account), now: Date.now, encrypts };
}

/** Syncs now; with sync off it does nothing. What goes wrong is in the status. */
export async function syncNow(): Promise<void> {
  await inTurn(async () => {
    const settings = await readSyncSettings();
    if (!settings) return;
    const session = await sessionOf(settings);
    // Should the worker be stopped in the middle.
    await browser.alarms.create(LATER, { when: Date.now() + 2 * MINUTE });
    if (await attempt(session, sync, Math.random())) await tellLibraryChanged();
    await planNext(session);
  });
}

/** Plans syncs from now on, or no more. */
export async function planSyncs(isOn: boolean): Promise<void> {
  if (isOn) await browser.alarms.create(REGULAR, { periodInMinutes: EVERY });
  else await Promise.all([browser.alarms.clear(REGULAR), browser.alarms.clear(LATER)]);
}

async function planNext({ library }: Session): Promise<void> {
  const { trouble } = await readMemory(library);
  if (trouble) await browser.alarms.create(LATER, { when: trouble.retryAt });
  else await browser.alarms.clear(LATER);
}

async function syncAtStart(): Promise<void> {
  if (!(await readSyncSettings())) return;
  if (!(await browser.alarms.get(REGULAR))) await planSyncs(true);
  const { synced = 0 } = await readMemory(await theLibrary());
  if (Math.abs(Date.now() - synced) > FRESH) await syncWhereDue();
}

/** Unless the remote is to be left alone for a while. */
async function syncWhereDue(): Promise<void> {
  if (!(await readSyncSettings())) return;
  const { trouble } = await readMemory(await theLibrary());
  if (!trouble || trouble.retryAt <= Date.now()) await syncNow();
}

let quiet: ReturnType<typeof setTimeout> | undefined;

function syncSoon(): void {
  clearTimeout(quiet);
  quiet = setTimeout(() => void syncWhereDue(), QUIET);
}

/** What a sync itself took in needs no other. */
async function syncIfWaiting(): Promise<void> {
  if (!(await readSyncSettings())) return;
  const library = await theLibrary();
  const { leftOut, trouble } = await readMemory(library);
  if ((await countUnsent(library)) <= (leftOut?.records ?? 0)) return;
  tellPages({ event: 'syncChanged' });
  // An alarm too, since a worker may be stopped in the quiet.
  if (!trouble) await browser.alarms.create(LATER, { when: Date.now() + 10 * QUIET });
  syncSoon();
}
