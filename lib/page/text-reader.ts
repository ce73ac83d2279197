/**
 * Finding works that are named in running text, and passages that stored claims rest on. The background
 * is given the text and says where they may stand; then it is told what is around these places, and
 * says what stands there. A part of its own.
 *
 * @module
 */
import { longestApart } from '../anchors/spans.ts';
import type { LikelyPlace, NamedPlace, PassageClaim, TextPlace } from '../messages.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import { ask } from './background.ts';
import { citationsIn } from './citations.ts';
import { runIdly } from './idle.ts';
import { describePlaces, type FoundPlace, gatherText } from './likely-places.ts';
import type { PageLinks } from './links.ts';
import type { ReadText, TextMention } from './mentions.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Spot } from './spot.ts';
import type { TextRun } from './text-run.ts';

/** The CSS highlight of the words in running text whose work has stored claims. */
const MENTION = 'claimside-mention';
/** Carried by what holds such words, so that the style rules touch nothing else. */
const HOLDER = 'data-claimside-mention';

/** The most places that are asked for at once, and in all. */
const AT_ONCE = 400;
const MOST = 4_000;

/** How many ranges are made before it is looked whether the slice is over. */
const RANGES_AT_ONCE = 30;

type NamedWork = Extract<NamedPlace, { work: unknown }>;

/** Where the first words of a passage stand that a claim rests on. */
export interface PassagePlace extends PassageClaim {
  /** The first character of these words. */
  readonly range: Range;
}

/** What was found, and what its words were: a re-rendering may put others there. */
interface Kept {
  readonly found: TextMention | PassagePlace;
  readonly words: string;
}

/** Reads the text of a page, and keeps what it found there as long as it stands. */
export class TextReader implements ReadText {
  #page: SourceId | undefined;
  #mustReadAll = true;
  #kept: readonly Kept[] = [];
  /** What the background answered for words and what is around them. */
  #answers = new Map<string, readonly NamedPlace[]>();
  #holders: ReadonlySet<Element> = new Set();

  /** The words that name works, in reading order. */
  get mentions(): readonly TextMention[] {
    return this.#kept.flatMap(({ found }) => ('id' in found ? [found] : []));
  }

  /** Where passages begin that claims rest on, in reading order: their first words stand there. */
  get passages(): readonly PassagePlace[] {
    return this.#kept.flatMap(({ found }) => ('claim' in found ? [found] : []));
  }

  /** Citations in the text, see `citationsIn`. */
  citations(
    links: PageLinks,
    nameOf: (id: WorkId) => WorkId,
    isPage: (id: WorkId) => boolean,
  ): (readonly [Element, WorkId])[] {
    return citationsIn(links, this.mentions, nameOf, isPage);
  }

  /** Mentions in the order in which they begin. */
  inReadingOrder<Mention extends readonly [Spot, WorkId]>(
    mentions: readonly Mention[],
  ): readonly Mention[] {
    return inReadingOrder(mentions, ([spot]) => spot);
  }

  /** The library has changed: everything is asked for again. */
  forget(): void {
    this.#answers.clear();
    this.#mustReadAll = true;
  }

  /**
   * Reads parts of the page, in idle slices.
   *
   * @returns whether anything was found, or what had been found has gone.
   */
  async read(roots: readonly Element[], page: SourceId, signal: AbortSignal): Promise<boolean> {
    // What was dismissed on one page is meant on another.
    if (page !== this.#page) this.forget();
    this.#page = page;
    const parts = this.#mustReadAll ? [document.body] : outermost(roots.map(paragraphOf));
    this.#mustReadAll = false;
    const places: FoundPlace[] = [];
    for (const part of parts) {
      if (!part?.isConnected) continue;
      const some = await placesIn(part, signal);
      // What the background did not answer is read again with all else.
      if (!some) this.#mustReadAll = true;
      if (!some || signal.aborted) return false;
      places.push(...some);
    }
    await this.#ask(places, page);
    return (await runIdly(this.#take(places, parts), signal)) ?? false;
  }

  /** Whether what was found in parts of the page is other than before. */
  *#take(
    places: readonly FoundPlace[],
    parts: readonly (Element | null)[],
  ): Generator<void, boolean> {
    const former = this.#kept;
    const inParts = ({ found: { range } }: Kept) =>
      parts.some((part) => part?.contains(range.startContainer));
    const found = yield* this.#found(places, former);
    const others = former.filter((kept) => stands(kept) && !inParts(kept));
    yield;
    // What is found in one part is found in its order.
    const isInOrder = others.length === 0 && parts.length === 1;
    const all = [...others, ...found];
    this.#kept = isInOrder ? all : inReadingOrder(all, ({ found: { range } }) => range);
    return this.#kept.length !== former.length || found.some((kept) => !former.includes(kept));
  }

  /** Underlines the words of these ranges, and no others. */
  show(ranges: readonly Range[]): void {
    const holders = new Set(ranges.flatMap(holdersOf));
    for (const holder of holders) if (!this.#holders.has(holder)) holder.setAttribute(HOLDER, '');
    for (const holder of this.#holders) if (!holders.has(holder)) holder.removeAttribute(HOLDER);
    this.#holders = holders;
    if (ranges.length > 0) CSS.highlights.set(MENTION, new Highlight(...ranges));
    else CSS.highlights.delete(MENTION);
  }

  async #ask(places: readonly FoundPlace[], page: SourceId): Promise<void> {
    const wanted = new Map(places.map(({ question, likely }) => [question, likely]));
    for (const key of this.#answers.keys()) wanted.delete(key);
    const unasked = [...wanted].slice(0, Math.max(0, MOST - this.#answers.size));
    for (let first = 0; first < unasked.length; first += AT_ONCE) {
      await this.#askSome(unasked.slice(first, first + AT_ONCE), page);
    }
  }

  async #askSome(wanted: readonly (readonly [string, LikelyPlace])[], page: SourceId) {
    const places = wanted.map(([, likely]) => likely);
    const named = await ask('namedPlaces', { page, places });
    if (!named) return;
    const byPlace = Map.groupBy(named, ({ at }) => at);
    wanted.forEach(([key], at) => {
      this.#answers.set(key, byPlace.get(at) ?? []);
    });
  }

  /** What was found at the places; a range that stands already is kept, so that its mark stays. */
  *#found(places: readonly FoundPlace[], former: readonly Kept[]): Generator<void, Kept[]> {
    const byName = Map.groupBy(former, (kept) => nameOf(kept.found));
    const all: Kept[] = [];
    for (const [run, some] of Map.groupBy(places, (place) => place.run)) {
      yield;
      for (const found of [...this.#works(run, some), ...this.#passages(run, some)]) {
        if (all.length % RANGES_AT_ONCE === 0) yield;
        const known = byName.get(nameOf(found)) ?? [];
        const same = known.find((kept) => isSameRange(kept.found.range, found.range));
        all.push(same ?? { found, words: found.range.toString() });
      }
    }
    return all;
  }

  #works(run: TextRun, places: readonly FoundPlace[]): TextMention[] {
    const spans = places.flatMap((place) =>
      this.#namedAt(place).flatMap((named) =>
        'work' in named ? [spanOf(place.at, named, run.position(place.at))] : [],
      ),
    );
    return longestApart(spans).flatMap(({ at, named: { work: id, start, end, by } }) => {
      const range = run.range(at, start, end);
      return range ? [{ range, id, by }] : [];
    });
  }

  #passages(run: TextRun, places: readonly FoundPlace[]): PassagePlace[] {
    return places.flatMap((place) =>
      this.#namedAt(place).flatMap((named) => {
        const range = 'claim' in named ? run.range(place.at, 0, 1) : undefined;
        return 'claim' in named && range ? [{ range, claim: named.claim, quote: named.quote }] : [];
      }),
    );
  }

  #namedAt({ question }: FoundPlace): readonly NamedPlace[] {
    return this.#answers.get(question) ?? [];
  }
}

/**
 * The places in a part of the page where the background has found a name, or sees an identifier;
 * undefined where it gave no answer.
 */
async function placesIn(part: Element, signal: AbortSignal): Promise<FoundPlace[] | undefined> {
  const gathered = await runIdly(gatherText(part), signal);
  if (!gathered) return undefined;
  const found: (readonly TextPlace[])[] = [];
  for (const { text } of gathered.pieces) {
    const places = await ask('likelyPlaces', { text });
    if (!places) return undefined;
    found.push(places);
  }
  return runIdly(describePlaces(gathered, found), signal);
}

function spanOf(at: FoundPlace['at'], named: NamedWork, position: number) {
  return { at, named, start: position + named.start, end: position + named.end };
}

function nameOf(found: Kept['found']): string {
  return 'id' in found ? found.id : found.claim;
}

function isSameRange(range: Range, other: Range): boolean {
  return (
    range.startContainer === other.startContainer &&
    range.startOffset === other.startOffset &&
    range.endContainer === other.endContainer &&
    range.endOffset === other.endOffset
  );
}

function stands({ found: { range }, words }: Kept): boolean {
  return range.startContainer.isConnected && range.toString() === words;
}

/** Words may run over an inline element: what holds it is read anew. */
function paragraphOf(root: Element): Element | null {
  return root.matches('a,abbr,b,cite,code,em,font,i,mark,q,s,small,span,strong,sub,sup,u')
    ? (root.parentElement?.closest('p,li,dd,td,th,blockquote,h1,h2,h3,h4,h5,h6,div,body') ?? root)
    : root;
}

function outermost(roots: readonly (Element | null)[]): Element[] {
  const all = new Set(roots.filter((root) => root !== null));
  return [...all].filter((root) => {
    for (let up = root.parentElement; up; up = up.parentElement) if (all.has(up)) return false;
    return true;
  });
}

/** The elements that hold the text of a range. */
function holdersOf(range: Range): Element[] {
  const holders: Element[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = range.startContainer;
  for (let node: Node | null = range.startContainer; node; node = walker.nextNode()) {
    if (node.parentElement) holders.push(node.parentElement);
    if (node === range.endContainer) break;
  }
  return holders;
}
