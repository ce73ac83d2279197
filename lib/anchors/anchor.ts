/**
 * How to find the words of a claim again: the selectors of the W3C Web Annotation model that keep
 * the words themselves, and the text fragments of WICG Scroll-to-Text-Fragment, that keep only the
 * first and the last of them.
 *
 * @module
 */

/** The first and last words of a passage, as in `#:~:text=start,end`. */
export interface TextFragment {
  readonly type: 'TextFragment';
  readonly start: string;
  readonly end: string;
}

/** The words of a passage, and some of those before and after it. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where a passage begins and ends in a text, in UTF-16 code units. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export type Anchor = TextFragment | TextQuoteSelector;

/** Names a passage: the same for the same words of the same source. */
export function quoteKey({
  source,
  anchor,
}: {
  readonly source: string;
  readonly anchor: Anchor;
}): string {
  const words =
    anchor.type === 'TextFragment'
      ? [anchor.start, anchor.end]
      : [anchor.exact, anchor.prefix ?? '', anchor.suffix ?? ''];
  return JSON.stringify([source, ...words]);
}
