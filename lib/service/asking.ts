/**
 * Who asks for a change of the reader's records: this device, and not from a private window.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type { ChangeId } from '../claims/history.ts';
import type { Asked } from '../library/change.ts';
import { thisDevice } from '../library/device.ts';
import type { Device } from '../library/open.ts';
import { theLibrary } from './library.ts';
import { type Asker, NO_TAB } from './receive.ts';

const REFUSAL =
  'This is a private window, of which Claimside keeps nothing. Open the page in an ordinary window to save.';

/**
 * Refuses where the asker, or the tab it asks for, is private.
 *
 * @throws Error with words for the reader.
 */
export async function refusePrivate({ isPrivate }: Asker, tab: number): Promise<void> {
  if (isPrivate || (await isPrivateTab(tab))) throw new Error(REFUSAL);
}

/**
 * The change that the request asks for.
 *
 * @throws Error where the window is private.
 */
export async function askedBy(asker: Asker, tab = asker.tab): Promise<Asked> {
  await refusePrivate(asker, tab);
  return changeNow(asker.request);
}

/** A change of this device's, now. */
export async function changeNow(name: string): Promise<Asked> {
  const { id: device } = await ownDevice();
  return { id: name as ChangeId, author: { device, now: Date.now() } };
}

/** This browser, as histories and the other devices name it. */
export async function ownDevice(): Promise<Device> {
  return thisDevice(await theLibrary(), deviceName(navigator.userAgent));
}

async function isPrivateTab(tab: number): Promise<boolean> {
  if (tab === NO_TAB) return false;
  return browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    // It was closed meanwhile; the page that asks is in no private window.
    () => false,
  );
}

const BROWSERS = [
  ['Firefox', /Firefox\//],
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Chrome', /Chrome\//],
] as const;

const SYSTEMS = [
  ['Android', /Android/],
  ['ChromeOS', /CrOS/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux/],
] as const;

/** "Firefox on Linux": what a device is called until the reader names it. */
function deviceName(userAgent: string): string {
  const [program = 'Browser'] = BROWSERS.find(([, pattern]) => pattern.test(userAgent)) ?? [];
  const [system] = SYSTEMS.find(([, pattern]) => pattern.test(userAgent)) ?? [];
  return system ? `${program} on ${system}` : program;
}
