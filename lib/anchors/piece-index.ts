/**
 * Where each short piece of a text stands, for many searches in one long text: a hash table over the
 * text itself, four bytes a character.
 *
 * @module
 */

/** The length of a piece, in characters: some two words. */
export const PIECE = 10;

export class PieceIndex {
  readonly #text: string;
  readonly #shift: number;
  /** The last piece of each bucket; -1: none. */
  readonly #last: Int32Array;
  /** For each piece the one before it in its bucket. */
  readonly #previous: Int32Array;

  /** Reads the text, with a pause about every millisecond. */
  static *over(text: string): Generator<void, PieceIndex> {
    const index = new PieceIndex(text);
    for (let from = 0; from < text.length; from += AT_ONCE) {
      index.#add(from, Math.min(from + AT_ONCE, text.length - PIECE + 1));
      yield;
    }
    return index;
  }

  private constructor(text: string) {
    const bits = Math.min(MOST_BITS, Math.max(1, Math.ceil(Math.log2(text.length + 1))));
    this.#text = text;
    this.#shift = 32 - bits;
    this.#last = new Int32Array(2 ** bits).fill(-1);
    this.#previous = new Int32Array(text.length);
  }

  /** The places of a piece; none where it has more than `most`, for then it says nothing. */
  placesOf(piece: string, most: number): number[] {
    const places: number[] = [];
    let at = this.#last[this.#bucket(hash(piece, 0))] ?? -1;
    for (; at >= 0; at = this.#previous[at] ?? -1) {
      if (!this.#text.startsWith(piece, at)) continue;
      places.push(at);
      if (places.length > most) return [];
    }
    return places;
  }

  #add(from: number, to: number): void {
    let sum = hash(this.#text, from);
    for (let at = from; at < to; at += 1) {
      const bucket = this.#bucket(sum);
      this.#previous[at] = this.#last[bucket] ?? -1;
      this.#last[bucket] = at;
      const leaving = Math.imul(this.#text.charCodeAt(at), HIGHEST);
      sum = (Math.imul(sum - leaving, BASE) + this.#text.charCodeAt(at + PIECE)) | 0;
    }
  }

  /** The high bits of a product depend on all bits of the sum (Fibonacci hashing). */
  #bucket(sum: number): number {
    return Math.imul(sum, 0x9e3779b1) >>> this.#shift;
  }
}

const MOST_BITS = 18;
const AT_ONCE = 50_000;

const BASE = 31;
/** The factor of a piece's first character: BASE to the power of PIECE - 1. */
const HIGHEST = Array.from({ length: PIECE - 1 }).reduce(
  (power: number) => Math.imul(power, BASE),
  1,
);

function hash(text: string, from: number): number {
  let sum = 0;
  for (let at = from; at < from + PIECE; at += 1) {
    sum = (Math.imul(sum, BASE) + text.charCodeAt(at)) | 0;
  }
  return sum;
}
