/**
 * Finding the words of an anchor in the text of a page, to the letter but for what folding levels.
 *
 * @module
 */
import type { Anchor, TextFragment, TextQuoteSelector } from './anchor.ts';
import { type FoldedText, foldText, isWordBoundary } from './folded-text.ts';

/** A passage of folded text, in its code units, and how sure it is that it is the one meant. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** `probably`: the words stand at several places and nothing decides, or they were edited. */
  readonly found: 'here' | 'probably';
}

/**
 * The longest passage, in folded characters, that the first and last words of a text fragment are
 * taken to enclose: about 2,500 words.
 */
export const LONGEST_PASSAGE = 12_000;

/** Where the words of an anchor stand; undefined where they do not: it never guesses. */
export function findAnchor(text: FoldedText, anchor: Anchor): Place | undefined {
  return anchor.type === 'TextFragment' ? findFragment(text, anchor) : findQuote(text, anchor);
}

/** The shortest passage between the two, where they stand several times; of equals the first. */
function findFragment(text: FoldedText, anchor: TextFragment): Place | undefined {
  const start = foldText([anchor.start]).text;
  const end = foldText([anchor.end]).text;
  if (start === '' || end === '') return undefined;

  const ends = occurrences(text, end);
  let endAt = ends.next();
  let best: Place | undefined;
  for (const at of occurrences(text, start)) {
    // In a short passage the first and the last words may overlap.
    const from = Math.max(at, at + start.length - end.length);
    while (!endAt.done && endAt.value < from) endAt = ends.next();
    if (endAt.done) break;
    const length = endAt.value + end.length - at;
    if (length <= (best ? best.end - best.start - 1 : LONGEST_PASSAGE)) {
      best = { start: at, end: at + length, found: 'here' };
    }
  }
  return best;
}

/** A quote of this many folded characters, some 18 words, hardly stands elsewhere by chance. */
const UNMISTAKABLE = 90;
/** How many folded characters around a shorter one must be those of the anchor, if it has as many. */
const LEAST_AGREEING = 32;

/** Of several places the one whose surroundings agree most with the anchor's. */
function findQuote(text: FoldedText, anchor: TextQuoteSelector): Place | undefined {
  const [exact, prefix, suffix] = [anchor.exact, anchor.prefix ?? '', anchor.suffix ?? ''].map(
    (words) => foldText([words]).text,
  ) as [string, string, string];
  if (exact === '') return undefined;

  let best = -1;
  let bestAgreement = -1;
  let places = 0;
  for (const at of occurrences(text, exact)) {
    const agreement =
      sameBefore(text.text, at, prefix) + sameAfter(text.text, at + exact.length, suffix);
    if (agreement > bestAgreement) {
      best = at;
      bestAgreement = agreement;
      places = 0;
    }
    if (agreement === bestAgreement) places += 1;
  }
  const found = certainty(bestAgreement, prefix.length + suffix.length, places, exact.length);
  return found && { start: best, end: best + exact.length, found };
}

/**
 * How sure the best places are that stand for a quote, undefined: not at all. Where all around them
 * is as it was they are equal in fact, such as a comment that the page shows twice.
 */
function certainty(
  agreement: number,
  context: number,
  places: number,
  length: number,
): Place['found'] | undefined {
  if (places === 0) return undefined;
  if (agreement === context && context > 0) return 'here';
  if (agreement >= Math.min(LEAST_AGREEING, context)) return places === 1 ? 'here' : 'probably';
  return places === 1 && length >= UNMISTAKABLE ? 'probably' : undefined;
}

/** Every place where the folded words stand as whole words, in order. */
function* occurrences(text: FoldedText, words: string): Generator<number, undefined> {
  let at = text.text.indexOf(words);
  while (at >= 0) {
    if (isWordBoundary(text, at) && isWordBoundary(text, at + words.length)) yield at;
    at = text.text.indexOf(words, at + 1);
  }
}

/** How many characters before `at` are those at the end of `prefix`. */
function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (
    same < prefix.length &&
    same < at &&
    text.charCodeAt(at - same - 1) === prefix.charCodeAt(prefix.length - same - 1)
  ) {
    same += 1;
  }
  return same;
}

/** How many characters from `at` on are those at the beginning of `suffix`. */
function sameAfter(text: string, at: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text.charCodeAt(at + same) === suffix.charCodeAt(same)) {
    same += 1;
  }
  return same;
}
