/**
 * The passages of the page that stored claims rest on: found in the text, also where it was edited
 * since, and highlighted without a change to the page.
 *
 * @module
 */
import { quoteKey } from '../anchors/anchor.ts';
import type { Quote, QuoteState } from '../messages.ts';
import { type FoundPassage, SearchedText } from './searched-text.ts';
import type { ShownSource } from './site.ts';

/** The CSS highlight of the passages that stored claims quote. */
const QUOTE = 'claimside-quote';
/** The CSS highlight of the one passage that the reader was led to. */
const CURRENT = 'claimside-current';

/** Carried by what holds a highlighted passage, so that the style rules touch nothing else. */
const HOLDER = 'data-claimside-quote';

/** Finds and highlights quotes. */
export class Quotes {
  /** By quote, as far as it was looked for; undefined: it is not on the page. */
  #found: ReadonlyMap<string, FoundPassage | undefined> = new Map();
  #holders: ReadonlySet<Element> = new Set();
  /** What was read of the page, so that what has not changed is not searched again. */
  readonly #read = new WeakMap<Element, SearchedText>();

  /**
   * Finds the quotes in the sources shown, in steps of a millisecond or two, and highlights them:
   * first those whose words stand as they did, then those whose words may have been edited.
   *
   * @returns whether any of them is in another state than before.
   */
  *find(quotes: readonly Quote[], sources: readonly ShownSource[]): Generator<void, boolean> {
    const before = JSON.stringify(this.states);
    const found = new Map<string, FoundPassage | undefined>();
    const unsure: (readonly [Quote, SearchedText])[] = [];
    for (const [body, wanted] of quotesByBody(quotes, sources)) {
      const text = yield* SearchedText.read(body, this.#read.get(body));
      this.#read.set(body, text);
      for (const quote of wanted) {
        yield;
        const passage = text.findExactly(quote.anchor);
        if (passage) found.set(quoteKey(quote), passage);
        else unsure.push([quote, text]);
      }
    }
    yield* this.#highlight(new Map([...this.#intact(unsure), ...found]));
    for (const [quote, text] of unsure) {
      found.set(quoteKey(quote), yield* text.findAgain(quote.anchor));
      yield;
    }
    yield* this.#highlight(found);
    return JSON.stringify(this.states) !== before;
  }

  /** How each quote was found that was looked for, by its key. */
  get states(): Readonly<Record<string, QuoteState>> {
    return Object.fromEntries(
      [...this.#found].map(([key, passage]) => [key, passage?.found ?? 'missing']),
    );
  }

  /** Whether a re-rendering of the page has taken the words of a highlighted passage away. */
  get isDamaged(): boolean {
    return [...this.#found.values()].some((passage) => passage?.range.collapsed);
  }

  /** The range of a passage; undefined where it is not on the page. */
  rangeOf(quote: Quote): Range | undefined {
    return this.#found.get(quoteKey(quote))?.range;
  }

  /** Makes one passage stand out from the others. */
  setCurrent(range: Range): void {
    CSS.highlights.set(CURRENT, new Highlight(range));
  }

  /** Takes every highlight away. */
  clear(): void {
    this.#found = new Map();
    this.#holders = new Set();
    CSS.highlights.delete(QUOTE);
    CSS.highlights.delete(CURRENT);
    for (const holder of document.querySelectorAll(`[${HOLDER}]`)) holder.removeAttribute(HOLDER);
  }

  /** What was found before and stands where it did. */
  #intact(quotes: readonly (readonly [Quote, SearchedText])[]) {
    return quotes.flatMap(([quote]) => {
      const key = quoteKey(quote);
      const passage = this.#found.get(key);
      return passage && !passage.range.collapsed ? [[key, passage] as const] : [];
    });
  }

  *#highlight(found: ReadonlyMap<string, FoundPassage | undefined>): Generator<void> {
    const ranges = [...found.values()].flatMap((passage) => passage?.range ?? []);
    const holders = new Set<Element>();
    for (const range of ranges) {
      for (const holder of holdersOf(range)) holders.add(holder);
      yield;
    }
    this.#found = found;
    for (const holder of holders) if (!this.#holders.has(holder)) holder.setAttribute(HOLDER, '');
    for (const holder of this.#holders) if (!holders.has(holder)) holder.removeAttribute(HOLDER);
    this.#holders = holders;
    if (ranges.length > 0) CSS.highlights.set(QUOTE, new Highlight(...ranges));
    else CSS.highlights.delete(QUOTE);
  }
}

/** The quotes that are wanted, by the element that holds their source's words. */
function quotesByBody(
  quotes: readonly Quote[],
  sources: readonly ShownSource[],
): Map<Element, Quote[]> {
  const bySource = Map.groupBy(quotes, ({ source }) => source);
  const byBody = new Map<Element, Quote[]>();
  for (const { source, body } of sources) {
    const wanted = bySource.get(source);
    if (wanted) byBody.set(body, [...(byBody.get(body) ?? []), ...wanted]);
  }
  return byBody;
}

/** The elements that hold the text of a range. */
function holdersOf(range: Range): Set<Element> {
  const holders = new Set<Element>();
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = range.startContainer;
  for (let node: Node | null = range.startContainer; node; node = walker.nextNode()) {
    if (node.parentElement) holders.add(node.parentElement);
    if (node === range.endContainer) break;
  }
  return holders;
}
