/**
 * Following the changes of a page: what was added is to be read, what moved is to be drawn again.
 *
 * @module
 */

/** What a page did since the last call. */
export interface Changes {
  /** Elements that came into the document, or whose text or address changed. */
  readonly added: readonly Element[];
  /** True where elements have left the document. */
  readonly hasRemoved: boolean;
}

/** Attributes that change what is shown, or where. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'href', 'id'];

/** What is called when; all of it is called often and must cost next to nothing. */
export interface ChangeListener {
  /** At most once a microtask, with what the page changed. */
  changed(changes: Changes): void;
  /** Something may stand elsewhere in the page. */
  moved(): void;
  /** The window shows another part of the page; what is drawn in the page went along. */
  scrolled(): void;
}

/** Follows the page until the signal. */
export function followChanges(listener: ChangeListener, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    listener.moved();
    const added = new Set<Element>();
    let hasRemoved = false;
    let isShownAnew = false;
    for (const record of records) {
      if (record.type === 'attributes') {
        isShownAnew = true;
        if (record.attributeName === 'href') added.add(record.target as Element);
        continue;
      }
      if (record.type === 'characterData') {
        addHolder(record.target, added);
        continue;
      }
      if (record.removedNodes.length > 0) hasRemoved = true;
      for (const node of record.addedNodes) {
        if (!node.isConnected) continue;
        if (node.nodeType === Node.ELEMENT_NODE) added.add(node as Element);
        else addHolder(node, added);
      }
    }
    if (isShownAnew || hasRemoved || added.size > 0) {
      listener.changed({ added: outermost(added), hasRemoved });
    }
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: SHOWING,
  });

  const moved = () => listener.moved();
  const resizes = new ResizeObserver(moved);
  resizes.observe(document.documentElement);
  if (document.body) resizes.observe(document.body);
  const passive = { signal, passive: true, capture: true } as const;
  for (const event of ['resize', 'scrollend', 'load', 'transitionend', 'animationend', 'toggle']) {
    addEventListener(event, moved, passive);
  }
  const scrolled = ({ target }: Event) => {
    if (target === document) listener.scrolled();
    else listener.moved();
  };
  addEventListener('scroll', scrolled, passive);
  document.fonts?.addEventListener('loadingdone', moved, { signal });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    resizes.disconnect();
  });
}

/** What holds a text that was added or changed, where it is one that may name a work. */
function addHolder(node: Node, added: Set<Element>): void {
  const { parentElement, nodeValue } = node;
  if (node.nodeType !== Node.TEXT_NODE || !parentElement || !nodeValue?.trim()) return;
  if (!(parentElement as HTMLElement).isContentEditable) added.add(parentElement);
}

/** The elements that do not stand in another one of the set. */
function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (elements.has(up)) return false;
    }
    return true;
  });
}
