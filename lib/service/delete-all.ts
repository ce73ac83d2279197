/**
 * Deleting all that the reader has in this browser.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { deleteLibrary } from '../library/open.ts';
import { closeLibrary } from './library.ts';

/**
 * Deletes the library, the settings and what was remembered, and starts the extension anew, with the
 * dataset that comes with it. Every page of the extension closes.
 */
export async function deleteAll(): Promise<void> {
  const { local, session } = browser.storage;
  await closeLibrary();
  await deleteLibrary();
  await Promise.all([local.clear(), session.clear(), browser.alarms.clearAll()]);
  // The answer must be out before.
  setTimeout(() => browser.runtime.reload());
}
