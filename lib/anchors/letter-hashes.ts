/**
 * Running text as the hashes of its letters: what names are looked for in.
 *
 * The same is done for every character, whatever it is: where words end cannot be foretold, and a
 * wrong guess costs a processor more than the work it saves.
 *
 * @module
 */
import { LETTER_ASCII, otherLetter } from './letters.ts';
import { HASH_BASE, hashAfter } from './name-keys.ts';

/** What a character is part of. */
const NO_WORD = 0;
const LETTERS = 1;
const DIGITS = 2;

/** By ASCII code: the folded letter, and above it what the character is part of. */
const SIGNS: Int32Array = Int32Array.from(LETTER_ASCII, (letter) =>
  letter === 0 ? NO_WORD : letter | ((letter < 0x61 ? DIGITS : LETTERS) << 8),
);

/** By ASCII code: what the hash is multiplied by. */
const FACTORS: Int32Array = Int32Array.from(SIGNS, (sign) => (sign === 0 ? 1 : HASH_BASE));

/** By what the former character and this one are part of: 1 where a word begins. */
const BEGINS: Uint8Array = Uint8Array.of(0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0);

/** The most letters that one character is taken apart into, as far as they are read. */
const MOST_LETTERS = 4;

/** The letters of a text; words begin after anything but a letter, and between letters and digits. */
export class LetterHashes {
  /** By the number of letters read: the hash of them all. */
  readonly hashes: Int32Array;
  /** By word: how many letters stand before it; and behind the last word, how many there are. */
  readonly starts: Int32Array;
  /** By word: where in the text it begins, in UTF-16 code units. */
  readonly offsets: Int32Array;
  words = 0;
  letters = 0;
  #hash = 0;
  #kind = NO_WORD;

  constructor(text: string) {
    this.hashes = new Int32Array(MOST_LETTERS * text.length + 1);
    this.starts = new Int32Array(text.length + 1);
    this.offsets = new Int32Array(text.length + 1);
    let at = 0;
    while (at < text.length) {
      at = this.#readAscii(text, at);
      if (at < text.length) at = this.#readOther(text, at);
    }
    this.starts[this.words] = this.letters;
  }

  /** Up to the next character that is none of ASCII; where that is. */
  #readAscii(text: string, from: number): number {
    const { hashes, starts, offsets } = this;
    let { letters, words } = this;
    let hash = this.#hash;
    let kind = this.#kind;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x80) break;
      const former = kind;
      const sign = SIGNS[code] ?? 0;
      kind = sign >> 8;
      starts[words] = letters;
      offsets[words] = at;
      words = (words + (BEGINS[(former << 2) | kind] ?? 0)) | 0;
      hash = (Math.imul(hash, FACTORS[code] ?? 0) + (sign & 0xff)) | 0;
      letters = (letters + ((kind + 1) >> 1)) | 0;
      hashes[letters] = hash;
    }
    this.letters = letters;
    this.words = words;
    this.#hash = hash;
    this.#kind = kind;
    return at;
  }

  /** One character beyond ASCII; where the next one is. */
  #readOther(text: string, at: number): number {
    const point = text.codePointAt(at) ?? 0;
    const next = at + (point > 0xffff ? 2 : 1);
    const { letters, isUnseen } = otherLetter(point);
    if (isUnseen) return next;
    const former = this.#kind;
    this.#kind = letters === '' ? NO_WORD : LETTERS;
    this.starts[this.words] = this.letters;
    this.offsets[this.words] = at;
    this.words += BEGINS[(former << 2) | this.#kind] ?? 0;
    for (const letter of letters.slice(0, MOST_LETTERS)) {
      this.#hash = hashAfter(this.#hash, letter.charCodeAt(0));
      this.letters += 1;
      this.hashes[this.letters] = this.#hash;
    }
    return next;
  }
}
