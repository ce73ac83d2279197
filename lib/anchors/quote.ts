/**
 * Making an anchor from a passage of a page.
 *
 * @module
 */
import type { TextPositionSelector, TextQuoteSelector } from './anchor.ts';
import type { Place } from './find.ts';
import { type FoldedText, isApart, type Point, pointAfter, pointBefore } from './folded-text.ts';

/** A passage by its words and by its place. */
export interface Quotation {
  readonly quote: TextQuoteSelector;
  /** In the chunks that were folded, joined without anything between them. */
  readonly position: TextPositionSelector;
}

/** How much of the text on either side is kept, in folded characters: some ten words. */
const CONTEXT = 48;
/** How much more, for whole words. */
const LONGEST_WORD = 16;

/**
 * The anchor of a passage. Prefix and suffix reach to whole words and are empty where the text ends:
 * fold the post or comment that is quoted from rather than the page, and they hold wherever it is
 * shown. White space counts as one blank.
 *
 * @param selected the words as the browser gives them for a selection, with a line a paragraph.
 */
export function quoteAt(
  text: FoldedText,
  place: Pick<Place, 'start' | 'end'>,
  selected?: string,
): Quotation {
  const from = pointBefore(text, place.start);
  const to = pointAfter(text, place.end - 1);
  const exact = rawBetween(text, from, to);
  const before = rawBetween(text, pointBefore(text, contextStart(text, place.start)), from);
  const after = rawBetween(text, to, pointAfter(text, contextEnd(text, place.end) - 1));
  const isApartBefore = from.offset === 0 && areOneWord(before, exact);
  const isApartAfter = to.offset === text.chunks[to.chunk]?.length && areOneWord(exact, after);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: selected?.trim() || exact,
      prefix: before.trimStart() + (isApartBefore ? '\n' : ''),
      suffix: (isApartAfter ? '\n' : '') + after.trimEnd(),
    },
    position: {
      type: 'TextPositionSelector',
      start: offsetOf(text, from),
      end: offsetOf(text, to),
    },
  };
}

function contextStart(text: FoldedText, start: number): number {
  const nearest = Math.max(0, start - CONTEXT);
  for (let at = nearest; at > nearest - LONGEST_WORD; at -= 1) {
    if (at <= 0 || isApart(text, at)) return Math.max(0, at);
  }
  return nearest;
}

function contextEnd(text: FoldedText, end: number): number {
  const nearest = Math.min(text.text.length, end + CONTEXT);
  for (let at = nearest; at < nearest + LONGEST_WORD; at += 1) {
    if (at >= text.text.length || isApart(text, at)) return Math.min(text.text.length, at);
  }
  return nearest;
}

/** The text between two points; words that only a border of chunks keeps apart get a line each. */
function rawBetween({ chunks }: FoldedText, from: Point, to: Point): string {
  let raw = '';
  for (let chunk = from.chunk; chunk <= to.chunk; chunk += 1) {
    const start = chunk === from.chunk ? from.offset : 0;
    const part = (chunks[chunk] ?? '')
      .slice(start, chunk === to.chunk ? to.offset : undefined)
      .replace(/\s+/g, ' ');
    raw += areOneWord(raw, part) ? `\n${part}` : part;
  }
  return raw;
}

function areOneWord(one: string, other: string): boolean {
  return /[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]/u.test(other);
}

function offsetOf({ chunkStarts }: FoldedText, { chunk, offset }: Point): number {
  return (chunkStarts[chunk] ?? 0) - chunk + offset;
}
