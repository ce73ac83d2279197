/**
 * Setting the sync up, and how it stands.
 *
 * @module
 */
import type { ChangeId } from '../claims/history.ts';

/**
 * Where the reader's records are synced, as they enter it. What is secret in it is kept in
 * `storage.local` of this browser, and never comes out again: not in a reply, an export or a log.
 */
export type RemoteAccount =
  /** The browser's own sync. Who makes the browser can read it, unless there is a passphrase. */
  | { readonly kind: 'browser' }
  | {
      readonly kind: 'webdav';
      /** Where our folder is made, such as `https://cloud.example/remote.php/dav/files/anna/`. */
      readonly address: string;
      readonly user: string;
      /** An app password, where the server gives such. */
      readonly password: string;
    }
  | {
      readonly kind: 's3';
      /** Such as `https://s3.eu-central-1.amazonaws.com`. */
      readonly address: string;
      readonly bucket: string;
      readonly accessKey: string;
      readonly secretKey: string;
      /** What stands before every key; may be empty. */
      readonly prefix: string;
      /** Such as `eu-central-1`; stores that know none take any. */
      readonly region: string;
    };

/** A device that syncs with the same remote. */
export interface SyncDevice {
  readonly id: string;
  readonly name: string;
  readonly isThis: boolean;
  /** When it last wrote, in milliseconds since 1970 by its own clock; null where not known. */
  readonly wroteAt: number | null;
  /**
   * `locked`: its passphrase is another (`enterPassphrase`); `bare`: it does not encrypt though this
   * one does, so nothing is taken from it; `rolledBack`: the remote shows an older state of it than
   * it has shown before; `gone`: all its files are gone from the remote.
   */
  readonly problem: 'locked' | 'bare' | 'rolledBack' | 'gone' | null;
}

/** All that a page shows of the sync. */
export interface SyncStatus {
  /** Null where sync is off. */
  readonly remote: {
    readonly kind: RemoteAccount['kind'];
    /** The server's host and our place there, such as `cloud.example`; empty for `browser`. */
    readonly place: string;
    /** The match pattern of the permission that the server needs; null for `browser`. */
    readonly permission: string | null;
    /** There is a passphrase: nobody but the reader can read what is there. */
    readonly isEncrypted: boolean;
  } | null;
  readonly isRunning: boolean;
  /** When a sync last ended well, in milliseconds since 1970. */
  readonly syncedAt: number | null;
  /** How many records wait to be sent, without those that found no room. */
  readonly waiting: number;
  /** What went wrong last, with words for the reader; null once a sync has ended well. */
  readonly trouble: {
    /**
     * What kind of trouble: how a remote refuses (`unauthorised`, `full`, `offline`, …), `blocked`
     * where the permission for the server was withdrawn (`remote.permission`), `passphrase` where it has to
     * be entered again (`enterPassphrase`), `here` where it lies with this browser.
     */
    readonly kind: string;
    readonly message: string;
    /** When it is tried again by itself, in milliseconds since 1970. */
    readonly retryAt: number;
  } | null;
  /**
   * The next sync would delete or change so much that it waits for the reader
   * (`confirmLargeChange`); a copy of all records is kept.
   */
  readonly question: {
    readonly deleted: number;
    readonly changed: number;
    /** How many records there are. */
    readonly total: number;
  } | null;
  /** The remote is too small for all: the newest `kept` of `total` records are in it. */
  readonly noRoom: { readonly kept: number; readonly total: number } | null;
  /** This one first. */
  readonly devices: readonly SyncDevice[];
}

/** The browser's own sync, offered to a reader who has begun to write. */
export interface SyncOffer {
  /** Who makes the browser, and could read what it syncs; null where that is not known. */
  readonly maker: string | null;
}

/** An event of the sync. Its text names devices and files, and nothing that is in them. */
export interface SyncEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isProblem: boolean;
  readonly text: string;
}

/** A copy of all records, kept in this browser. */
export interface RecordsCopy {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was about to happen. */
  readonly why: string;
  readonly records: number;
}

/**
 * Sync. Whatever may be refused is answered with an error in words for the reader; from a private
 * window all is refused but what only reads. `syncChanged` tells that the status is new.
 */
export interface SyncRequests {
  syncStatus: { request: Record<never, never>; reply: SyncStatus };
  /** The last 200 events, the newest first. */
  syncLog: { request: Record<never, never>; reply: readonly SyncEvent[] };
  /**
   * The match pattern of the permission that a server needs, for `permissions.request` in the click
   * itself; an error where the address is none, or is not safe. To be asked while it is typed.
   */
  remoteOrigin: { request: { address: string }; reply: string };
  /**
   * From a tab of the extension's own alone. Tries the remote (writes, reads back, deletes), then syncs with it from now on, in the place of
   * another; replies when the first sync begins. Nothing here is deleted by that. The error says what is wrong with the server, the
   * credentials or the passphrase; then all stays as it was. `passphrase` absent: not encrypted.
   */
  connectRemote: {
    request: { account: RemoteAccount; passphrase?: string };
    reply: SyncStatus;
  };
  /**
   * Ends the sync. What is here stays here. `erase`: what is deleted from the remote, nothing, what
   * this device wrote, or all.
   */
  disconnectRemote: { request: { erase: 'nothing' | 'own' | 'all' }; reply: SyncStatus };
  /** Replies when the sync has ended, well or not: `trouble` says. */
  syncNow: { request: Record<never, never>; reply: SyncStatus };
  /** Gives this device a name of at most 60 characters, which the others learn at once. */
  renameDevice: { request: { name: string }; reply: SyncStatus };
  /**
   * Takes what a device wrote into this one's files, reads it back, then deletes that device's. An
   * error where something of it could not be read; then all stays.
   */
  forgetDevice: { request: { id: string }; reply: SyncStatus };
  /** Takes the passphrase that devices with the problem `locked` have, or trouble `passphrase` asks for. */
  enterPassphrase: { request: { passphrase: string }; reply: SyncStatus };
  /** Sets another passphrase, or a first one. The other devices then ask for it. */
  changePassphrase: { request: { passphrase: string }; reply: SyncStatus };
  /** Lets the large change of `question` in, or, where not accepted, ends the sync. */
  confirmLargeChange: { request: { accept: boolean }; reply: SyncStatus };
  /** Null where the reader has written nothing yet, syncs, or has answered it. */
  syncOffer: { request: Record<never, never>; reply: SyncOffer | null };
  /**
   * Turns the browser's own sync on, where that is still offered, or leaves it off; the offer does
   * not come again. An error where it cannot be turned on; then the offer stands.
   */
  answerSyncOffer: { request: { isAccepted: boolean }; reply: undefined };
  /** The copies of all records that are kept from before large changes, the newest first. */
  copies: { request: Record<never, never>; reply: readonly RecordsCopy[] };
  /**
   * Makes all that a copy holds say again what it said then, on every device. What was made since
   * stays; what was removed for ever stays removed. It can be undone.
   */
  restoreCopy: { request: { id: number }; reply: { change: ChangeId } };
}
