/**
 * The library's database: its stores, its version, and how it is opened.
 *
 * Rows of a pack are written under an *edition*, a number of this database. A pack's row names the
 * one edition that is shown; every other edition is being written or waits to be swept. So an
 * update shows all at once or nothing.
 *
 * @module
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';

/** Raised with every change of the stores; each step has an upgrade in `UPGRADES`. */
export const LIBRARY_VERSION = 1;

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

export interface LibrarySchema extends DBSchema {
  packs: { key: string; value: PackRow };
  hiddenEditions: { key: Edition; value: HiddenEditionRow };
  works: { key: [Edition, WorkId]; value: WorkRow };
  summaries: { key: [Edition, WorkId]; value: SummaryRow };
  claims: { key: [Edition, ClaimId]; value: ClaimRow; indexes: { byKey: string } };
}

export type Library = IDBPDatabase<LibrarySchema>;

/** One step per version: `UPGRADES[n]` leads from version n to n + 1. */
const UPGRADES: readonly ((library: Library) => void)[] = [
  (library) => {
    library.createObjectStore('packs', { keyPath: 'id' });
    library.createObjectStore('hiddenEditions', { keyPath: 'edition', autoIncrement: true });
    library.createObjectStore('works', { keyPath: ['edition', 'id'] });
    library.createObjectStore('summaries', { keyPath: ['edition', 'id'] });
    library
      .createObjectStore('claims', { keyPath: ['edition', 'id'] })
      .createIndex('byKey', 'keys', { multiEntry: true });
  },
];

/**
 * Opens the library, creating or upgrading it first.
 *
 * @throws DOMException `VersionError` where a newer Claimside has written it.
 */
export async function openLibrary(name = LIBRARY_NAME): Promise<Library> {
  const library = await openDB<LibrarySchema>(name, LIBRARY_VERSION, {
    upgrade(database, oldVersion) {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(database);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  return library;
}
