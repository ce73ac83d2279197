/**
 * Where the reader syncs, and with which credentials: in `storage.local` of this browser alone.
 *
 * @module
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { RemoteAccount } from '../messages.ts';

const KEY = 'sync';

const field = v.pipe(v.string(), v.maxLength(2_000));

/** An account as a page hands it over. */
export const accountSchema: v.GenericSchema<unknown, RemoteAccount> = v.variant('kind', [
  v.strictObject({ kind: v.literal('browser') }),
  v.strictObject({ kind: v.literal('webdav'), address: field, user: field, password: field }),
  v.strictObject({
    kind: v.literal('s3'),
    address: field,
    bucket: field,
    accessKey: field,
    secretKey: field,
    prefix: field,
    region: field,
  }),
]);

const settingsSchema = v.object({ account: accountSchema, encrypts: v.boolean() });

export interface SyncSettings {
  readonly account: RemoteAccount;
  /** There is a passphrase: nothing leaves this browser that is not encrypted. */
  readonly encrypts: boolean;
}

/** @returns undefined where sync is off. */
export async function readSyncSettings(): Promise<SyncSettings | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(settingsSchema, stored);
  return parsed.success ? parsed.output : undefined;
}

/** Undefined turns sync off, and forgets the credentials. */
export async function saveSyncSettings(settings: SyncSettings | undefined): Promise<void> {
  if (settings) await browser.storage.local.set({ [KEY]: settings });
  else await browser.storage.local.remove(KEY);
}
