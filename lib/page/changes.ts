/**
 * Following the changes of a page: what was added is to be read, what moved is to be drawn again.
 *
 * @module
 */

/** What a page did since the last call. */
export interface Changes {
  /** Elements that came into the document, or whose address changed. */
  readonly added: readonly Element[];
  /** True where elements have left the document. */
  readonly hasRemoved: boolean;
}

/** Attributes that change what is shown, or where. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'href', 'id'];

/**
 * Calls `onChanges` at most once a microtask with what the page changed; `onMoved` whenever
 * something may stand elsewhere, which is often and must cost nothing.
 */
export function followChanges(
  onChanges: (changes: Changes) => void,
  onMoved: () => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    onMoved();
    const added = new Set<Element>();
    let hasRemoved = false;
    let isShownAnew = false;
    for (const record of records) {
      if (record.type === 'attributes') {
        isShownAnew = true;
        if (record.attributeName === 'href') added.add(record.target as Element);
        continue;
      }
      if (record.removedNodes.length > 0) hasRemoved = true;
      for (const node of record.addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE && node.isConnected) added.add(node as Element);
      }
    }
    if (isShownAnew || hasRemoved || added.size > 0) {
      onChanges({ added: outermost(added), hasRemoved });
    }
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: SHOWING,
  });

  const resizes = new ResizeObserver(onMoved);
  resizes.observe(document.documentElement);
  if (document.body) resizes.observe(document.body);
  const passive = { signal, passive: true, capture: true } as const;
  for (const event of ['resize', 'scroll', 'load', 'transitionend', 'animationend', 'toggle']) {
    addEventListener(event, onMoved, passive);
  }
  document.fonts?.addEventListener('loadingdone', onMoved, { signal });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    resizes.disconnect();
  });
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
