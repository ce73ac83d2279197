/**
 * Telling the extension's pages and the overlays what happened.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type { PageEvent } from '../messages.ts';
import { commandAll } from './overlays.ts';

/** Tells every open page of the extension; it is no fault that none is open. */
export function tellPages(event: PageEvent): void {
  browser.runtime.sendMessage(event).catch(() => undefined);
}

const followers: (() => void)[] = [];

/** Calls a function of the background whenever the library may have changed. */
export function followLibrary(follower: () => void): void {
  followers.push(follower);
}

/** Tells everybody that what the library answers may have changed. */
export async function tellLibraryChanged(): Promise<void> {
  for (const follower of followers) follower();
  tellPages({ event: 'libraryChanged' });
  await commandAll('libraryChanged', {});
}
