/**
 * The sidebar at the window's right edge, and the tab at the edge that opens it.
 *
 * @module
 */

import { DEFAULT_SETTINGS, type OverlaySettings, SIDEBAR_WIDTHS } from '../settings.ts';
import type { WorkId } from '../works/work-id.ts';
import { ask } from './background.ts';
import { makeFrame } from './frame.ts';
import type { OverlayRoot } from './root.ts';

/** How far an arrow key moves the sidebar's edge, in CSS pixels. */
const KEY_STEP = 20;

/** Shows, resizes and closes the sidebar, and remembers how the reader left it. */
export class Sidebar {
  readonly #root: OverlayRoot;
  readonly #onMoved: () => void;
  readonly #tab = document.createElement('button');
  #panel: HTMLElement | undefined;
  #isOpening = false;
  #width = DEFAULT_SETTINGS.sidebarWidth;
  #label: { text: string; name: string } | undefined;
  /** The reader left it open: it opens again once the page has something to show. */
  #wasOpen = false;

  constructor(root: OverlayRoot, onMoved: () => void) {
    this.#root = root;
    this.#onMoved = onMoved;
    this.#tab.className = 'edge-tab';
    this.#tab.addEventListener('click', (event) => {
      if (event.isTrusted) void this.open({ byKeyboard: event.detail === 0 });
    });
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** The width that it covers of the window, in CSS pixels. */
  get coveredWidth(): number {
    return this.#panel?.offsetWidth ?? 0;
  }

  /** Takes over how the reader left it. */
  restore({ sidebarWidth, sidebarOpen }: OverlaySettings): void {
    this.#width = sidebarWidth;
    this.#wasOpen = sidebarOpen;
    this.label(this.#label);
  }

  /** What the edge tab says; undefined where there is nothing to show, and no tab. */
  label(label: { text: string; name: string } | undefined): void {
    this.#label = label;
    this.#showTab();
    if (!label || !this.#wasOpen) return;
    this.#wasOpen = false;
    void this.open({ isRemembered: true });
  }

  /** Opens it, at a work where one is given; where it is open, it is led to that work. */
  async open(how: { work?: WorkId; byKeyboard?: boolean; isRemembered?: boolean }): Promise<void> {
    if (this.#panel) {
      if (how.work) await ask('focusWork', { work: how.work });
      if (how.byKeyboard) this.#panel.querySelector('iframe')?.focus();
      return;
    }
    if (this.#isOpening) return;
    this.#isOpening = true;
    const frame = await makeFrame('Claimside', how.work ? { work: how.work } : {});
    this.#isOpening = false;
    if (!frame || this.#root.isGone) return;
    this.#panel = this.#makePanel(frame);
    this.#root.stage.append(this.#panel);
    if (how.byKeyboard) frame.addEventListener('load', () => frame.focus(), { once: true });
    if (!how.isRemembered) void ask('saveSettings', { sidebarOpen: true });
    this.#showTab();
    this.#onMoved();
  }

  /** Closes it, for good until the reader opens it again. */
  close(): void {
    if (!this.#panel) return;
    this.#panel.remove();
    this.#panel = undefined;
    void ask('saveSettings', { sidebarOpen: false });
    this.#showTab();
    this.#onMoved();
  }

  #showTab(): void {
    if (!this.#label || this.#panel) {
      this.#tab.remove();
      return;
    }
    this.#tab.textContent = this.#label.text;
    this.#tab.setAttribute('aria-label', this.#label.name);
    this.#tab.title = this.#label.name;
    if (!this.#tab.isConnected) this.#root.stage.append(this.#tab);
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
    grip.setAttribute('role', 'separator');
    grip.setAttribute('aria-orientation', 'vertical');
    grip.setAttribute('aria-label', 'Width of the sidebar');
    const widen = (width: number) => {
      const { least, most } = SIDEBAR_WIDTHS;
      this.#width = Math.round(Math.max(least, Math.min(most, width)));
      panel.style.width = `${this.#width}px`;
      grip.ariaValueNow = String(this.#width);
      this.#onMoved();
    };
    const save = () => {
      panel.classList.remove('dragged');
      void ask('saveSettings', { sidebarWidth: this.#width });
    };
    grip.ariaValueMin = String(SIDEBAR_WIDTHS.least);
    grip.ariaValueMax = String(SIDEBAR_WIDTHS.most);
    grip.ariaValueNow = String(this.#width);
    grip.addEventListener('pointerdown', (event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      panel.classList.add('dragged');
    });
    grip.addEventListener('pointermove', (event) => {
      if (!grip.hasPointerCapture(event.pointerId)) return;
      widen(document.documentElement.clientWidth - event.clientX);
    });
    grip.addEventListener('lostpointercapture', save);
    grip.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowLeft' ? KEY_STEP : key === 'ArrowRight' ? -KEY_STEP : 0;
      if (step === 0) return;
      widen(this.#width + step);
      save();
    });
    return grip;
  }
}
