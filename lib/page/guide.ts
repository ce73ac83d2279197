/**
 * Leading the reader to a place of the page. Comes with the panels.
 *
 * @module
 */
import type { Quote } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';
import type { PageReader } from './page-reader.ts';
import { holderOf, type Spot } from './spot.ts';

/** Carried for a moment by a link that the reader was led to, or by what holds such words. */
const SHOWN = 'data-claimside-shown';
/** The CSS highlight of words that the reader was led to. */
const SHOWN_WORDS = 'claimside-shown';

/** How long a place that the reader was led to stands out, in milliseconds. */
const MOMENT = 1_800;

/** Leads to mentions and quotes, each call to the next. */
export class Guide {
  readonly #reader: PageReader;
  readonly #focusMark: (spot: Spot) => void;
  /** The mention that the reader was last led to. */
  #shown: Spot | undefined;

  /** @param focusMark gives the mark of a mention the focus, as soon as it is drawn. */
  constructor(reader: PageReader, focusMark: (spot: Spot) => void) {
    this.#reader = reader;
    this.#focusMark = focusMark;
  }

  /** To the next mention of a work, again from the first after the last; false where none is. */
  showMention(ids: readonly WorkId[]): boolean {
    const spots = this.#reader.mentions.spotsOf(ids);
    const next = spots[this.#shown ? spots.indexOf(this.#shown) + 1 : 0] ?? spots[0];
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
    const spots = this.#reader.marked.map(({ spot }) => spot);
    const at = this.#shown ? spots.indexOf(this.#shown) : -1;
    const next =
      spots[at === -1 && by === -1 ? spots.length - 1 : at + by] ?? spots.at(by === 1 ? 0 : -1);
    if (!next) return;
    this.#show(next);
    this.#focusMark(next);
  }

  /** Brings a mention into the middle of the window and lets it stand out for a moment. */
  #show(spot: Spot): void {
    this.#shown = spot;
    hideShown();
    const holder = holderOf(spot);
    holder.setAttribute(SHOWN, spot instanceof Range ? 'words' : '');
    if (spot instanceof Range) {
      CSS.highlights.set(SHOWN_WORDS, new Highlight(spot));
      showRange(spot);
    } else spot.scrollIntoView({ block: 'center', behavior: behavior() });
    setTimeout(() => this.#shown === spot && hideShown(), MOMENT);
  }
}

function hideShown(): void {
  CSS.highlights.delete(SHOWN_WORDS);
  for (const holder of document.querySelectorAll(`[${SHOWN}]`)) holder.removeAttribute(SHOWN);
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
