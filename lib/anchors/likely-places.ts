/**
 * Where in a long text a passage may stand that was edited since: where many pieces of it do.
 *
 * @module
 */
import type { FoldedText } from './folded-text.ts';
import { PIECE, PieceIndex } from './piece-index.ts';

/** A stretch of text within which a passage is likely to begin. */
export interface LikelyPlace {
  readonly first: number;
  readonly last: number;
}

const MOST_PIECES = 64;
/** A piece that stands at more places says nothing. */
const MOST_PLACES = 30;
const MOST_LIKELY = 6;

/** A text that was searched once is searched again: for the other quotes of its page. */
const indexes = new WeakMap<FoldedText, PieceIndex>();

/**
 * The places where a folded passage most likely begins, the likeliest first; a few, or none. Pauses
 * about every millisecond.
 */
export function* likelyPlaces(text: FoldedText, passage: string): Generator<void, LikelyPlace[]> {
  const index = indexes.get(text) ?? (yield* PieceIndex.over(text.text));
  indexes.set(text, index);
  const beginnings: number[] = [];
  const stride = Math.max(PIECE >> 1, Math.ceil(passage.length / MOST_PIECES));
  for (let offset = 0; offset + PIECE <= passage.length; offset += stride) {
    const places = index.placesOf(passage.slice(offset, offset + PIECE), MOST_PLACES);
    for (const place of places) beginnings.push(place - offset);
  }
  yield;
  const sorted = beginnings.sort((a, b) => a - b);
  return densest(sorted, slackOf(passage), passage.length);
}

/** How many characters may have been added to a passage or left out of it. */
export function slackOf(passage: string): number {
  return Math.max(40, Math.min(600, Math.ceil(passage.length / 4)));
}

/**
 * The stretches, none longer than `slack`, that hold most of the sorted numbers. They are `apart`:
 * else half a passage, cut off before what speaks against it, could be taken for the whole.
 */
function densest(numbers: readonly number[], slack: number, apart: number): LikelyPlace[] {
  const stretches = numbers.map((first, from) => {
    let to = from;
    while ((numbers[to + 1] ?? Number.POSITIVE_INFINITY) <= first + slack) to += 1;
    return { first, last: numbers[to] ?? first, count: to - from + 1 };
  });
  const chosen: LikelyPlace[] = [];
  for (const { first, last } of stretches.sort((a, b) => b.count - a.count)) {
    if (chosen.length === MOST_LIKELY) break;
    if (chosen.every((other) => last < other.first - apart || first > other.last + apart)) {
      chosen.push({ first, last });
    }
  }
  return chosen;
}
