/**
 * The words of a part of the page: its text nodes that are shown and are no script, form or editor.
 *
 * @module
 */
import { isShown } from './visibility.ts';

/** Text that is not the page's words. */
const NOT_WORDS =
  'script,style,noscript,textarea,template,[contenteditable]:not([contenteditable=false])';

/** How many text nodes are read before it is looked whether the slice is over. */
const AT_ONCE = 200;

/** Collects the text nodes of a part of the page, in steps. */
export function* collectText(root: Element, nodes: Text[]): Generator<void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const isRead = new Map<Element, boolean>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent) continue;
    let read = isRead.get(parent);
    if (read === undefined) {
      read = !parent.closest(NOT_WORDS) && isShown(parent);
      isRead.set(parent, read);
    }
    if (read) nodes.push(node as Text);
    if (nodes.length % AT_ONCE === 0) yield;
  }
}
