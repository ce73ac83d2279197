/**
 * Finding the words of an anchor in the text of a page, to the letter but for what folding levels.
 *
 * @module
 */
import type { Anchor, TextFragment, TextQuoteSelector } from './anchor.ts';
import { type FoldedText, foldText, isAtBorder, isWordBoundary } from './folded-text.ts';

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

/** A quote of fewer folded characters, some six words, may stand anywhere by chance. */
export const SHORT = 32;
/** And one of this many, some 18 words, hardly. */
const UNMISTAKABLE = 90;
/** How many folded characters around a quote are enough, where nothing else stands around it. */
const ENOUGH_UNDISTURBED = 16;
/** And where something else follows on them. */
const ENOUGH = 48;

/** A place where the words of a quote stand, and how much around it is as it was. */
interface Occurrence {
  readonly at: number;
  /** How many folded characters on both sides are those of the anchor. */
  readonly agreement: number;
  /** Whether they are all of the anchor's, or all that the paragraph has. */
  readonly isUndisturbed: boolean;
}

/** Of several places the one whose surroundings agree most with the anchor's. */
function findQuote(text: FoldedText, anchor: TextQuoteSelector): Place | undefined {
  const exact = foldText([anchor.exact]).text;
  const prefix = foldText([anchor.prefix ?? '']).text;
  const suffix = foldText([anchor.suffix ?? '']).text;
  if (exact === '') return undefined;

  let best: Occurrence | undefined;
  let equals = 0;
  let all = 0;
  for (const at of occurrences(text, exact)) {
    all += 1;
    const end = at + exact.length;
    const before = sameBefore(text.text, at, prefix);
    const after = sameAfter(text.text, end, suffix);
    const agreement = before + after;
    if (best && agreement < best.agreement) continue;
    equals = agreement === best?.agreement ? equals + 1 : 1;
    if (equals > 1) continue;
    const isUndisturbed =
      (before === prefix.length || isAtBorder(text, at - before)) &&
      (after === suffix.length || isAtBorder(text, end + after));
    best = { at, agreement, isUndisturbed };
  }
  const context = prefix.length + suffix.length;
  const found = best && certainty(best, { equals, all }, exact.length, context);
  return best && found && { start: best.at, end: best.at + exact.length, found };
}

/** How sure it is that a quote is meant by the best of the places it stands at; undefined: not at all. */
function certainty(
  { agreement, isUndisturbed }: Occurrence,
  places: { readonly equals: number; readonly all: number },
  length: number,
  context: number,
): Place['found'] | undefined {
  // The places are equal in fact, such as a comment that the page shows twice.
  if (agreement === context && context > 0) return 'here';
  const isEnough = isUndisturbed
    ? agreement >= Math.min(ENOUGH_UNDISTURBED, context)
    : agreement >= ENOUGH && length >= SHORT;
  if (isEnough) return places.equals === 1 ? 'here' : 'probably';
  const isRare = length >= (isUndisturbed ? SHORT : UNMISTAKABLE);
  return isRare && places.all === 1 ? 'probably' : undefined;
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
