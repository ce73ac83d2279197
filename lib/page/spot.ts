/**
 * A place of the page where a work is mentioned: a link, or words in running text.
 *
 * @module
 */
export type Spot = Element | Range;

/** The link itself, or the innermost element that holds the words. */
export function holderOf(spot: Spot): Element {
  if (spot instanceof Element) return spot;
  const { commonAncestorContainer: node } = spot;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}

/** Whether the words of a spot stand in an element, or are it. */
export function isWithin(element: Element, spot: Spot): boolean {
  return element.contains(holderOf(spot));
}

/** Negative where `a` begins before `b` in the document. */
export function compareSpots(a: Spot, b: Spot): number {
  const [one, other] = [beginningOf(a), beginningOf(b)];
  if (one.node === other.node) return one.offset - other.offset;
  const order = one.node.compareDocumentPosition(other.node);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function beginningOf(spot: Spot): { node: Node; offset: number } {
  if (spot instanceof Element) return { node: spot, offset: 0 };
  return { node: spot.startContainer, offset: spot.startOffset };
}
