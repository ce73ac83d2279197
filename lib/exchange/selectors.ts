/**
 * The selectors of an annotation, as an anchor of the model: those of the W3C Web Annotation model,
 * which Hypothesis writes too (https://www.w3.org/TR/annotation-model/#selectors).
 *
 * @module
 */
import type { Anchor, TextPositionSelector } from '../anchors/anchor.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { defined } from './defined.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What leads back to the words of a passage. */
export interface FoundPassage {
  readonly anchor?: Anchor;
  readonly position?: TextPositionSelector;
}

/** How deep `refinedBy` is followed. */
const DEEPEST = 4;
const MOST_SELECTORS = 50;

/** The anchor and the position among selectors, in the order in which the model prefers them. */
export function readSelectors(raw: unknown): FoundPassage {
  const all = selectorsIn(raw, DEEPEST).slice(0, MOST_SELECTORS);
  const ofType = (type: string) => all.filter((selector) => selector['type'] === type);
  const quotes = ofType('TextQuoteSelector').map(quoteOf);
  const fragments = ofType('FragmentSelector').map(({ value }) => textFragmentOf(value));
  return defined<FoundPassage>({
    anchor: [...quotes, ...fragments].find((anchor) => anchor !== undefined),
    position: ofType('TextPositionSelector')
      .map(positionOf)
      .find((position) => position !== undefined),
  });
}

function selectorsIn(raw: unknown, depth: number): Fields[] {
  const list: unknown[] = Array.isArray(raw) ? raw.slice(0, MOST_SELECTORS) : [raw];
  return list.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const { refinedBy } = one as { readonly refinedBy?: unknown };
    return [one as Fields, ...(depth > 0 ? selectorsIn(refinedBy, depth - 1) : [])];
  });
}

/** The longest words kept before and after a quote, in UTF-16 code units. */
const CONTEXT = 200;

function quoteOf({ exact, prefix, suffix }: Fields): Anchor | undefined {
  const words = cleanText(exact);
  if (words === undefined) return undefined;
  return defined<Extract<Anchor, { type: 'TextQuoteSelector' }>>({
    type: 'TextQuoteSelector',
    exact: words,
    prefix: typeof prefix === 'string' ? prefix.toWellFormed().slice(-CONTEXT) : undefined,
    suffix: typeof suffix === 'string' ? suffix.toWellFormed().slice(0, CONTEXT) : undefined,
  });
}

function positionOf({ start, end }: Fields): TextPositionSelector | undefined {
  const isPlace = [start, end].every((place) => Number.isSafeInteger(place) && Number(place) >= 0);
  if (!isPlace || Number(start) > Number(end)) return undefined;
  return { type: 'TextPositionSelector', start: Number(start), end: Number(end) };
}

/** `:~:text=[prefix-,]start[,end][,-suffix]`: its words. */
const DIRECTIVE = /(?:^|#|:~:|&)text=([^&]+)/;

function textFragmentOf(value: unknown): Anchor | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = (DIRECTIVE.exec(value)?.[1] ?? '').split(',');
  const words = parts.filter((part) => !part.endsWith('-') && !part.startsWith('-'));
  const [start, end] = words.map((part) => cleanLine(decoded(part)));
  if (start === undefined) return undefined;
  if (end === undefined) return { type: 'TextQuoteSelector', exact: start };
  return { type: 'TextFragment', start, end };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
