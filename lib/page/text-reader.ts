/**
 * Finding works that are named in running text, and passages that stored claims rest on: the page is
 * read for likely places, and the background says what stands there. A part of its own.
 *
 * @module
 */
import { KeyTable } from '../anchors/key-table.ts';
import { longestApart } from '../anchors/spans.ts';
import type { LikelyPlace, NamedPlace, PassageClaim } from '../messages.ts';
import type { SourceId } from '../works/source.ts';
import { ask } from './background.ts';
import { runIdly } from './idle.ts';
import { type FoundPlace, likelyPlaces } from './likely-places.ts';
import type { TextMention } from './mentions.ts';
import { compareSpots } from './spot.ts';
import type { TextRun } from './text-run.ts';

/** The CSS highlight of the words in running text whose work has stored claims. */
const MENTION = 'claimside-mention';
/** Carried by what holds such words, so that the style rules touch nothing else. */
const HOLDER = 'data-claimside-mention';

/** The most places that are asked for at once, and in all. */
const AT_ONCE = 400;
const MOST = 4_000;

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
export class TextReader {
  #table: KeyTable | undefined;
  #state: string | undefined;
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
    if (this.#mustReadAll) await this.#readKeys();
    if (!this.#table || signal.aborted) return false;
    this.#mustReadAll = false;
    const places: FoundPlace[] = [];
    for (const part of parts) {
      if (!part?.isConnected) continue;
      places.push(...((await runIdly(likelyPlaces(part, this.#table), signal)) ?? []));
    }
    await this.#ask(places, page);
    if (signal.aborted) return false;
    const former = this.#kept;
    const inParts = ({ found: { range } }: Kept) =>
      parts.some((part) => part?.contains(range.startContainer));
    const found = this.#found(places, former);
    const others = former.filter((kept) => stands(kept) && !inParts(kept));
    this.#kept = [...others, ...found].sort((a, b) => compareSpots(a.found.range, b.found.range));
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

  async #readKeys(): Promise<void> {
    const names = await ask('nameKeys', this.#state === undefined ? {} : { known: this.#state });
    if (!names) return;
    this.#state = names.state;
    this.#table = KeyTable.unpack(names.keys);
  }

  async #ask(places: readonly FoundPlace[], page: SourceId): Promise<void> {
    const wanted = new Map(places.map(({ likely }) => [JSON.stringify(likely), likely]));
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
  #found(places: readonly FoundPlace[], former: readonly Kept[]): Kept[] {
    const byRun = Map.groupBy(places, ({ run }) => run);
    return [...byRun]
      .flatMap(([run, some]) => [...this.#works(run, some), ...this.#passages(run, some)])
      .map((found) => {
        const same = former.find((kept) => isSame(kept.found, found));
        return same ?? { found, words: found.range.toString() };
      });
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

  #namedAt({ likely }: FoundPlace): readonly NamedPlace[] {
    return this.#answers.get(JSON.stringify(likely)) ?? [];
  }
}

function spanOf(at: FoundPlace['at'], named: NamedWork, position: number) {
  return { at, named, start: position + named.start, end: position + named.end };
}

function isSame(one: Kept['found'], other: Kept['found']): boolean {
  return nameOf(one) === nameOf(other) && isSameRange(one.range, other.range);
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
