/**
 * The one library of this browser, as the background keeps it.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { type Library, OWN_PACK, openLibrary } from '../library/open.ts';
import { LibraryReader } from '../library/read.ts';
import { isSupported } from '../settings.ts';
import { type CuratedSource, ensureCurated } from './curated.ts';
import { readSettings } from './saved-settings.ts';

let opening: Promise<Library> | undefined;

/** The library, opened when it is first needed; where opening failed it is tried again. */
export function theLibrary(): Promise<Library> {
  opening ??= openLibrary().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Closes it, so that it can be deleted. */
export async function closeLibrary(): Promise<void> {
  (await theLibrary()).close();
}

/** Reads the library as it is now. */
export async function readLibrary(): Promise<LibraryReader> {
  return LibraryReader.open(await theLibrary());
}

/**
 * Reads what a page may be told of: without the reader's own claims, where they want no marks of
 * those in pages.
 *
 * @param address the page's.
 */
export async function readLibraryForPage(address: string | undefined): Promise<LibraryReader> {
  const { ownMarks } = await readSettings();
  const isOwnMarked =
    ownMarks === 'everywhere' || (ownMarks === 'supported' && isSupported(address));
  return isOwnMarked ? readLibrary() : LibraryReader.open(await theLibrary(), OWN_PACK);
}

let loading: Promise<boolean> | undefined;

/**
 * Brings the curated pack to the bundled edition. A worker that was stopped in the middle starts it
 * again when it is next started.
 *
 * @returns whether the library changed.
 */
export function loadCurated(): Promise<boolean> {
  loading ??= load().finally(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<boolean> {
  const { edition } = (await readBundled('curated-edition.json')) as { edition: string };
  const source: CuratedSource = { edition, read: () => readBundled('curated.json') };
  return ensureCurated(await theLibrary(), source);
}

async function readBundled(file: string): Promise<unknown> {
  return (await fetch(browser.runtime.getURL(file))).json();
}
