/**
 * The passages of the page that stored claims rest on: found in the text, and highlighted without a
 * change to the page.
 *
 * @module
 */
import { rangeAt } from '../anchors/dom-range.ts';
import { findAnchor } from '../anchors/find.ts';
import { foldText } from '../anchors/folded-text.ts';
import type { Quote } from '../messages.ts';
import { collectText } from './page-text.ts';
import type { ShownSource } from './site.ts';

/** The CSS highlight of the passages that stored claims quote. */
const QUOTE = 'claimside-quote';
/** The CSS highlight of the one passage that the reader was led to. */
const CURRENT = 'claimside-current';

/** Carried by what holds a highlighted passage, so that the style rules touch nothing else. */
const HOLDER = 'data-claimside-quote';

/** Finds and highlights quotes. */
export class Quotes {
  readonly #ranges = new Map<Quote, Range>();

  /** Finds the quotes in the sources shown, in steps, and highlights them. */
  *find(quotes: readonly Quote[], sources: readonly ShownSource[]): Generator<void> {
    const bySource = Map.groupBy(quotes, ({ source }) => source);
    const found = new Map<Quote, Range>();
    for (const { source, body } of sources) {
      const wanted = bySource.get(source);
      if (!wanted) continue;
      const nodes: Text[] = [];
      yield* collectText(body, nodes);
      const text = foldText(nodes.map((node) => node.data));
      for (const quote of wanted) {
        const place = findAnchor(text, quote.anchor);
        const range = place && rangeAt(text, place, nodes);
        if (range) found.set(quote, range);
        yield;
      }
    }
    this.#highlight(found);
  }

  /** Whether a re-rendering of the page has taken the words of a highlighted passage away. */
  get isDamaged(): boolean {
    return [...this.#ranges.values()].some((range) => range.collapsed);
  }

  /** The range of a passage; undefined where it is not on the page. */
  rangeOf(quote: Quote): Range | undefined {
    const same = JSON.stringify([quote.source, quote.anchor]);
    for (const [each, range] of this.#ranges) {
      if (JSON.stringify([each.source, each.anchor]) === same) return range;
    }
    return undefined;
  }

  /** Makes one passage stand out from the others. */
  setCurrent(range: Range): void {
    CSS.highlights.set(CURRENT, new Highlight(range));
  }

  /** Takes every highlight away. */
  clear(): void {
    this.#ranges.clear();
    CSS.highlights.delete(QUOTE);
    CSS.highlights.delete(CURRENT);
    for (const holder of document.querySelectorAll(`[${HOLDER}]`)) holder.removeAttribute(HOLDER);
  }

  #highlight(found: ReadonlyMap<Quote, Range>): void {
    if (found.size === 0 && this.#ranges.size === 0) return;
    this.clear();
    for (const [quote, range] of found) this.#ranges.set(quote, range);
    if (found.size === 0) return;
    for (const range of found.values()) {
      for (const holder of holdersOf(range)) holder.setAttribute(HOLDER, '');
    }
    CSS.highlights.set(QUOTE, new Highlight(...found.values()));
  }
}

/** The elements that hold the text of a range. */
function holdersOf(range: Range): Set<Element> {
  const holders = new Set<Element>();
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && range.intersectsNode(node) && node.parentElement) {
      holders.add(node.parentElement);
    }
  }
  return holders;
}
