/**
 * Where in a long text a passage may stand that was edited since: where many pieces of it do.
 *
 * @module
 */

/** A stretch of text within which a passage is likely to begin. */
export interface LikelyPlace {
  readonly first: number;
  readonly last: number;
}

/** In folded characters: about two words. */
const PIECE = 10;
const MOST_PIECES = 64;
/** A piece that stands at more places says nothing. */
const MOST_PLACES = 30;
const MOST_LIKELY = 6;

/**
 * The places where the passage most likely begins, the likeliest first; a few, or none. Pauses after
 * every piece that was looked for.
 */
export function* likelyPlaces(text: string, passage: string): Generator<void, LikelyPlace[]> {
  const beginnings: number[] = [];
  const stride = Math.max(PIECE >> 1, Math.ceil(passage.length / MOST_PIECES));
  for (let offset = 0; offset + PIECE <= passage.length; offset += stride) {
    const places = placesOf(text, passage.slice(offset, offset + PIECE));
    for (const place of places) beginnings.push(place - offset);
    yield;
  }
  const sorted = beginnings.sort((a, b) => a - b);
  return densest(sorted, slackOf(passage), passage.length);
}

/** How many characters may have been added to a passage or left out of it. */
export function slackOf(passage: string): number {
  return Math.max(40, Math.min(600, Math.ceil(passage.length / 4)));
}

function placesOf(text: string, piece: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    places.push(at);
    if (places.length > MOST_PLACES) return [];
  }
  return places;
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
