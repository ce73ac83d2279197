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

/** Of several places the one whose surroundings agree most with the anchor's. */
function findQuote(text: FoldedText, anchor: TextQuoteSelector): Place | undefined {
  const exact = foldText([anchor.exact]).text;
  if (exact === '') return undefined;
  const prefix = foldText([anchor.prefix ?? '']).text;
  const suffix = foldText([anchor.suffix ?? '']).text;

  let best = -1;
  let bestAgreement = -1;
  let isTied = false;
  for (const at of occurrences(text, exact)) {
    const end = at + exact.length;
    const agreement = sameBefore(text.text, at, prefix) + sameAfter(text.text, end, suffix);
    if (agreement > bestAgreement) {
      best = at;
      bestAgreement = agreement;
      isTied = false;
    } else if (agreement === bestAgreement) {
      isTied = true;
    }
  }
  if (best < 0) return undefined;
  return { start: best, end: best + exact.length, found: isTied ? 'probably' : 'here' };
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
