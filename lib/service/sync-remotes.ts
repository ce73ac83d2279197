/**
 * The remote of an account.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type { RemoteAccount } from '../messages.ts';
import type { Remote } from '../sync/remote.ts';
import { browserSync } from '../sync/remotes/browser-sync.ts';
import { permissionPattern } from '../sync/remotes/host-permission.ts';
import { s3Remote } from '../sync/remotes/s3.ts';
import { readServerAddress } from '../sync/remotes/server-address.ts';
import { webDavRemote } from '../sync/remotes/webdav.ts';
import { notedFetch } from './noted-requests.ts';

const SENDING = { fetch: notedFetch('sync'), mayReach };

/**
 * Nothing is asked of it yet.
 *
 * @throws RemoteError where the account cannot be one.
 */
export function remoteOf(account: RemoteAccount): Remote {
  switch (account.kind) {
    case 'browser':
      return browserSync(browser.storage.sync);
    case 'webdav':
      return webDavRemote(account, SENDING);
    case 's3':
      return s3Remote({ ...account, endpoint: account.address }, SENDING);
  }
}

/** The host, for the reader. */
export function placeOf(account: RemoteAccount): string {
  return account.kind === 'browser' ? '' : readServerAddress(account.address).host;
}

/** The match pattern of the permission that it needs; null where it needs none. */
export function permissionOf(account: RemoteAccount): string | null {
  return account.kind === 'browser' ? null : permissionPattern(readServerAddress(account.address));
}

function mayReach(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
