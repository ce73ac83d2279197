/**
 * The small card that shows a work's first claims while the pointer or the focus is on its mark.
 *
 * @module
 */
import type { WorkId } from '../works/work-id.ts';
import { makeFrame, onReload } from './frame.ts';
import type { OverlayRoot } from './root.ts';

/** How long the pointer rests on a mark before the card opens, in milliseconds. */
const DELAY = 350;
/** How long it may be off the mark and the card before the card closes, in milliseconds. */
const GRACE = 200;
const GAP = 8;

/** Opens and closes the card. There is one at a time. */
export class Card {
  readonly #root: OverlayRoot;
  #panel: HTMLElement | undefined;
  #mark: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: OverlayRoot) {
    this.#root = root;
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** The pointer or the focus came to a mark. */
  approach(mark: HTMLElement, work: WorkId): void {
    clearTimeout(this.#timer);
    if (mark === this.#mark && this.#panel) return;
    this.#timer = setTimeout(() => void this.#open(mark, work), DELAY);
  }

  /** The pointer or the focus left the mark or the card. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), GRACE);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#panel?.remove();
    this.#panel = undefined;
    this.#mark = undefined;
  }

  /** The framed page has measured what it shows, in CSS pixels. */
  setHeight(height: number): void {
    const panel = this.#panel;
    const mark = this.#mark?.getBoundingClientRect();
    if (!panel || !mark) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const tall = Math.min(height + 2, clientHeight - 2 * GAP);
    panel.style.height = `${tall}px`;
    const below = mark.bottom + GAP;
    const top = below + tall <= clientHeight ? below : Math.max(GAP, mark.top - GAP - tall);
    const left = Math.min(mark.left - 24, clientWidth - panel.offsetWidth - GAP);
    panel.style.top = `${top}px`;
    panel.style.left = `${Math.max(GAP, left)}px`;
    panel.classList.add('measured');
  }

  async #open(mark: HTMLElement, work: WorkId): Promise<void> {
    this.close();
    this.#mark = mark;
    const frame = await makeFrame('Claims, in short', { card: work });
    if (!frame || this.#mark !== mark || !mark.isConnected) return;
    onReload(frame, () => this.close());
    const panel = document.createElement('div');
    panel.className = 'card';
    panel.append(frame);
    panel.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    panel.addEventListener('pointerleave', () => this.leave());
    this.#panel = panel;
    this.#root.stage.append(panel);
  }
}
