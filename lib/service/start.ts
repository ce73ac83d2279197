/**
 * The background as a whole: every listener is registered at once when the worker starts, since the
 * browser wakes it for an event only where a listener was there.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { forgetOldDrafts } from '../library/drafts.ts';
import { purgeOld } from '../library/trash.ts';
import { overlayAnswers } from './answer-overlay.ts';
import { pageAnswers } from './answer-pages.ts';
import { changeNow } from './asking.ts';
import { followBackups } from './backups.ts';
import { tellLibraryChanged } from './events.ts';
import { forgetFrameWords } from './frames.ts';
import { leaveDraftOf } from './kept-drafts.ts';
import { loadCurated, theLibrary } from './library.ts';
import { followMenus } from './menus.ts';
import { command, enterOpenTabs } from './overlays.ts';
import { type Asker, receiveMessages } from './receive.ts';
import { followSites, mayRead } from './sites.ts';
import { followSync } from './sync-runs.ts';
import { followToolbar, showOff } from './toolbar.ts';

/** In `storage.local`: the welcome has been shown. */
const WELCOMED = 'welcomed';

/** Starts the background. */
export function startBackground(): void {
  receiveMessages(overlayAnswers, pageAnswers, mayAsk);
  followSites();
  followToolbar();
  followSync();
  followMenus();
  followBackups();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void enterOpenTabs();
    if (reason === 'install') void welcome();
  });
  // By its end the overlay's connection tells it that the extension is gone; nothing is sent on it.
  browser.runtime.onConnect.addListener(() => undefined);
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetFrameWords(tab);
    void leaveDraftOf(tab);
  });
  void bringUpToDate();
}

/** Once: an extension that is loaded from a folder is installed again at every start. */
async function welcome(): Promise<void> {
  const { local } = browser.storage;
  if ((await local.get(WELCOMED))[WELCOMED]) return;
  await local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** The browser starts the overlay on a site that is switched off too; its first question ends it. */
async function mayAsk({ tab, address }: Asker): Promise<boolean> {
  if (await mayRead(tab, address)) return true;
  showOff(tab);
  void command(tab, 'leave', {});
  return false;
}

/** At every start, since a worker may be stopped while it loads; mostly there is nothing to do. */
async function bringUpToDate(): Promise<void> {
  if (await loadCurated()) await tellLibraryChanged();
  const library = await theLibrary();
  await purgeOld(library, await changeNow(crypto.randomUUID()));
  await forgetOldDrafts(library, Date.now());
}
