/**
 * From a place in folded text to the page's own text nodes.
 *
 * @module
 */
import type { Place } from './find.ts';
import { type FoldedText, type Point, pointAfter, pointBefore } from './folded-text.ts';

/**
 * The range of the page for a place in its folded text; it begins and ends at a character that is
 * not white space. `nodes` are the text nodes that were folded, in that order. Undefined where the
 * place is empty or one of its ends has changed since or left the page.
 */
export function rangeAt(
  text: FoldedText,
  place: Pick<Place, 'start' | 'end'>,
  nodes: readonly Text[],
): Range | undefined {
  if (place.end <= place.start) return undefined;
  const from = pointBefore(text, place.start);
  const to = pointAfter(text, place.end - 1);
  const first = nodeAt(text, from, nodes);
  const last = nodeAt(text, to, nodes);
  if (!first || !last) return undefined;
  const range = first.ownerDocument.createRange();
  range.setStart(first, from.offset);
  range.setEnd(last, to.offset);
  return range;
}

function nodeAt(text: FoldedText, { chunk }: Point, nodes: readonly Text[]): Text | undefined {
  const node = nodes[chunk];
  return node?.isConnected && node.data === text.chunks[chunk] ? node : undefined;
}
