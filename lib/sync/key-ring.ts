/**
 * The keys that this browser has made of passphrases, by the recipe they were made with. Devices
 * that share a passphrase share a recipe, so that one key opens the headers of all.
 *
 * @module
 */
import type { Library } from '../library/open.ts';
import {
  type Header,
  type KeyRecipe,
  makeKey,
  newRecipe,
  openHeader,
  type PassphraseKey,
  WrongPassphrase,
} from './encryption.ts';

/** Keeps a key. It is stored so that nobody can read it out. */
export async function keepKey(library: Library, key: PassphraseKey): Promise<void> {
  await library.put('syncKeys', { id: idOf(key), ...key });
}

/**
 * The data key of a device.
 *
 * @returns undefined where the header wants a passphrase that this browser was not told.
 */
export async function unlock(library: Library, header: Header): Promise<CryptoKey | undefined> {
  const key = await keyFor(library, header);
  if (!key) return undefined;
  return openHeader(header, key).catch((error: unknown) => {
    if (error instanceof WrongPassphrase) return undefined;
    throw error;
  });
}

/** The key that was made for this header, if any was. */
export function keyFor(library: Library, recipe: KeyRecipe): Promise<PassphraseKey | undefined> {
  return library.get('syncKeys', idOf(recipe));
}

/**
 * The key that a passphrase makes for these headers; a new one where there are none.
 *
 * @throws WrongPassphrase where it opens none of them.
 */
export async function keyOf(
  passphrase: string,
  headers: readonly Header[],
): Promise<PassphraseKey> {
  const made = new Map<string, PassphraseKey>();
  for (const header of headers) {
    const key = made.get(idOf(header)) ?? (await makeKey(passphrase, header));
    made.set(idOf(header), key);
    const isOpen = await openHeader(header, key).then(
      () => true,
      () => false,
    );
    if (isOpen) return key;
  }
  if (headers.length > 0) throw new WrongPassphrase();
  return makeKey(passphrase, newRecipe());
}

/** Whether one key opens what was made by both. */
export function isSameRecipe(one: KeyRecipe, other: KeyRecipe): boolean {
  return idOf(one) === idOf(other);
}

function idOf({ salt, rounds }: KeyRecipe): string {
  return `${[...salt].map((byte) => byte.toString(16).padStart(2, '0')).join('')} ${rounds}`;
}
