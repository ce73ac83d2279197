/**
 * The tabs in which the reader has asked for the overlay once, wherever they are. They outlive a
 * stopped worker, not the browser.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { inSeries } from './in-series.ts';

const KEY = 'guestTabs';

/** The ids of these tabs. */
export async function guestTabs(): Promise<readonly number[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored : [];
}

const inTurn = inSeries();

/** Counts a tab among them, or no more. */
export function setGuest(tab: number, isGuest: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await guestTabs()).filter((other) => other !== tab);
    await browser.storage.session.set({ [KEY]: isGuest ? [...others, tab] : others });
  });
}
