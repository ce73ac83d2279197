/**
 * Which links of the page are mentions, and which of those are marked.
 *
 * @module
 */
import type { WorkSummary } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';
import type { PageLinks } from './links.ts';
import type { Site } from './site.ts';
import { isShown } from './visibility.ts';

/** Carried by a link whose work has stored claims: the library's own id of the work. */
export const MARKED = 'data-claimside-work';

/** The most works that the background is asked for from one page. */
const MOST_LOOKUPS = 2_000;

/** A marked link with what its mark says. */
export interface MarkedMention {
  readonly link: Element;
  readonly summary: WorkSummary;
}

/** The mentions of the page at one address. */
export class Mentions {
  readonly #links: PageLinks;
  readonly #site: Site;
  readonly #own: readonly WorkId[];
  /** Answers of `#isElsewhere`: asked at each change of the page, and dear. */
  readonly #elsewhere = new WeakMap<Element, boolean>();
  /** What is known of a work: a summary where it has claims, null where it has none. */
  readonly #known: Map<WorkId, WorkSummary | null>;
  /** As of the last look. */
  #mentioned: readonly (readonly [Element, WorkId])[] = [];

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

  /** The works that the background has not been asked for yet, the page's own among them. */
  unasked(): WorkId[] {
    const left = MOST_LOOKUPS - this.#known.size;
    const ids = new Set(this.#own);
    for (const [link, id] of this.#links.all()) {
      if (ids.size >= left) break;
      if (!this.#known.has(id) && !ids.has(id) && this.#isElsewhere(link, id)) ids.add(id);
    }
    return [...ids].filter((id) => !this.#known.has(id)).slice(0, left);
  }

  /** Notes what the background answered; works it did not name have no claims. */
  learn(asked: readonly WorkId[], summaries: readonly WorkSummary[]): void {
    const found = new Map(summaries.map((summary) => [summary.asked, summary]));
    for (const id of asked) this.#known.set(id, found.get(id) ?? null);
  }

  /** Looks which links are mentions now, and writes and removes the marks' attributes. */
  mark(): MarkedMention[] {
    this.#mentioned = this.#links.inOrder().filter(([link, id]) => this.#isMention(link, id));
    const due = this.#mentioned.flatMap(([link, id]) => {
      const summary = this.#known.get(id);
      return summary ? [{ link, summary }] : [];
    });
    const links = new Set(due.map(({ link }) => link));
    // Pages copy links together with our attribute, into cards and notes.
    for (const link of document.querySelectorAll(`[${MARKED}]`)) {
      if (!links.has(link)) link.removeAttribute(MARKED);
    }
    for (const { link, summary } of due) {
      if (link.getAttribute(MARKED) !== summary.work) link.setAttribute(MARKED, summary.work);
    }
    return due;
  }

  /** The links that mention a work, with or without claims, in reading order. */
  get links(): readonly (readonly [Element, WorkId])[] {
    return this.#mentioned;
  }

  /** The works mentioned, each once, in reading order, with or without claims. */
  inReadingOrder(): WorkId[] {
    return [...new Set(this.#mentioned.map(([, id]) => id))];
  }

  /** The links that mention a work under any of these ids, in reading order. */
  linksOf(ids: readonly WorkId[]): Element[] {
    return this.#mentioned
      .filter(([, id]) => ids.includes(id) || ids.includes(this.#known.get(id)?.work ?? id))
      .map(([link]) => link);
  }

  /** How many works the page concerns, itself among them, and how many of those have claims. */
  figures(): { works: number; withClaims: number } {
    const works = new Set([...this.#own.slice(0, 1), ...this.inReadingOrder()]);
    const summaries = [...this.#own, ...works].flatMap((id) => this.#known.get(id) ?? []);
    const withClaims = new Set(summaries.map(({ work }) => work)).size;
    return { works: works.size, withClaims };
  }

  #isMention(link: Element, id: WorkId): boolean {
    return !this.#isOwn(id) && this.#isElsewhere(link, id) && isShown(link);
  }

  /** Whether a work is the page's own, under whichever of its ids. */
  #isOwn(id: WorkId): boolean {
    const work = this.#known.get(id)?.work;
    return this.#own.some(
      (own) => own === id || (work !== undefined && this.#known.get(own)?.work === work),
    );
  }

  /** Whether a link leads to something else than the comment it stands in, or around the site. */
  #isElsewhere(link: Element, id: WorkId): boolean {
    let isElsewhere = this.#elsewhere.get(link);
    if (isElsewhere === undefined) {
      isElsewhere = this.#site.commentOf(link) !== id && !this.#site.isNavigation(link);
      this.#elsewhere.set(link, isElsewhere);
    }
    return isElsewhere;
  }
}
