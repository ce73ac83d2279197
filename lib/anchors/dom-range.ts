/**
 * From a place in folded text to the page's own text nodes, and back.
 *
 * @module
 */
import type { Place } from './find.ts';
import { type FoldedText, foldedAt, type Point, pointAfter, pointBefore } from './folded-text.ts';

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

/**
 * The place in folded text of a range, such as a selection, whatever of it lies outside the text.
 * `nodes` are the text nodes that were folded, as they stand on the page now, in that order. Undefined
 * where the range holds none of their words.
 */
export function placeAt(
  text: FoldedText,
  range: Range,
  nodes: readonly Text[],
): Pick<Place, 'start' | 'end'> | undefined {
  const first = firstWhere(nodes, (node) => range.comparePoint(node, node.length) >= 0);
  const last = firstWhere(nodes, (node) => range.comparePoint(node, 0) > 0) - 1;
  const lastNode = nodes[last];
  if (!lastNode || first > last) return undefined;
  const beginsWithin = nodes[first] === range.startContainer;
  const endsWithin = lastNode === range.endContainer;
  const start = foldedAt(text, { chunk: first, offset: beginsWithin ? range.startOffset : 0 });
  const end = foldedAt(text, {
    chunk: last,
    offset: endsWithin ? range.endOffset : lastNode.length,
  });
  return start < end ? { start, end } : undefined;
}

/** The index of the first node that a condition holds for, as it does for all after it. */
function firstWhere(nodes: readonly Text[], holds: (node: Text) => boolean): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node && holds(node)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nodeAt(text: FoldedText, { chunk }: Point, nodes: readonly Text[]): Text | undefined {
  const node = nodes[chunk];
  return node?.isConnected && node.data === text.chunks[chunk] ? node : undefined;
}
