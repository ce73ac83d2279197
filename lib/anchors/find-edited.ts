/**
 * Finding a passage that was edited since it was quoted. A best match is not enough: once a passage
 * is gone, something else on the page is the most like it. So a place is taken only where the words
 * are much alike, where those before or after them agree too, and where no number, name or negation
 * has changed.
 *
 * @module
 */
import { align } from './align.ts';
import type { Anchor, TextQuoteSelector } from './anchor.ts';
import { type Agreement, agreement, type Laid, lettersOf, likeness } from './compare.ts';
import { findAnchor, type Place, SHORT } from './find.ts';
import { type FoldedText, foldText, isAtBorder } from './folded-text.ts';
import { type LikelyPlace, likelyPlaces, slackOf } from './likely-places.ts';
import { keepsTellingWords } from './telling-words.ts';
import { type Word, wordsIn } from './words.ts';

/** The least share of a prefix' or suffix' letters that must stand at its side for it to agree. */
const LEAST_AGREEMENT = 0.6;
/** And the least number of them: a word or two stand beside many passages. */
const LEAST_AGREEING = 10;

/** The least share of a quote's letters that must be the same, by what agrees around it. */
const LEAST_LIKENESS = {
  /** Both sides, with nothing put between them and the passage: it is what is left of the quote. */
  enclosed: 0.2,
  both: 0.55,
  one: 0.7,
  /** There was nothing around it: it is a whole comment, or was imported without. */
  alone: 0.85,
};
/** A shorter quote without anything around it is not looked for. */
const SHORTEST_ALONE = 40;

/**
 * Where the words of an anchor stand, be it that they were edited since: `findAnchor` and, where that
 * is not sure, a search for passages like the quote. The words of a text fragment are found as they
 * are or not at all. Pauses every millisecond or so.
 */
export function* findAgain(text: FoldedText, anchor: Anchor): Generator<void, Place | undefined> {
  const place = findAnchor(text, anchor);
  if (place?.found === 'here' || anchor.type === 'TextFragment') return place;
  return (yield* findEdited(text, anchor)) ?? place;
}

/**
 * Where a quote most probably stands; undefined where no place is good enough.
 */
function* findEdited(
  text: FoldedText,
  anchor: TextQuoteSelector,
): Generator<void, Place | undefined> {
  const quote = yield* wordsOf(anchor);
  let best: Candidate | undefined;
  for (const likely of yield* likelyPlaces(text, quote.folded.text)) {
    const candidate = yield* judge(text, quote, likely);
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best?.place;
}

/** An anchor's words; those at the indexes from `first` to before `end` are the quote's own. */
interface QuoteWords {
  readonly folded: FoldedText;
  readonly words: readonly Word[];
  readonly first: number;
  readonly end: number;
}

function* wordsOf({
  prefix = '',
  exact,
  suffix = '',
}: TextQuoteSelector): Generator<void, QuoteWords> {
  const folded = foldText([prefix, exact, suffix]);
  const words = yield* wordsIn(folded, 0, folded.text.length);
  const [first = 0, end = 0] = [1, 2].map(
    (chunk) =>
      words.filter(({ start }) => (folded.origins[start] ?? 0) < (folded.chunkStarts[chunk] ?? 0))
        .length,
  );
  return { folded, words, first, end };
}

interface Candidate {
  readonly place: Place;
  readonly score: number;
}

function* judge(
  text: FoldedText,
  quote: QuoteWords,
  likely: LikelyPlace,
): Generator<void, Candidate | undefined> {
  const slack = slackOf(quote.folded.text);
  const page = yield* wordsIn(
    text,
    likely.first - slack,
    likely.last + quote.folded.text.length + slack,
  );
  const shift = page.findIndex((word) => word.start >= likely.first);
  const onto = yield* align(quote.words.map(textOf), page.map(textOf), Math.max(0, shift));
  const part = (from: number, to?: number): Laid => ({
    words: quote.words.slice(from, to),
    onto: onto.slice(from, to),
  });

  const own = part(quote.first, quote.end);
  const first = own.onto.find((index) => index >= 0) ?? -1;
  const last = own.onto.findLast((index) => index >= 0) ?? -1;
  const start = page[first]?.start;
  const end = page[last]?.end;
  if (start === undefined || end === undefined) return undefined;

  const before = agreement(outwards(part(0, quote.first)), page, first - 1);
  const after = agreement(part(quote.end), page, last + 1);
  const like = likeness(own, page);
  if (like.share < leastLikeness(quote, before, after)) return undefined;
  const isContradicted =
    (before.share < LEAST_KEPT && !isAtBorder(text, start)) ||
    (after.share < LEAST_KEPT && !isAtBorder(text, end));
  if (isContradicted && lettersOf(own.words) < SHORT) return undefined;
  if (!keepsTellingWords(like.changes, quote.folded, text, start)) return undefined;
  const score = like.share + (before.share + after.share) / 2;
  return { place: { start, end, found: 'probably' }, score };
}

/** Below this share other words stand beside a passage than did. */
const LEAST_KEPT = 0.35;

function outwards({ words, onto }: Laid): Laid {
  return { words: words.toReversed(), onto: onto.toReversed() };
}

function leastLikeness(quote: QuoteWords, before: Agreement, after: Agreement): number {
  const agreeing = [before, after].filter(
    ({ letters, share }) => letters >= LEAST_AGREEING && share >= LEAST_AGREEMENT,
  );
  if (agreeing.length === 2) {
    return agreeing.every(({ touches }) => touches) ? LEAST_LIKENESS.enclosed : LEAST_LIKENESS.both;
  }
  if (agreeing.length === 1) return LEAST_LIKENESS.one;
  const own = lettersOf(quote.words.slice(quote.first, quote.end));
  const isAlone = lettersOf(quote.words) - own < LEAST_AGREEING && own >= SHORTEST_ALONE;
  return isAlone ? LEAST_LIKENESS.alone : Number.POSITIVE_INFINITY;
}

function textOf(word: Word): string {
  return word.text;
}
