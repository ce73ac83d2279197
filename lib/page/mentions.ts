/**
 * Which links of the page, and which words of its text, are mentions, and which of those are marked.
 *
 * @module
 */
import type { PageFigures, WorkSummary } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';
import type { PageLinks } from './links.ts';
import type { Site } from './site.ts';
import { holderOf, type Spot } from './spot.ts';
import { isShown } from './visibility.ts';

/** Carried by a link whose work has stored claims: the library's own id of the work. */
export const MARKED = 'data-claimside-work';

/** The most works that the background is asked for from one page. */
const MOST_LOOKUPS = 2_000;

/** How many links or words are looked at before it is looked whether the slice is over. */
const AT_ONCE = 30;

/** Words in running text that name a work. */
export interface TextMention {
  readonly range: Range;
  readonly id: WorkId;
  readonly by: 'title' | 'id';
}

/** Places where works are mentioned, with the id under which they are. */
type Mentioned = readonly (readonly [Spot, WorkId])[];

/** The text of the page, as far as it has been read. */
export interface ReadText {
  /** In reading order. */
  readonly mentions: readonly TextMention[];
  /** Links to entries of a list of references, with the works that these name. */
  citations(
    links: PageLinks,
    nameOf: (id: WorkId) => WorkId,
    isPage: (id: WorkId) => boolean,
  ): Mentioned;
  /** Mentions in the order in which they begin. */
  inReadingOrder(mentions: Mentioned): Mentioned;
}

/** A marked mention with what its mark says. */
export interface MarkedMention {
  readonly spot: Spot;
  readonly summary: WorkSummary;
}

/** The mentions of the page at one address. */
export class Mentions {
  readonly #links: PageLinks;
  readonly #site: Site;
  #own: readonly WorkId[];
  /** Answers of `#isElsewhere`: asked at each change of the page, and dear. */
  readonly #elsewhere = new WeakMap<Spot, boolean>();
  /** What is known of a work: a summary where it has claims, null where it has none. */
  readonly #known: Map<WorkId, WorkSummary | null>;
  /** As of the last look. */
  #mentioned: Mentioned = [];
  #texts: ReadText | undefined;

  constructor(links: PageLinks, site: Site, known: Map<WorkId, WorkSummary | null>) {
    this.#links = links;
    this.#site = site;
    this.#own = site.own();
    this.#known = known;
  }

  /** The works that the page itself is. */
  get own(): readonly WorkId[] {
    return this.#own;
  }

  /** The page is the work of these ids too. */
  addOwn(ids: readonly WorkId[]): void {
    this.#own = [...new Set([...this.#own, ...ids])];
  }

  /** Where what is found in running text is to be had from now on. */
  setTexts(texts: ReadText | undefined): void {
    this.#texts = texts;
  }

  /** The works that the background has not been asked for yet, the page's own among them. */
  unasked(): WorkId[] {
    const left = MOST_LOOKUPS - this.#known.size;
    const ids = new Set(this.#own);
    for (const [spot, id] of [...this.#links.all(), ...this.#inText()]) {
      if (ids.size >= left) break;
      if (!this.#known.has(id) && !ids.has(id) && this.#isElsewhere(spot, id)) ids.add(id);
    }
    return [...ids].filter((id) => !this.#known.has(id)).slice(0, left);
  }

  /** Notes what the background answered; works it did not name have no claims. */
  learn(asked: readonly WorkId[], summaries: readonly WorkSummary[]): void {
    const found = new Map(summaries.map((summary) => [summary.asked, summary]));
    for (const id of asked) this.#known.set(id, found.get(id) ?? null);
  }

  /**
   * Looks, in steps, which links and words are mentions now, and writes and removes the marks'
   * attributes of the links.
   */
  *mark(): Generator<void, MarkedMention[]> {
    const linked = yield* this.#mentionsAmong(this.#links.inOrder());
    const cited = yield* this.#mentionsAmong(this.#citations());
    this.#mentioned = this.#joined(linked, cited);
    yield;
    this.#writeAttributes();
    yield;
    const inText = yield* this.#mentionsAmong(this.#inText(), (mention) => this.#isBare(mention));
    yield;
    this.#mentioned = this.#joined(this.#mentioned, inText);
    return this.#due().map(([spot, summary]) => ({ spot, summary }));
  }

  *#mentionsAmong<Of extends Spot>(
    all: readonly (readonly [Of, WorkId])[],
    isMeant: (mention: readonly [Of, WorkId]) => boolean = () => true,
  ): Generator<void, (readonly [Of, WorkId])[]> {
    const mentions: (readonly [Of, WorkId])[] = [];
    for (const [count, mention] of all.entries()) {
      if (count % AT_ONCE === 0) yield;
      if (this.#isMention(...mention) && isMeant(mention)) mentions.push(mention);
    }
    return mentions;
  }

  #writeAttributes(): void {
    const links = new Map(this.#due());
    // Pages copy links together with our attribute, into cards and notes.
    for (const link of document.querySelectorAll(`[${MARKED}]`)) {
      if (!links.has(link)) link.removeAttribute(MARKED);
    }
    for (const [link, { work }] of links) {
      if (link instanceof Element && link.getAttribute(MARKED) !== work) {
        link.setAttribute(MARKED, work);
      }
    }
  }

  /** The links and words that mention a work, with or without claims, in reading order. */
  get all(): readonly (readonly [Spot, WorkId])[] {
    return this.#mentioned;
  }

  /** The works mentioned, each once, in reading order, with or without claims. */
  inReadingOrder(): WorkId[] {
    return [...new Set(this.#mentioned.map(([, id]) => id))];
  }

  /** The works that are mentioned by their titles in text alone. */
  byTitleAlone(): WorkId[] {
    const titles = new Set<Spot>();
    for (const { by, range } of this.#texts?.mentions ?? []) if (by === 'title') titles.add(range);
    const otherwise = new Set<WorkId>();
    for (const [spot, id] of this.#mentioned)
      if (!titles.has(spot)) otherwise.add(this.#nameOf(id));
    return this.inReadingOrder().filter((id) => !otherwise.has(this.#nameOf(id)));
  }

  /** The links and words that mention a work under any of these ids, in reading order. */
  spotsOf(ids: readonly WorkId[]): Spot[] {
    return this.#mentioned
      .filter(([, id]) => ids.includes(id) || ids.includes(this.#nameOf(id)))
      .map(([spot]) => spot);
  }

  /** How many works the page concerns, itself among them, and how many have claims, and disputes. */
  figures(): PageFigures {
    const works = new Set([...this.#own.slice(0, 1), ...this.inReadingOrder()]);
    const summaries = [...this.#own, ...works].flatMap((id) => this.#known.get(id) ?? []);
    const worksOf = (some: readonly WorkSummary[]) => new Set(some.map(({ work }) => work)).size;
    const disputed = worksOf(summaries.filter(({ disputes }) => disputes > 0));
    return { works: works.size, withClaims: worksOf(summaries), disputed };
  }

  #inText(): (readonly [Range, WorkId])[] {
    return this.#texts?.mentions.map(({ range, id }) => [range, id] as const) ?? [];
  }

  #joined(some: Mentioned, others: Mentioned): Mentioned {
    if (others.length === 0) return some;
    return this.#texts?.inReadingOrder([...some, ...others]) ?? some;
  }

  /** The mentions of works with claims, as far as the reader wants them marked. */
  #due(): (readonly [Spot, WorkSummary])[] {
    return this.#mentioned.flatMap(([spot, id]) => {
      const summary = this.#known.get(id);
      return summary?.isMarked ? [[spot, summary] as const] : [];
    });
  }

  #citations(): Mentioned {
    const nameOf = (id: WorkId) => this.#nameOf(id);
    return this.#texts?.citations(this.#links, nameOf, (id) => this.#isOwn(id)) ?? [];
  }

  /** The library's own id of a work, where it has claims. */
  #nameOf(id: WorkId): WorkId {
    return this.#known.get(id)?.work ?? id;
  }

  #isMention(spot: Spot, id: WorkId): boolean {
    return !this.#isOwn(id) && this.#isElsewhere(spot, id) && isShown(holderOf(spot));
  }

  /** Whether no link that is marked, or that names the same work, holds words of a text mention. */
  #isBare([range, id]: readonly [Range, WorkId]): boolean {
    const holder = holderOf(range);
    const around = holder.closest('a');
    const links = [...(around ? [around] : []), ...holder.querySelectorAll('a')];
    return !links.some((link) => {
      if (!range.intersectsNode(link)) return false;
      const linked = this.#links.idOf(link);
      const isSame = linked !== undefined && this.#nameOf(linked) === this.#nameOf(id);
      return isSame || link.hasAttribute(MARKED);
    });
  }

  /** Whether a work is the page's own, under whichever of its ids. */
  #isOwn(id: WorkId): boolean {
    const work = this.#known.get(id)?.work;
    return this.#own.some(
      (own) => own === id || (work !== undefined && this.#known.get(own)?.work === work),
    );
  }

  /** Whether a mention is of something else than the comment it stands in, and no way around the site. */
  #isElsewhere(spot: Spot, id: WorkId): boolean {
    let isElsewhere = this.#elsewhere.get(spot);
    if (isElsewhere === undefined) {
      const holder = holderOf(spot);
      isElsewhere = this.#site.commentOf(holder) !== id && !this.#site.isNavigation(holder);
      this.#elsewhere.set(spot, isElsewhere);
    }
    return isElsewhere;
  }
}
