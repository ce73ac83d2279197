/**
 * The keys of names: a number made of the first letters of a title or passage, so that a page can
 * tell where one may stand without being told any.
 *
 * @module
 */

/** How many letters of a name its key is made of; a shorter name's key is made of all. */
export const KEY_LETTERS = 24;

/** The fewest letters that make a name. */
export const LEAST_LETTERS = 3;

/** Odd, so that no letter is lost; see `hashAfter`. */
export const HASH_BASE = 0x01000193;

/** The powers of the base, modulo 2³². */
const POWERS: Int32Array = new Int32Array(KEY_LETTERS + 1);
POWERS[0] = 1;
for (let power = 1; power <= KEY_LETTERS; power += 1) {
  POWERS[power] = Math.imul(POWERS[power - 1] ?? 0, HASH_BASE);
}

/** The hash of a text that goes on with one more letter (a polynomial modulo 2³²). */
export function hashAfter(hash: number, letter: number): number {
  return (Math.imul(hash, HASH_BASE) + letter) | 0;
}

/**
 * The key of the `length` letters between two places of a text, from its hashes at both; `length`
 * is at most `KEY_LETTERS`.
 */
export function keyBetween(hashBefore: number, hashAtEnd: number, length: number): number {
  const hash = (hashAtEnd - Math.imul(hashBefore, POWERS[length] ?? 0)) ^ Math.imul(length, 0x9e37);
  // The low bits of a polynomial depend on the last letters only.
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const key = (mixed ^ (mixed >>> 13)) >>> 0;
  // 0 stands for an empty place in tables of keys.
  return key === 0 ? 1 : key;
}

/** The key of a name of these letters: a whole number from 1 to 2³² − 1. */
export function nameKey(letters: string): number {
  const length = Math.min(letters.length, KEY_LETTERS);
  let hash = 0;
  for (let at = 0; at < length; at += 1) hash = hashAfter(hash, letters.charCodeAt(at));
  return keyBetween(0, hash, length);
}
