/**
 * The offer of the browser's own sync to a reader who has begun to write: it stands until it is
 * answered, and does not come again.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { OWN_PACK } from '../library/open.ts';
import type { SyncOffer } from '../messages.ts';
import { MANY_CLAIMS } from './backup-memory.ts';
import { beginSync } from './begin-sync.ts';
import { tellLibraryChanged } from './events.ts';
import { theLibrary } from './library.ts';
import { readSyncSettings } from './sync-settings.ts';

const KEY = 'syncOfferAnswered';

/** Null where there is nothing to sync yet, and where there is so much that backups are spoken of. */
export async function standingOffer(): Promise<SyncOffer | null> {
  const [own, settings, { [KEY]: isAnswered }] = await Promise.all([
    theLibrary().then((library) => library.get('packs', OWN_PACK)),
    readSyncSettings(),
    browser.storage.local.get(KEY),
  ]);
  const claims = own?.claims ?? 0;
  if (claims === 0 || claims >= MANY_CLAIMS || settings || isAnswered) return null;
  return { maker: makerOf(navigator.userAgent) };
}

/**
 * Turns the browser's own sync on, or leaves it off for good. What is on already stays as it is.
 *
 * @throws RemoteError, PassphraseMissing. Then the offer stands.
 */
export async function answerOffer(isAccepted: boolean): Promise<void> {
  if (isAccepted && (await standingOffer())) await beginSync({ kind: 'browser' });
  await browser.storage.local.set({ [KEY]: true });
  // Wherever else it stands it goes.
  void tellLibraryChanged();
}

/** The first row that fits counts. */
const MAKERS = [
  ['Mozilla', /Firefox\//],
  ['Microsoft', /Edg\//],
  ['Opera', /OPR\//],
  ['Google', /Chrome\//],
] as const;

function makerOf(userAgent: string): string | null {
  return MAKERS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
}
