/**
 * Where in running text a name may stand: at the beginning of a word from which on the letters have
 * the key of a name. Whether it does is for whoever knows the names to say.
 *
 * @module
 */
import { BORDER } from './border.ts';
import type { KeyTable } from './key-table.ts';
import { LetterHashes } from './letter-hashes.ts';
import { KEY_LETTERS, keyBetween, LEAST_LETTERS } from './name-keys.ts';

/** A place in a text, and the key that its letters have. */
export interface KeyPlace {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly key: number;
}

/** What may stand before a word without setting it off. */
const NOT_SETTING_OFF = /[\s\p{L}\p{N}.,;:()]/u;

/**
 * The places where names may stand, in order. A name shorter than a key may be a common word: it is
 * only seen where it has a capital, or something before it that sets it off.
 */
export function keyPlaces(text: string, table: KeyTable): KeyPlace[] {
  const { hashes, starts, offsets, letters, words } = new LetterHashes(text);
  const places: KeyPlace[] = [];
  const ask = (word: number, key: number) => {
    if (table.has(key)) places.push({ offset: offsets[word] ?? 0, key });
  };
  for (let word = 0; word < words; word += 1) {
    const start = starts[word] ?? 0;
    const before = hashes[start] ?? 0;
    if (start + KEY_LETTERS <= letters) {
      ask(word, keyBetween(before, hashes[start + KEY_LETTERS] ?? 0, KEY_LETTERS));
    }
    if (!isSetOff(text, offsets[word] ?? 0)) continue;
    for (let next = word + 1; next <= words; next += 1) {
      const length = (starts[next] ?? 0) - start;
      if (length >= KEY_LETTERS) break;
      if (length < LEAST_LETTERS) continue;
      ask(word, keyBetween(before, hashes[start + length] ?? 0, length));
    }
  }
  return places;
}

function isSetOff(text: string, offset: number): boolean {
  const first = text.slice(offset, offset + 2);
  if (first !== first.toLowerCase()) return true;
  const former = text.charAt(offset - 1);
  return former !== '' && former !== BORDER && !NOT_SETTING_OFF.test(former);
}
