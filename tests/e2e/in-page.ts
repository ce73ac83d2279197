/**
 * What the tests read in a page. These functions are sent into the browser as their source text, so
 * each stands alone: none may use anything that is declared outside it.
 *
 * @module
 */

/** A box in CSS pixels, from the viewport's left and top. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A button of the overlay as drawn. */
export interface OverlayButton {
  /** The accessible name. */
  readonly name: string;
  readonly text: string;
  readonly classes: readonly string[];
  readonly data: Readonly<Record<string, string>>;
  readonly rect: Rect;
}

/** The visible buttons of the overlay's root that a selector finds, in document order. */
export function readButtons(root: ShadowRoot, selector: string): OverlayButton[] {
  return [...root.querySelectorAll<HTMLElement>(selector)]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }))
    .map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return {
        name: button.getAttribute('aria-label') ?? button.textContent ?? '',
        text: button.textContent ?? '',
        classes: [...button.classList],
        data: { ...button.dataset } as Record<string, string>,
        rect: { x, y, width, height },
      };
    });
}

/** A marked link: its `href` as written, and the library's id of the work. */
export type MarkedLink = readonly [href: string, workId: string];

/** The links that are marked and not hidden, in document order. */
export function readMarkedLinks(): MarkedLink[] {
  return [...document.querySelectorAll<HTMLElement>('[data-claimside-work]')]
    .filter((link) => link.checkVisibility({ visibilityProperty: true }))
    .map((link) => [link.getAttribute('href') ?? '', link.dataset['claimsideWork'] ?? '']);
}

/** The texts of a CSS highlight: the registry is one for the page and content scripts. */
export function readHighlight(name: string): string[] {
  return [...(CSS.highlights.get(name)?.values() ?? [])].map(String);
}

/** Brings the nth visible link marked with a work into view; its box, or null where it is none. */
export function bringLinkIntoView([workId, nth]: readonly [string, number]): Rect | null {
  const link = [...document.querySelectorAll<HTMLElement>('[data-claimside-work]')]
    .filter((each) => each.dataset['claimsideWork'] === workId)
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))[nth];
  if (!link) return null;
  const shown = link.getBoundingClientRect();
  if (shown.top < 100 || shown.bottom > innerHeight - 100) {
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  const { x, y, width, height } = link.getBoundingClientRect();
  return { x, y, width, height };
}

/** What is on top at a point of the viewport: the element's name, and its id where it has one. */
export function readElementAt({ x, y }: { readonly x: number; readonly y: number }): string {
  const element = document.elementFromPoint(x, y);
  if (!element) return '';
  return element.localName + (element.id && `#${element.id}`);
}

/** The document's HTML without our element and our attributes. */
export function readHtmlWithoutOurs(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  copy.querySelector('claimside-overlay')?.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-claimside-')) element.removeAttribute(name);
    }
  }
  return copy.outerHTML;
}

/** The words of a text, or the address of a link, and one of its boxes. */
export interface TextRect extends Rect {
  readonly text: string;
}

/** The boxes of every text and every link, from the document's left and top. */
export function readTextRects(): TextRect[] {
  const boxesOf = (text: string, boxes: DOMRectList) =>
    [...boxes].map(({ x, y, width, height }) => ({
      text,
      x: x + scrollX,
      y: y + scrollY,
      width,
      height,
    }));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: TextRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim();
    if (!text) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    texts.push(...boxesOf(text, range.getClientRects()));
  }
  const links = [...document.querySelectorAll('a')].flatMap((link) =>
    boxesOf(link.href, link.getClientRects()),
  );
  return [...texts, ...links];
}

/** The middle of a glyph, from the viewport's left and top. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Scrolls to words that stand in one text node: where their first and last letters then are. */
export function bringWordsIntoView(words: string): { readonly from: Spot; readonly to: Spot } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    break;
  }
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const boxes = [...range.getClientRects()];
  const first = boxes[0] ?? new DOMRect();
  const last = boxes.at(-1) ?? new DOMRect();
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  };
}
