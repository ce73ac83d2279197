/**
 * Taking what the reader has selected for a claim: a small button beside the selection, and the
 * words with all that the page tells of them.
 *
 * @module
 */
import { placeAt } from '../anchors/dom-range.ts';
import { foldText } from '../anchors/folded-text.ts';
import { quoteAt } from '../anchors/quote.ts';
import type { OfferedWork, SelectionOffer } from '../messages.ts';
import type { Mentions } from './mentions.ts';
import { collectText } from './page-text.ts';
import type { OverlayRoot } from './root.ts';
import { SELECTION_STYLES } from './selection-styles.ts';
import type { Site } from './site.ts';
import { commentDetails, pageDetails } from './source-details.ts';

/** Words that the reader writes themselves are not the page's. */
const WRITING = 'input,textarea,select,[contenteditable]:not([contenteditable=false])';

/** The most works that are offered. */
const MOST_WORKS = 50;

const SIZE = { width: 92, height: 28 };
/** How far the button keeps from the pointer and from the selected words, in CSS pixels. */
const GAP = 8;

/** What of the page the selection is looked up in. */
export interface Reading {
  readonly site: Site;
  readonly mentions: Mentions;
}

/** The button beside the selection. */
export class Selection {
  readonly #root: OverlayRoot;
  readonly #button = document.createElement('button');

  /** `onAdd` is called when the reader clicks the button. */
  constructor(root: OverlayRoot, onAdd: () => void) {
    root.addStyles(SELECTION_STYLES);
    this.#root = root;
    this.#button.className = 'add-claim';
    this.#button.textContent = 'Add claim';
    // The selection stays while the button is pressed.
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      this.hide();
      onAdd();
    });
  }

  /** Shows the button beside the selection, where there is one; never under the pointer. */
  show(pointer: { x: number; y: number }): void {
    const range = selectedRange();
    if (!range) {
      this.hide();
      return;
    }
    const origin = this.#root.origin();
    const place = placeBeside(range, pointer);
    this.#button.style.left = `${place.x - origin.x}px`;
    this.#button.style.top = `${place.y - origin.y}px`;
    if (!this.#button.isConnected) this.#root.stage.append(this.#button);
  }

  hide(): void {
    this.#button.remove();
  }
}

/** What the reader has selected, ready for the form; undefined where nothing is. */
export function offerSelection({ site, mentions }: Reading): SelectionOffer | undefined {
  const range = selectedRange();
  const holder = range && elementOf(range.commonAncestorContainer);
  if (!holder) return undefined;
  const comment = site.commentAround(holder);
  const shown =
    site.sources().find(({ source }) => (source as string) === comment?.id) ?? site.sources()[0];
  if (!shown) return undefined;
  const body = shown.body.contains(holder) ? shown.body : document.body;
  const quotation = quote(range, body);
  if (!quotation) return undefined;
  const { url, title, author, date } = comment ? commentDetails(comment.element) : pageDetails();
  return {
    ...quotation,
    source: shown.source,
    ...(url ? { sourceUrl: url } : {}),
    ...(title ? { sourceTitle: title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    works: worksNear(range, holder, shown.body, mentions),
  };
}

function quote(range: Range, body: Element) {
  const nodes: Text[] = [];
  for (const _step of collectText(body, nodes));
  const text = foldText(nodes.map((node) => node.data));
  const place = placeAt(text, range, nodes);
  return place && quoteAt(text, place, getSelection()?.toString());
}

/** The works mentioned in the selection, its paragraph, its comment or post, and the page's own. */
function worksNear(
  range: Range,
  holder: Element,
  body: Element,
  mentions: Mentions,
): OfferedWork[] {
  const paragraph = holder.closest('p,li,blockquote,td,h1,h2,h3,h4') ?? holder;
  const rings: readonly [OfferedWork['from'], (link: Element) => boolean][] = [
    ['selection', (link) => range.intersectsNode(link)],
    ['paragraph', (link) => paragraph.contains(link)],
    ['comment', (link) => body.contains(link)],
  ];
  const offered = rings.flatMap(([from, isThere]) =>
    mentions.links.filter(([link]) => isThere(link)).map(([, id]) => ({ id, from })),
  );
  const own = mentions.own.map((id) => ({ id, from: 'page' as const }));
  const first = new Map<string, OfferedWork>();
  for (const work of [...offered, ...own]) if (!first.has(work.id)) first.set(work.id, work);
  return [...first.values()].slice(0, MOST_WORKS);
}

/** The selected range of the page's own words; undefined where there is none. */
function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  if (selection.toString().trim().length < 2) return undefined;
  const range = selection.getRangeAt(0);
  return elementOf(range.commonAncestorContainer)?.closest(WRITING) ? undefined : range;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Below the last selected words, else above the first, wherever the pointer is not. */
function placeBeside(range: Range, pointer: { x: number; y: number }): { x: number; y: number } {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = range.getBoundingClientRect();
  const last = boxes.at(-1) ?? whole;
  const first = boxes[0] ?? whole;
  const { clientWidth, clientHeight } = document.documentElement;
  const inWindow = (x: number) => Math.max(GAP, Math.min(x, clientWidth - SIZE.width - GAP));
  const places = [
    { x: inWindow(last.right - SIZE.width / 2), y: last.bottom + GAP },
    { x: inWindow(first.left), y: first.top - SIZE.height - GAP },
    { x: inWindow(last.right + 3 * GAP), y: last.bottom + 3 * GAP },
  ];
  const isClear = ({ x, y }: { x: number; y: number }) =>
    y > 0 &&
    y + SIZE.height < clientHeight &&
    (pointer.x < x - GAP ||
      pointer.x > x + SIZE.width + GAP ||
      pointer.y < y - GAP ||
      pointer.y > y + SIZE.height + GAP);
  return places.find(isClear) ?? { x: inWindow(last.right), y: Math.max(GAP, first.top - 40) };
}
