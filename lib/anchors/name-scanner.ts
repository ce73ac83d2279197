/**
 * Where in running text a name may stand: at the beginning of a word from which on the letters have
 * the key of a name. What stands there is for whoever knows the names to say.
 *
 * @module
 */
import type { KeyTable } from './key-table.ts';
import { LETTER_ASCII, otherLetter } from './letters.ts';
import { hashAfter, KEY_LETTERS, keyBetween, LEAST_LETTERS } from './name-keys.ts';

/** A place in text that came in chunks, and the key that its letters have. */
export interface KeyPlace {
  /** As numbered by whoever fed the chunks. */
  readonly chunk: number;
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly key: number;
  /** The key is that of a whole name, which ends with a word, not of the beginning of one. */
  readonly isWhole: boolean;
}

/** More than `KEY_LETTERS`, a power of two: hashes and word beginnings are kept for so long. */
const KEPT = 32;
const MASK = KEPT - 1;

type WordKind = 0 | 1 | 2;
const NO_WORD: WordKind = 0;
const LETTERS: WordKind = 1;
const DIGITS: WordKind = 2;

/**
 * Reads text chunk by chunk, such as the text nodes of a page. Names run over chunks. A word begins
 * after anything but a letter, between letters and digits (a footnote's number), and at every border
 * of chunks, which may or may not be one of words.
 */
export class NameScanner {
  readonly places: KeyPlace[] = [];
  readonly #table: KeyTable;
  /** By the number of letters read, modulo `KEPT`: the hash of all letters read then. */
  readonly #hashes = new Int32Array(KEPT);
  /** The beginnings of words that fewer than `KEY_LETTERS` letters follow yet, a ring. */
  readonly #starts = new Float64Array(KEPT);
  readonly #chunks = new Float64Array(KEPT);
  readonly #offsets = new Float64Array(KEPT);
  #first = 0;
  #next = 0;
  #read = 0;
  #hash = 0;
  #chunk = 0;

  constructor(table: KeyTable) {
    this.#table = table;
  }

  /** Reads one chunk. */
  feed(text: string, chunk: number): void {
    this.#chunk = chunk;
    let word: WordKind = NO_WORD;
    for (let offset = 0; offset < text.length; offset += 1) {
      const code = text.charCodeAt(offset);
      if (code >= 0x80) {
        const point = text.codePointAt(offset) ?? 0;
        word = this.#readOther(point, offset, word);
        if (point > 0xffff) offset += 1;
        continue;
      }
      const letter = LETTER_ASCII[code] ?? 0;
      if (letter === 0) {
        if (word !== NO_WORD) this.#endWord();
        word = NO_WORD;
        continue;
      }
      const kind = letter < 0x61 ? DIGITS : LETTERS;
      if (kind !== word) this.#beginWord(offset, word);
      word = kind;
      offset = this.#readLetters(text, offset, kind) - 1;
    }
    if (word !== NO_WORD) this.#endWord();
  }

  /** Nothing goes on from what was read: the next chunk stands somewhere else. */
  breakOff(): void {
    this.#first = this.#next;
  }

  /** The loop that most of a page goes through; it ends behind the letters of one kind. */
  #readLetters(text: string, from: number, kind: WordKind): number {
    const hashes = this.#hashes;
    let hash = this.#hash;
    let read = this.#read;
    let due = this.#due();
    let offset = from;
    for (; offset < text.length; offset += 1) {
      const code = text.charCodeAt(offset);
      const letter = code < 0x80 ? (LETTER_ASCII[code] ?? 0) : 0;
      if (letter === 0 || (letter < 0x61 ? DIGITS : LETTERS) !== kind) break;
      hash = hashAfter(hash, letter);
      read += 1;
      hashes[read & MASK] = hash;
      if (read < due) continue;
      this.#hash = hash;
      this.#read = read;
      this.#askFirst();
      due = this.#due();
    }
    this.#hash = hash;
    this.#read = read;
    return offset;
  }

  /** How many letters are read when the first of the words has as many as a key is made of. */
  #due(): number {
    if (this.#first === this.#next) return Number.POSITIVE_INFINITY;
    return (this.#starts[this.#first & MASK] ?? 0) + KEY_LETTERS;
  }

  #askFirst(): void {
    this.#ask(this.#first);
    this.#first += 1;
  }

  #readOther(point: number, offset: number, word: WordKind): WordKind {
    const { letters, isUnseen } = otherLetter(point);
    if (letters === '') {
      if (isUnseen) return word;
      if (word !== NO_WORD) this.#endWord();
      return NO_WORD;
    }
    if (word !== LETTERS) this.#beginWord(offset, word);
    for (let at = 0; at < letters.length; at += 1) this.#readLetter(letters.charCodeAt(at));
    return LETTERS;
  }

  #beginWord(offset: number, former: WordKind): void {
    if (former !== NO_WORD) this.#endWord();
    const at = this.#next & MASK;
    this.#starts[at] = this.#read;
    this.#chunks[at] = this.#chunk;
    this.#offsets[at] = offset;
    this.#hashes[this.#read & MASK] = this.#hash;
    this.#next += 1;
  }

  #readLetter(letter: number): void {
    this.#hash = hashAfter(this.#hash, letter);
    this.#read += 1;
    this.#hashes[this.#read & MASK] = this.#hash;
    if (this.#read >= this.#due()) this.#askFirst();
  }

  /** Names shorter than a key end where a word ends. */
  #endWord(): void {
    for (let word = this.#first; word < this.#next; word += 1) this.#ask(word);
  }

  #ask(word: number): void {
    const at = word & MASK;
    const start = this.#starts[at] ?? 0;
    const length = this.#read - start;
    if (length < LEAST_LETTERS) return;
    const key = keyBetween(this.#hashes[start & MASK] ?? 0, this.#hash, length);
    if (!this.#table.has(key)) return;
    const [chunk = 0, offset = 0] = [this.#chunks[at], this.#offsets[at]];
    this.places.push({ chunk, offset, key, isWhole: length < KEY_LETTERS });
  }
}
