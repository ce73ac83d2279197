/**
 * The overlay: what runs in the page. It finds the works that the page refers to, asks the
 * background which of them have claims, and draws marks beside those.
 *
 * @module
 */
import type { PageState } from '../messages.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { WorkId } from '../works/work-id.ts';
import { ask, type CommandHandlers, isOrphaned, obey, onOrphaned } from './background.ts';
import { type Changes, followChanges } from './changes.ts';
import { type EdgeLabel, EdgeTab, edgeLabel } from './edge-tab.ts';
import { type MarkListener, Marks } from './marks.ts';
import { MARKED } from './mentions.ts';
import { PageReader } from './page-reader.ts';
import type { Panels } from './panels.ts';
import { forgetParts, loadPart } from './parts.ts';
import { OverlayRoot } from './root.ts';
import { showLink, showRange } from './scrolling.ts';
import { Selecting } from './selecting.ts';
import type { Opening } from './sidebar.ts';
import { themeOf } from './visibility.ts';

/** The least time between two drawings of a page that keeps moving, in milliseconds. */
const DRAW_PAUSE = 80;

/** Starts the overlay in this page. It stops, and leaves nothing, when the extension goes. */
export function startOverlay(): void {
  forgetParts();
  new Overlay().start();
}

class Overlay {
  readonly #stop = new AbortController();
  readonly #root = new OverlayRoot();
  readonly #reader = new PageReader(() => this.#afterLook(), this.#stop.signal);
  readonly #edgeTab = new EdgeTab(this.#root, (byKeyboard) => this.#openSidebar({ byKeyboard }));
  readonly #marks: Marks;
  readonly #selecting = new Selecting(this.#root, this.#reader, () =>
    this.#openSidebar({ byKeyboard: true }),
  );
  #settings = DEFAULT_SETTINGS;
  #label: EdgeLabel | undefined;
  #panels: Panels | undefined;
  #willDraw = false;
  #willLookOver = false;
  #drawnAt = 0;
  #reported = '';
  /** The link that the reader was last led to. */
  #shown: Element | undefined;

  constructor() {
    const listener: MarkListener = {
      chosen: (work, byKeyboard) => {
        this.#panels?.card.close();
        void this.#openSidebar({ work, byKeyboard });
      },
      pointed: async (mark, { work }) => {
        const panels = await this.#loadPanels();
        if (mark.matches(':hover, :focus')) panels?.card.approach(mark, work);
      },
      left: () => this.#panels?.card.leave(),
    };
    this.#marks = new Marks(this.#root, listener, () => this.#drawSoon());
  }

  start(): void {
    const { signal } = this.#stop;
    const listener = {
      changed: (changes: Changes) => this.#reader.take(changes),
      moved: () => this.#drawSoon(),
      scrolled: () => this.#lookOverSoon(),
    };
    followChanges(listener, signal);
    this.#selecting.start(signal);
    addEventListener('keydown', (event) => this.#closeByKey(event), { signal });
    onOrphaned(() => this.#end());
    obey(this.#commands(), signal);
    this.#reader.look();
    void this.#restoreSidebar();
  }

  /** Escape closes the card, else the sidebar, unless the page or the reader's typing wants it. */
  #closeByKey({ key, target, isTrusted, defaultPrevented }: KeyboardEvent): void {
    if (key !== 'Escape' || !isTrusted || defaultPrevented || !this.#panels) return;
    if (target instanceof Element && target.closest('input,textarea,select,[contenteditable]'))
      return;
    const { card, sidebar } = this.#panels;
    if (card.isOpen) card.close();
    else sidebar.close();
  }

  /** The sidebar opens again where the reader left it open, once the page has something to show. */
  async #restoreSidebar(): Promise<void> {
    const settings = await ask('settings', {});
    if (!settings || this.#stop.signal.aborted) return;
    this.#settings = settings;
    this.#showLabel();
  }

  #showLabel(): void {
    const isOpen = this.#panels?.sidebar.isOpen ?? false;
    this.#edgeTab.show(isOpen ? undefined : this.#label);
    if (isOpen || !this.#label || !this.#settings.sidebarOpen) return;
    this.#settings = { ...this.#settings, sidebarOpen: false };
    void this.#openSidebar({ isRemembered: true });
  }

  async #openSidebar(opening: Opening): Promise<void> {
    const panels = await this.#loadPanels();
    await panels?.sidebar.open(opening);
  }

  async #loadPanels(): Promise<Panels | undefined> {
    const Part = this.#panels ? undefined : await loadPart('panels');
    if (!this.#panels && Part && !this.#stop.signal.aborted) {
      this.#panels = new Part(this.#root, this.#settings.sidebarWidth, () => {
        this.#showLabel();
        this.#drawSoon();
      });
    }
    return this.#panels;
  }

  #afterLook(): void {
    this.#root.setTheme(themeOf(document));
    this.#marks.set(this.#reader.marked);
    this.#report();
    this.#drawSoon();
  }

  /** Tells the edge tab and the background what the page has, where that has changed. */
  #report(): void {
    const figures = this.#reader.mentions.figures();
    const made = this.#reader.quoteCount;
    const state = JSON.stringify(this.#state());
    const report = JSON.stringify([figures, made, state]);
    if (report === this.#reported) return;
    this.#reported = report;
    this.#label = edgeLabel(figures.withClaims, made);
    this.#showLabel();
    void ask('pageChanged', figures);
  }

  /** Draws in the next frame, or after a pause where it has just drawn. */
  #drawSoon(): void {
    if (this.#willDraw) return;
    this.#willDraw = true;
    const wait = this.#drawnAt + DRAW_PAUSE - performance.now();
    if (wait > 0) setTimeout(() => requestAnimationFrame(() => this.#draw()), wait);
    else requestAnimationFrame(() => this.#draw());
  }

  #lookOverSoon(): void {
    if (this.#willLookOver) return;
    this.#willLookOver = true;
    requestAnimationFrame(() => {
      this.#willLookOver = false;
      this.#marks.hideCovered();
    });
  }

  #draw(): void {
    this.#willDraw = false;
    if (this.#stop.signal.aborted) return;
    if (isOrphaned()) {
      this.#end();
      return;
    }
    if (this.#root.isGone) this.#root.restore();
    const right = document.documentElement.clientWidth - (this.#panels?.sidebar.coveredWidth ?? 0);
    this.#marks.draw({ left: 0, right });
    this.#drawnAt = performance.now();
  }

  #state(): PageState {
    const { mentions, sources } = this.#reader;
    return {
      title: document.title,
      own: mentions.own,
      sources: [...new Set(sources.map(({ source }) => source))],
      mentions: mentions.inReadingOrder(),
      theme: themeOf(document),
    };
  }

  #commands(): CommandHandlers {
    return {
      pageState: () => this.#state(),
      toggleSidebar: () => {
        if (this.#panels?.sidebar.isOpen) this.#panels.sidebar.close();
        else void this.#openSidebar({});
      },
      closeSidebar: () => this.#panels?.sidebar.close(),
      showMention: ({ ids }) => this.#showMention(ids),
      showQuote: (quote) => {
        const { quotes } = this.#reader;
        const range = quotes?.rangeOf(quote);
        if (!range) return false;
        quotes?.setCurrent(range);
        showRange(range);
        return true;
      },
      addClaim: () => void this.#selecting.add(),
      nextMention: () => this.#step(1),
      previousMention: () => this.#step(-1),
      cardHeight: ({ height }) => this.#panels?.card.setHeight(height),
      libraryChanged: () => this.#reader.forgetAnswers(),
    };
  }

  /** Leads to the next mention of a work, again from the first after the last. */
  #showMention(ids: readonly WorkId[]): boolean {
    const links = this.#reader.mentions.linksOf(ids);
    const next = links[this.#shown ? links.indexOf(this.#shown) + 1 : 0] ?? links[0];
    if (!next) return false;
    this.#shown = next;
    showLink(next);
    return true;
  }

  /** Leads to the next or the former marked mention, and gives its mark the focus. */
  #step(by: 1 | -1): void {
    const links = [...document.querySelectorAll(`[${MARKED}]`)];
    const at = this.#shown ? links.indexOf(this.#shown) : -1;
    const next =
      links[at === -1 && by === -1 ? links.length - 1 : at + by] ?? links.at(by === 1 ? 0 : -1);
    if (!next) return;
    this.#shown = next;
    showLink(next);
    this.#marks.focusWhenDrawn(next);
  }

  #end(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#panels?.card.close();
    this.#marks.stop();
    this.#root.remove();
    // What a newer copy has marked meanwhile is its own.
    if (this.#root.isReplaced) return;
    this.#reader.quotes?.clear();
    for (const link of document.querySelectorAll(`[${MARKED}]`)) link.removeAttribute(MARKED);
  }
}
