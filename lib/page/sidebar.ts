/**
 * The sidebar at the window's right edge: the extension's page in a frame, as wide as the reader
 * likes it.
 *
 * @module
 */
import { SIDEBAR_WIDTHS } from '../settings.ts';
import type { WorkId } from '../works/work-id.ts';
import { ask } from './background.ts';
import { makeFrame, onReload } from './frame.ts';
import type { OverlayRoot } from './root.ts';

/** How far an arrow key moves the sidebar's edge, in CSS pixels. */
const KEY_STEP = 20;

/** How often a page may take it away before it stays closed until the reader opens it again. */
const MOST_RELOADS = 5;

/** How the sidebar is opened. */
export interface Opening {
  /** The work to begin at. */
  readonly work?: WorkId;
  /** Whether the focus is to follow. */
  readonly byKeyboard?: boolean;
  /** Whether it is opened because the reader left it open on a page before. */
  readonly isRemembered?: boolean;
}

/** Shows, resizes and closes the sidebar, and remembers how the reader left it. */
export class Sidebar {
  readonly #root: OverlayRoot;
  readonly #onMoved: () => void;
  #width: number;
  #panel: HTMLElement | undefined;
  #isOpening = false;
  #reloads = 0;

  /**
   * @param width in CSS pixels.
   * @param onMoved is called when it covers another part of the window than before.
   */
  constructor(root: OverlayRoot, width: number, onMoved: () => void) {
    this.#root = root;
    this.#width = width;
    this.#onMoved = onMoved;
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** The width that it covers of the window, in CSS pixels. */
  get coveredWidth(): number {
    return this.#panel?.offsetWidth ?? 0;
  }

  /** Opens it; where it is open, here or as the browser's side panel, it is led to the work. */
  async open({ work, byKeyboard, isRemembered }: Opening): Promise<void> {
    if (this.#panel) {
      if (byKeyboard) this.#panel.querySelector('iframe')?.focus();
      if (work) await ask('focusWork', { work });
      return;
    }
    if (this.#isOpening) return;
    this.#isOpening = true;
    const isDocked = await ask('showDocked', { work });
    const frame = isDocked ? undefined : await makeFrame('Claimside', work ? { work } : {});
    this.#isOpening = false;
    if (!frame || this.#root.isGone) return;
    this.#reloads = 0;
    this.#keep(frame);
    this.#panel = this.#makePanel(frame);
    this.#root.stage.append(this.#panel);
    if (byKeyboard) frame.addEventListener('load', () => frame.focus(), { once: true });
    if (!isRemembered) void ask('saveSettings', { sidebarOpen: true });
    this.#onMoved();
  }

  /** Closes it, for good until the reader opens it again. */
  close(): void {
    if (!this.#panel) return;
    this.#remove();
    void ask('saveSettings', { sidebarOpen: false });
  }

  #remove(): void {
    this.#panel?.remove();
    this.#panel = undefined;
    this.#onMoved();
  }

  /** A frame that has loaded anew needs a word that was not used. */
  #keep(frame: HTMLIFrameElement): void {
    onReload(frame, async () => {
      this.#reloads += 1;
      if (this.#reloads > MOST_RELOADS) {
        this.#remove();
        return;
      }
      const next = await makeFrame('Claimside', {});
      if (!next || !frame.isConnected) return;
      this.#keep(next);
      frame.replaceWith(next);
    });
  }

  #makePanel(frame: HTMLIFrameElement): HTMLElement {
    const panel = document.createElement('div');
    panel.className = 'sidebar';
    panel.style.width = `${this.#width}px`;
    panel.append(frame, this.#makeGrip(panel));
    return panel;
  }

  #makeGrip(panel: HTMLElement): HTMLElement {
    const grip = document.createElement('div');
    grip.className = 'grip';
    grip.tabIndex = 0;
    grip.role = 'separator';
    grip.ariaOrientation = 'vertical';
    grip.ariaLabel = 'Width of the sidebar';
    grip.ariaValueMin = String(SIDEBAR_WIDTHS.least);
    grip.ariaValueMax = String(SIDEBAR_WIDTHS.most);
    grip.ariaValueNow = String(this.#width);
    this.#dragBy(grip, panel);
    grip.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowLeft' ? KEY_STEP : key === 'ArrowRight' ? -KEY_STEP : 0;
      if (step === 0) return;
      this.#widen(this.#width + step, grip, panel);
      this.#saveWidth();
    });
    return grip;
  }

  #dragBy(grip: HTMLElement, panel: HTMLElement): void {
    grip.addEventListener('pointerdown', (event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      panel.classList.add('dragged');
    });
    grip.addEventListener('pointermove', (event) => {
      if (!grip.hasPointerCapture(event.pointerId)) return;
      this.#widen(document.documentElement.clientWidth - event.clientX, grip, panel);
    });
    grip.addEventListener('lostpointercapture', () => {
      panel.classList.remove('dragged');
      this.#saveWidth();
    });
  }

  #widen(width: number, grip: HTMLElement, panel: HTMLElement): void {
    const { least, most } = SIDEBAR_WIDTHS;
    this.#width = Math.round(Math.max(least, Math.min(most, width)));
    panel.style.width = `${this.#width}px`;
    grip.ariaValueNow = String(this.#width);
    this.#onMoved();
  }

  #saveWidth(): void {
    void ask('saveSettings', { sidebarWidth: this.#width });
  }
}
