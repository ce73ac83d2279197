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
