/**
 * The library's database: its stores, its version, and how it is opened.
 *
 * Rows of a pack are written under an *edition*, a number of this database. A pack's row names the
 * one edition that is shown; every other edition is being written or waits to be swept. So an
 * update shows all at once or nothing.
 *
 * What the reader makes stands in `records`, one document each. All other rows of the reader's own
 * (the pack of edition `OWN_EDITION`, and `abouts`) are drawn from them, in the same transaction.
 *
 * @module
 */
import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { About } from '../claims/about.ts';
import type { ClaimDraft } from '../claims/draft.ts';
import type { ChangeId } from '../claims/history.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Changed } from './edit-record.ts';
import type { Name } from './names.ts';
import type { RecordKey } from './record-key.ts';
import type {
  SnapshotRow,
  SyncEventRow,
  SyncFileRow,
  SyncKeyRow,
  SyncMemory,
} from './sync-rows.ts';

/** Raised with every change of the stores; each step has an upgrade in `UPGRADES`. */
export const LIBRARY_VERSION = 5;

const LIBRARY_NAME = 'claimside';

/** The number under which the rows of one state of a pack are written. */
export type Edition = number;

export interface PackRow {
  readonly id: string;
  readonly title: string;
  /** The edition that is shown. */
  readonly live: Edition;
  /** The pack's own name for its content. */
  readonly edition: string;
  readonly works: number;
  readonly claims: number;
}

/** An edition that is not shown: being written, or replaced and not swept yet. */
export interface HiddenEditionRow {
  readonly edition?: Edition;
  readonly pack: string;
}

export interface WorkRow {
  readonly edition: Edition;
  readonly id: WorkId;
  readonly work: Work;
  /** The pack itself does not list it: it is known as the place of a claim only. */
  readonly isDerived?: true;
}

/** What a page's lookup needs of a work, under each of its ids, so that it costs one point read. */
export interface SummaryRow {
  readonly edition: Edition;
  readonly id: WorkId;
  /** All ids of the work in this pack, the preferred first. */
  readonly ids: readonly WorkId[];
  readonly title: string;
  /** Claims by others that link or name it. */
  readonly claims: number;
  /** How many of those dispute it. */
  readonly disputes: number;
  /** Claims of the work itself. */
  readonly own: number;
  /** Claims that an editor mapped to it, never counted. */
  readonly related: number;
}

export interface ClaimRow {
  readonly edition: Edition;
  readonly id: ClaimId;
  /** The claim's place in its pack. */
  readonly order: number;
  readonly claim: Claim;
  /** Where the claim is found: keys made by `claimKey`. */
  readonly keys: readonly string[];
}

/** The pack of the reader's own claims, and the one edition under which its rows stand. */
export const OWN_PACK = 'own';
export const OWN_EDITION: Edition = 0;

export type { RecordKey } from './record-key.ts';

export interface RecordRow {
  readonly key: RecordKey;
  /** The document, as `stateOf` gives it. */
  readonly state: Uint8Array;
  /** Rises with every change of any record of this library, so that what is new can be asked for. */
  readonly changed: number;
  /**
   * When this browser learnt that it is in the trash, by its own clock, in milliseconds since 1970:
   * the clock of the device that deleted it may be wrong. Absent where it is not in the trash.
   */
  readonly deleted?: number;
  /** `changed` as it was with the last change that has to be sent to the reader's other devices. */
  readonly unsent?: number;
  /** The number of this device's file, in the remote, that holds what was last sent of it. */
  readonly sentIn?: number;
}

export interface AboutRow {
  readonly target: WorkId | ClaimId;
  readonly about: About;
  /** As in `about`, in a form that can be a key. */
  readonly hidden?: 1;
}

/** What a change of the reader's has changed, so that it can be undone. */
export interface ChangeRow {
  readonly id: ChangeId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly parts: readonly ChangedRecord[];
  /** What was answered, so that asking again gives the same and changes nothing. */
  readonly reply: unknown;
  readonly isUndone?: true;
}

export interface ChangedRecord {
  readonly key: RecordKey;
  readonly fields: readonly Changed[];
}

export interface DraftRow {
  /** The run of the browser in which the tab has its number. */
  readonly session: string;
  readonly tab: number;
  /** When it was last saved, in milliseconds since 1970. */
  readonly at: number;
  readonly draft: ClaimDraft;
}

/** Some of the names of an edition: those whose key leaves this remainder. */
export interface NamesRow {
  readonly edition: Edition;
  readonly shard: number;
  readonly names: readonly Name[];
}

/** The keys of all names of an edition. An edition without this row has not been read for names. */
export interface NameKeysRow {
  readonly edition: Edition;
  /** By how much a key is divided. */
  readonly shards: number;
  readonly keys: Uint32Array;
}

/** The reader said that words of this page are not the title of this work. */
export interface DismissalRow {
  readonly page: SourceId;
  readonly work: WorkId;
}

/** That two ids are of one work, as a page said. */
export interface EquivalenceRow {
  /** In the order of their letters. */
  readonly ids: [WorkId, WorkId];
  /** The page that said so. */
  readonly from: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** `apart`: the reader took it back; `refused`: one work would have two ids of one scheme. */
  readonly state: 'joined' | 'apart' | 'refused';
}

/** This browser, as histories name it. */
export interface Device {
  readonly id: string;
  readonly name: string;
}

export interface DeviceRow extends Device {
  readonly isThis: boolean;
}

export interface LibrarySchema extends DBSchema {
  packs: { key: string; value: PackRow };
  hiddenEditions: { key: Edition; value: HiddenEditionRow };
  works: { key: [Edition, WorkId]; value: WorkRow };
  summaries: { key: [Edition, WorkId]; value: SummaryRow };
  claims: { key: [Edition, ClaimId]; value: ClaimRow; indexes: { byKey: string } };
  records: {
    key: RecordKey;
    value: RecordRow;
    indexes: { byChanged: number; byDeleted: number; byUnsent: number; bySentIn: number };
  };
  abouts: { key: string; value: AboutRow; indexes: { byHidden: number } };
  changes: { key: ChangeId; value: ChangeRow; indexes: { byTime: number } };
  drafts: { key: [string, number]; value: DraftRow };
  devices: { key: string; value: DeviceRow };
  sync: { key: string; value: SyncMemory };
  syncFiles: { key: [string, number]; value: SyncFileRow; indexes: { byProblem: string } };
  syncKeys: { key: string; value: SyncKeyRow };
  syncEvents: { key: number; value: SyncEventRow };
  snapshots: { key: number; value: SnapshotRow };
  names: { key: [Edition, number]; value: NamesRow };
  nameKeys: { key: Edition; value: NameKeysRow };
  dismissals: { key: [SourceId, WorkId]; value: DismissalRow };
  equivalences: {
    key: [WorkId, WorkId];
    value: EquivalenceRow;
    indexes: { byId: WorkId };
  };
}

export type Library = IDBPDatabase<LibrarySchema>;

type Upgrading = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/** One step per version: `UPGRADES[n]` leads from version n to n + 1. */
const UPGRADES: readonly ((library: Library, upgrading: Upgrading) => void)[] = [
  (library) => {
    library.createObjectStore('packs', { keyPath: 'id' });
    library.createObjectStore('hiddenEditions', { keyPath: 'edition', autoIncrement: true });
    library.createObjectStore('works', { keyPath: ['edition', 'id'] });
    library.createObjectStore('summaries', { keyPath: ['edition', 'id'] });
    library
      .createObjectStore('claims', { keyPath: ['edition', 'id'] })
      .createIndex('byKey', 'keys', { multiEntry: true });
  },
  (library) => {
    const records = library.createObjectStore('records', { keyPath: 'key' });
    records.createIndex('byChanged', 'changed', { unique: true });
    records.createIndex('byDeleted', 'deleted');
    library.createObjectStore('abouts', { keyPath: 'target' }).createIndex('byHidden', 'hidden');
    library.createObjectStore('changes', { keyPath: 'id' }).createIndex('byTime', 'at');
    library.createObjectStore('drafts', { keyPath: ['session', 'tab'] });
    library.createObjectStore('devices', { keyPath: 'id' });
  },
  (library, upgrading) => {
    const records = upgrading.objectStore('records');
    records.createIndex('byUnsent', 'unsent');
    records.createIndex('bySentIn', 'sentIn');
    library.createObjectStore('sync', { keyPath: 'id' });
    library
      .createObjectStore('syncFiles', { keyPath: ['device', 'number'] })
      .createIndex('byProblem', 'problem');
    library.createObjectStore('syncKeys', { keyPath: 'id' });
    library.createObjectStore('syncEvents', { autoIncrement: true });
    library.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
  },
  (library) => {
    library.createObjectStore('names', { keyPath: ['edition', 'shard'] });
    library.createObjectStore('nameKeys', { keyPath: 'edition' });
    library.createObjectStore('dismissals', { keyPath: ['page', 'work'] });
  },
  (library) => {
    library
      .createObjectStore('equivalences', { keyPath: 'ids' })
      .createIndex('byId', 'ids', { multiEntry: true });
  },
];

/**
 * Opens the library, creating or upgrading it first.
 *
 * @throws DOMException `VersionError` where a newer Claimside has written it.
 */
export async function openLibrary(name = LIBRARY_NAME): Promise<Library> {
  const library = await openDB<LibrarySchema>(name, LIBRARY_VERSION, {
    upgrade(database, oldVersion, _newVersion, upgrading) {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(database, upgrading);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  return library;
}

/** Deletes all of it, once nobody has it open. */
export function deleteLibrary(name = LIBRARY_NAME): Promise<void> {
  return deleteDB(name);
}
