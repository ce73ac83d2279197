/**
 * The marks beside the mentions: only those near the viewport exist. A part of its own, loaded when
 * the page first has a mention to mark.
 *
 * @module
 */
import type { WorkSummary } from '../messages.ts';
import type { MarkedMention } from './mentions.ts';
import {
  firstLine,
  isCovered,
  layerAt,
  MARK_SIZE,
  type Place,
  type Point,
  placeMark,
  type Room,
} from './placement.ts';
import type { OverlayRoot } from './root.ts';
import { holderOf, type Spot } from './spot.ts';

/** How far apart, in CSS pixels, the marks of two links of one work are at least: not in one line. */
const SAME_LINE = MARK_SIZE / 2;
/** How far words that name a work are from another of its marks, to have one of their own. */
const NEXT_LINES = 2.5 * MARK_SIZE;

/** What a mark's shape says of a work. */
type MarkKind = 'disputed' | 'others' | 'ownOnly';

interface Placed {
  readonly place: Place;
  readonly layer: number;
}

interface Drawn extends Placed {
  readonly button: HTMLButtonElement;
}

/** What the marks tell the overlay. */
export interface MarkListener {
  /** The reader wants the work's claims; `byKeyboard` where the focus should follow. */
  chosen(work: WorkSummary['work'], byKeyboard: boolean): void;
  /** The pointer or the focus is on a mark, or left it. */
  pointed(mark: HTMLElement, summary: WorkSummary): void | Promise<void>;
  left(): void;
}

/** Draws the marks of the marked mentions. */
export class Marks {
  readonly #root: OverlayRoot;
  readonly #listener: MarkListener;
  readonly #near = new Set<Element>();
  readonly #drawn = new Map<Spot, Drawn>();
  readonly #observer: IntersectionObserver;
  #mentions = new Map<Spot, WorkSummary>();
  /** The mentions that each element holds; of a link, the link itself. */
  #held = new Map<Element, Spot[]>();
  #toFocus: Spot | undefined;

  constructor(root: OverlayRoot, listener: MarkListener, onMoved: () => void) {
    this.#root = root;
    this.#listener = listener;
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#near.add(target);
        else this.#near.delete(target);
      }
      onMoved();
    });
  }

  /** Takes over which mentions are marked. */
  set(mentions: readonly MarkedMention[]): void {
    this.#mentions = new Map(mentions.map(({ spot, summary }) => [spot, summary]));
    const held = Map.groupBy(this.#mentions.keys(), holderOf);
    for (const holder of this.#held.keys()) {
      if (held.has(holder)) continue;
      this.#observer.unobserve(holder);
      this.#near.delete(holder);
    }
    for (const holder of held.keys()) {
      if (!this.#held.has(holder)) this.#observer.observe(holder);
    }
    this.#held = held;
  }

  /** Places the marks anew: first all reading of the page, then all writing. */
  draw(room: Room): void {
    const origin = this.#root.origin();
    const placed = this.#placeAll(room, origin);
    for (const [spot, { button }] of this.#drawn) {
      if (placed.has(spot)) continue;
      button.remove();
      this.#drawn.delete(spot);
    }
    let former: Element | undefined;
    for (const [spot, { place, layer }] of placed) {
      const summary = this.#mentions.get(spot);
      if (!summary) continue;
      const button = this.#drawn.get(spot)?.button ?? this.#make(spot, former);
      label(button, summary);
      button.className = `mark ${place.form} ${kindOf(summary)}`;
      button.style.left = `${place.x - origin.x}px`;
      button.style.top = `${place.y - origin.y}px`;
      button.style.height = `${place.height}px`;
      button.style.zIndex = String(layer);
      this.#drawn.set(spot, { button, place: from(place, origin), layer });
      former = button;
    }
    this.#focusDue();
  }

  /** Hides the marks whose place something of the page has come to cover, such as a header. */
  hideCovered(): void {
    const found = [...this.#drawn].map(([spot, { button }]) => {
      const box = button.getBoundingClientRect();
      return [button, isCovered(box, spot, this.#root.isOurs)] as const;
    });
    for (const [button, isHidden] of found) button.classList.toggle('covered', isHidden);
  }

  /** Gives the mark of a mention the focus, as soon as it is drawn. */
  focusWhenDrawn(spot: Spot): void {
    this.#toFocus = spot;
    this.#focusDue();
  }

  stop(): void {
    this.#observer.disconnect();
    for (const { button } of this.#drawn.values()) button.remove();
    this.#drawn.clear();
  }

  #focusDue(): void {
    const drawn = this.#toFocus && this.#drawn.get(this.#toFocus);
    if (!drawn) return;
    this.#toFocus = undefined;
    drawn.button.focus({ preventScroll: true });
  }

  #placeAll(room: Room, origin: Point): Map<Spot, Placed> {
    const placed = new Map<Spot, Placed>();
    const taken: Place[] = [];
    const middles = new Map<string, number[]>();
    for (const spot of this.#nearSpots()) {
      const summary = this.#mentions.get(spot);
      const found = summary && this.#place(spot, room, taken, origin);
      if (!found) continue;
      // Lists of papers link one work more than once in a line, with its title on the next.
      const middle = found.place.y + found.place.height / 2;
      const others = middles.get(summary.work) ?? [];
      const apart = spot instanceof Element ? SAME_LINE : NEXT_LINES;
      if (others.some((other) => Math.abs(other - middle) < apart)) continue;
      middles.set(summary.work, [...others, middle]);
      taken.push(found.place);
      placed.set(spot, found);
    }
    return placed;
  }

  /** In reading order, as the mentions are. */
  #nearSpots(): Spot[] {
    const near = new Set([...this.#near].flatMap((holder) => this.#held.get(holder) ?? []));
    return [...this.#mentions.keys()].filter((spot) => near.has(spot));
  }

  /** Where a mention cannot be seen, behind a header say, its mark stays where it was in the page. */
  #place(spot: Spot, room: Room, taken: readonly Place[], origin: Point): Placed | undefined {
    const { isOurs } = this.#root;
    const line = firstLine(spot);
    const former = this.#drawn.get(spot);
    if (!line || !isInView(line) || isCovered(line, spot, isOurs)) {
      return (
        former && { place: from(former.place, { x: -origin.x, y: -origin.y }), layer: former.layer }
      );
    }
    const place = placeMark(spot, line, room, taken, isOurs);
    return place && { place, layer: layerAt(place, spot, isOurs) };
  }

  #make(spot: Spot, former: Element | undefined): HTMLButtonElement {
    const button = document.createElement('button');
    const summary = () => this.#mentions.get(spot);
    button.addEventListener('click', (event) => {
      const chosen = summary();
      if (event.isTrusted && chosen) this.#listener.chosen(chosen.work, event.detail === 0);
    });
    for (const name of ['pointerenter', 'focus']) {
      button.addEventListener(name, (event) => {
        const pointed = summary();
        if (event.isTrusted && pointed) this.#listener.pointed(button, pointed);
      });
    }
    for (const name of ['pointerleave', 'blur']) {
      button.addEventListener(name, () => this.#listener.left());
    }
    // In reading order, so that Tab goes from mark to mark.
    if (former) former.after(button);
    else this.#root.stage.prepend(button);
    return button;
  }
}

/** A place as seen from another origin. */
function from(place: Place, origin: Point): Place {
  return { ...place, x: place.x - origin.x, y: place.y - origin.y };
}

function isInView({ top, bottom }: DOMRect): boolean {
  const middle = (top + bottom) / 2;
  return middle >= 0 && middle <= innerHeight;
}

function kindOf({ claims, disputes }: WorkSummary): MarkKind {
  if (disputes > 0) return 'disputed';
  return claims > 0 ? 'others' : 'ownOnly';
}

/** The number on a mark, and the words that a screen reader reads. */
function label(button: HTMLButtonElement, summary: WorkSummary): void {
  const { work, title, claims, disputes, own } = summary;
  const shown = claims > 0 ? claims : own;
  const text = shown > 99 ? '99+' : String(shown);
  if (button.textContent !== text) button.textContent = text;
  button.dataset['workId'] = work;
  const cited = `${claims} ${claims === 1 ? 'claim cites' : 'claims cite'} ${title}`;
  const disputed = disputes > 0 ? `, ${disputes} ${disputes === 1 ? 'disputes' : 'dispute'}` : '';
  const said = `${own} ${own === 1 ? 'claim' : 'claims'} of ${title} itself`;
  button.setAttribute('aria-label', claims > 0 ? cited + disputed : said);
}
