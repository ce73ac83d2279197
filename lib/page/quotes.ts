/**
 * The passages of the page that stored claims rest on: found in the text, also where it was edited
 * since, and highlighted without a change to the page.
 *
 * @module
 */
import { quoteKey } from '../anchors/anchor.ts';
import type { Quote, QuoteState, ShownPassage } from '../messages.ts';
import { type Recognised, recognise } from './recognised.ts';
import { type FoundPassage, SearchedText } from './searched-text.ts';
import type { ShownSource, Site } from './site.ts';
import type { PassagePlace } from './text-reader.ts';

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
  /** Passages of claims that were made elsewhere. */
  #recognised: readonly Recognised[] = [];
  #holders: ReadonlySet<Element> = new Set();
  /** What was read of the page, so that what has not changed is not searched again. */
  readonly #read = new WeakMap<Element, SearchedText>();

  /**
   * Finds the quotes in the sources shown, in steps of a millisecond or two, and highlights them:
   * first those whose words stand as they did, and those of claims that were made elsewhere, then
   * those whose words may have been edited.
   *
   * @param places where words stand that others' quotes begin with.
   * @returns whether any of them is in another state than before.
   */
  *find(
    quotes: readonly Quote[],
    sources: readonly ShownSource[],
    places: readonly PassagePlace[],
    site: Site,
  ): Generator<void, boolean> {
    const before = JSON.stringify([this.states, this.passages]);
    const texts = new Map<Element, SearchedText>();
    const read = (body: Element) => this.#readOnce(body, texts);
    const found = new Map<string, FoundPassage | undefined>();
    const unsure: (readonly [Quote, SearchedText])[] = [];
    for (const [body, wanted] of quotesByBody(quotes, sources)) {
      const text = yield* read(body);
      for (const quote of wanted) {
        yield;
        const passage = text.findExactly(quote.anchor);
        if (passage) found.set(quoteKey(quote), passage);
        else unsure.push([quote, text]);
      }
    }
    this.#recognised = yield* recognise(places, sources, site, read);
    yield* this.#highlight(new Map([...this.#intact(unsure), ...found]));
    for (const [quote, text] of unsure) {
      found.set(quoteKey(quote), yield* text.findAgain(quote.anchor));
      yield;
    }
    yield* this.#highlight(found);
    return JSON.stringify([this.states, this.passages]) !== before;
  }

  /** The passages of claims that were made elsewhere. */
  get passages(): readonly ShownPassage[] {
    return this.#recognised.map(({ shown }) => shown);
  }

  /** How each quote was found that was looked for, by its key. */
  get states(): Readonly<Record<string, QuoteState>> {
    return Object.fromEntries(
      [...this.#found].map(([key, passage]) => [key, passage?.found ?? 'missing']),
    );
  }

  /** Whether a re-rendering of the page has taken the words of a highlighted passage away. */
  get isDamaged(): boolean {
    const passages = [...this.#found.values(), ...this.#recognised];
    return passages.some((passage) => passage?.range.collapsed);
  }

  /** The range of a passage; undefined where it is not on the page. */
  rangeOf(quote: Quote): Range | undefined {
    const key = quoteKey(quote);
    const recognised = this.#recognised.find(({ place }) => quoteKey(place.quote) === key);
    return (this.#found.get(key) ?? recognised)?.range;
  }

  /** Makes one passage stand out from the others. */
  setCurrent(range: Range): void {
    CSS.highlights.set(CURRENT, new Highlight(range));
  }

  /** Takes every highlight away. */
  clear(): void {
    this.#found = new Map();
    this.#recognised = [];
    this.#holders = new Set();
    CSS.highlights.delete(QUOTE);
    CSS.highlights.delete(CURRENT);
    for (const holder of document.querySelectorAll(`[${HOLDER}]`)) holder.removeAttribute(HOLDER);
  }

  /** Reads a part of the page once in a search. */
  *#readOnce(body: Element, texts: Map<Element, SearchedText>): Generator<void, SearchedText> {
    const text = texts.get(body) ?? (yield* SearchedText.read(body, this.#read.get(body)));
    texts.set(body, text);
    this.#read.set(body, text);
    return text;
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
    const passages = [...found.values(), ...this.#recognised];
    const ranges = passages.flatMap((passage) => passage?.range ?? []);
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
