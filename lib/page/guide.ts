/**
 * Leading the reader to a place of the page. Comes with the panels.
 *
 * @module
 */
import type { Quote } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Marks } from './marks.ts';
import { MARKED } from './mentions.ts';
import type { PageReader } from './page-reader.ts';

/** Carried for a moment by a link that the reader was led to. */
const SHOWN = 'data-claimside-shown';

/** How long a place that the reader was led to stands out, in milliseconds. */
const MOMENT = 1_800;

/** Leads to mentions and quotes, each call to the next. */
export class Guide {
  readonly #reader: PageReader;
  readonly #marks: Marks;
  /** The link that the reader was last led to. */
  #shown: Element | undefined;

  constructor(reader: PageReader, marks: Marks) {
    this.#reader = reader;
    this.#marks = marks;
  }

  /** To the next mention of a work, again from the first after the last; false where none is. */
  showMention(ids: readonly WorkId[]): boolean {
    const links = this.#reader.mentions.linksOf(ids);
    const next = links[this.#shown ? links.indexOf(this.#shown) + 1 : 0] ?? links[0];
    if (next) this.#show(next);
    return next !== undefined;
  }

  /** To a passage that a stored claim quotes; false where it was not found. */
  showQuote(quote: Quote): boolean {
    const { quotes } = this.#reader;
    const range = quotes?.rangeOf(quote);
    if (!range) return false;
    quotes?.setCurrent(range);
    showRange(range);
    return true;
  }

  /** To the next or the former marked mention, whose mark gets the focus. */
  step(by: 1 | -1): void {
    const links = [...document.querySelectorAll(`[${MARKED}]`)];
    const at = this.#shown ? links.indexOf(this.#shown) : -1;
    const next =
      links[at === -1 && by === -1 ? links.length - 1 : at + by] ?? links.at(by === 1 ? 0 : -1);
    if (!next) return;
    this.#show(next);
    this.#marks.focusWhenDrawn(next);
  }

  /** Brings a link into the middle of the window and lets it stand out for a moment. */
  #show(link: Element): void {
    this.#shown = link;
    link.scrollIntoView({ block: 'center', behavior: behavior() });
    for (const other of document.querySelectorAll(`[${SHOWN}]`)) other.removeAttribute(SHOWN);
    link.setAttribute(SHOWN, '');
    setTimeout(() => link.removeAttribute(SHOWN), MOMENT);
  }
}

/** Brings the beginning of a range into the upper part of the window. */
function showRange(range: Range): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  scrollBy({ top: top - innerHeight / 3, behavior: behavior() });
}

function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
