/**
 * What the library remembers of its sync with a remote, beside the records themselves.
 *
 * @module
 */
import type { RecordKey } from './record-key.ts';

/** One row: all that is remembered of the remote as a whole. */
export interface SyncMemory {
  readonly id: 'memory';
  /** The number of this device's next file. It only rises, also where the remote is another. */
  readonly nextFile: number;
  /** This device's files in the remote, the oldest first. */
  readonly files: readonly OwnFile[];
  /** This device's header in the remote; absent where it does not encrypt. */
  readonly header?: StoredHeader;
  /** Another device could not read the header: it is to be written again. */
  readonly isHeaderLost?: boolean;
  /** The other devices, by id. */
  readonly others: Readonly<Record<string, OtherDevice>>;
  /** Nothing of this remote has been taken in yet. */
  readonly isFirst: boolean;
  /** What the reader is to be asked before it is taken in. */
  readonly question?: LargeChange;
  /** The reader has let in what is there now, however much it changes. */
  readonly isAllowed: boolean;
  /** Devices that the reader has given up here. */
  readonly forgotten: readonly string[];
  /** What this device's newest file tells the other devices. */
  readonly told: Told;
  /** Where the remote is too small: what had to stay out. */
  readonly leftOut?: LeftOut;
  /** When the last sync ended well, in milliseconds since 1970. */
  readonly synced?: number;
  /** What has gone wrong since. */
  readonly trouble?: SyncTrouble;
}

export interface SyncTrouble {
  /** A `RemoteProblem`, or what else kept the sync from ending well. */
  readonly kind: string;
  /** For the reader, in plain words. */
  readonly message: string;
  /** How many syncs have failed one after the other. */
  readonly failures: number;
  /** When it is tried again, in milliseconds since 1970. */
  readonly retryAt: number;
}

export interface Told {
  /** What this device is called; absent where it has told nothing yet. */
  readonly name?: string;
  /** The names of files of others that it could not read. */
  readonly damaged: readonly string[];
  /** Devices that the reader has given up. */
  readonly forgotten: readonly string[];
}

export interface OwnFile {
  readonly number: number;
  /** Its length in the remote. */
  readonly bytes: number;
  /** The length of its records as they are stored here. */
  readonly size: number;
  /** How many records were written into it. */
  readonly entries: number;
  /** Of how many records it holds the newest state that was sent. */
  readonly live: number;
}

export interface StoredHeader {
  readonly name: string;
  readonly file: Uint8Array;
}

export interface OtherDevice {
  readonly name: string;
  /** When it last wrote, in milliseconds since 1970 by its clock; absent where nothing was read. */
  readonly at?: number;
  /** The highest number of a file that was read of it. */
  readonly highest: number;
  /** The newest file that was read of it, and all that were its log when it wrote that. */
  readonly newest?: { readonly number: number; readonly live: readonly number[] };
  /** The name of its header, where that is damaged. */
  readonly damagedHeader?: string;
  /** The devices that the reader has given up on it. */
  readonly forgotten: readonly string[];
  readonly header?: StoredHeader;
  /**
   * `locked`: its passphrase is another; `bare`: it does not encrypt, though this device does;
   * `rolledBack`: the remote shows an older state than it has shown; `gone`: all its files are.
   */
  readonly problem?: DeviceProblem;
}

export type DeviceProblem = 'locked' | 'bare' | 'rolledBack' | 'gone';

/** A sync that would delete or change much of the library. */
export interface LargeChange {
  readonly deleted: number;
  readonly changed: number;
  /** How many records the library shows. */
  readonly total: number;
}

export interface LeftOut {
  readonly records: number;
  /** The highest `unsent` of a record that was left out. */
  readonly upTo: number;
  /** How many bytes seemed to be free nevertheless. */
  readonly free: number;
}

/** A file of another device that was read, or could not be. */
export interface SyncFileRow {
  readonly device: string;
  readonly number: number;
  readonly bytes: number;
  /** The records that were read from it; empty where it could not be read. */
  readonly keys: readonly RecordKey[];
  /** Kinds of records in it that this Claimside does not know. */
  readonly unknownKinds: readonly string[];
  /** What is wrong with it. */
  readonly problem?: string;
  /** How often it was tried, and when last, in milliseconds since 1970. */
  readonly tries: number;
  readonly tried: number;
  /** In how many syncs it was not there, though it should be. */
  readonly missed: number;
}

/** A key that was made of a passphrase; it cannot be read out. */
export interface SyncKeyRow {
  readonly id: string;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly key: CryptoKey;
}

/** Something that happened in a sync. It names devices and files, never what is in them. */
export interface SyncEventRow {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isProblem: boolean;
  readonly text: string;
}

/** All records as they were before something large. */
export interface SnapshotRow {
  readonly id?: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly why: string;
  readonly records: readonly { readonly key: RecordKey; readonly state: Uint8Array }[];
}
