/**
 * The overlay: what runs in the page. It finds the works that the page refers to, asks the
 * background which of them have claims, and draws marks beside those.
 *
 * @module
 */
import type { PageState } from '../messages.ts';
import { ask, type CommandHandlers, isOrphaned, obey, onOrphaned } from './background.ts';
import { type Changes, followChanges } from './changes.ts';
import type { PageTotals } from './edge-tab.ts';
import type { MarkListener, Marks } from './marks.ts';
import { MARKED } from './mentions.ts';
import { ownTime, timed } from './own-time.ts';
import { PageReader } from './page-reader.ts';
import type { PanelCommand, Panels } from './panels.ts';
import { forgetParts, loadPart } from './parts.ts';
import { OverlayRoot } from './root.ts';
import type { Selecting, SelectionCommand } from './selecting.ts';
import type { Opening } from './sidebar.ts';
import { themeOf } from './visibility.ts';

/** The least time between two drawings of a page that keeps moving, in milliseconds. */
const DRAW_PAUSE = 80;

/** The global of our own scripts in a page, which the page's scripts do not see. */
const ours = globalThis as { claimsideIsRunning?: () => boolean };

/**
 * Starts the overlay in this page. It stops, and leaves nothing, when the extension goes. A tab that
 * loads while the extension is being installed gets this script twice; the second does nothing. Over
 * a PDF, which Chromium shows in a page of its own, nothing is drawn: the side panel serves there.
 */
export function startOverlay(): void {
  if (document.contentType === 'application/pdf' || ours.claimsideIsRunning?.()) return;
  forgetParts();
  const overlay = new Overlay();
  ours.claimsideIsRunning = () => overlay.isRunning;
  overlay.start();
}

/** Whether the part that takes selected words carries a command out; else the panels do. */
function isSelectionCommand(command: keyof CommandHandlers): command is SelectionCommand {
  return command === 'addClaim' || command === 'selectedQuote';
}

class Overlay {
  readonly #stop = new AbortController();
  readonly #root = new OverlayRoot();
  readonly #reader = new PageReader(() => this.#afterLook(), this.#stop.signal);
  #marks: Marks | undefined;
  #panels: Panels | undefined;
  #willDraw = false;
  #willLookOver = false;
  #drawnAt = 0;
  #reported = '';
  #selecting: Selecting | undefined;

  /** Whether it still belongs to an installed extension and was not stopped. */
  get isRunning(): boolean {
    return !this.#stop.signal.aborted && !isOrphaned();
  }

  start(): void {
    const { signal } = this.#stop;
    const listener = {
      changed: (changes: Changes) => this.#reader.take(changes),
      moved: () => this.#drawSoon(),
      scrolled: () => this.#lookOverSoon(),
    };
    followChanges(listener, signal);
    const load = () => void this.#loadSelecting();
    document.addEventListener('selectionchange', load, { signal, once: true });
    addEventListener('keydown', (event) => this.#closeByKey(event), { signal });
    onOrphaned(() => this.#end());
    const partFor = async (command: keyof CommandHandlers) =>
      (await (isSelectionCommand(command) ? this.#loadSelecting() : this.#loadPanels()))?.commands;
    obey(this.#commands(), partFor, signal);
    this.#reader.look();
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

  async #openSidebar(opening: Opening): Promise<void> {
    const panels = await this.#loadPanels();
    await panels?.sidebar.open(opening);
  }

  async #loadPanels(): Promise<Panels | undefined> {
    if (this.#panels) return this.#panels;
    const [Part, settings] = await Promise.all([
      loadPart<typeof Panels>('panels'),
      ask('settings', {}),
    ]);
    if (!Part || !settings || this.#stop.signal.aborted) return undefined;
    this.#panels ??= new Part({
      root: this.#root,
      reader: this.#reader,
      focusMark: (spot) => this.#marks?.focusWhenDrawn(spot),
      settings,
      onMoved: () => this.#drawSoon(),
    });
    return this.#panels;
  }

  async #loadMarks(): Promise<void> {
    const Part = await loadPart<typeof Marks>('marks');
    if (!Part || this.#marks || this.#stop.signal.aborted) return;
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
    this.#marks = new Part(this.#root, listener, () => this.#drawSoon());
    this.#marks.set(this.#reader.marked);
    this.#drawSoon();
  }

  async #loadSelecting(): Promise<Selecting | undefined> {
    const Part = this.#selecting ? undefined : await loadPart<typeof Selecting>('selection');
    if (!this.#selecting && Part && !this.#stop.signal.aborted) {
      const openForm = () => this.#openSidebar({ byKeyboard: true });
      const edge = () => this.#rightEdge();
      this.#selecting = new Part(this.#root, this.#reader, openForm, edge, this.#stop.signal);
    }
    return this.#selecting;
  }

  #afterLook(): void {
    this.#root.setTheme(themeOf(document));
    const { marked } = this.#reader;
    if (this.#marks) this.#marks.set(marked);
    else if (marked.length > 0) void this.#loadMarks();
    this.#report();
    this.#drawSoon();
  }

  /** Tells the edge tab and the background what the page has, where that has changed. */
  #report(): void {
    const figures = this.#reader.mentions.figures();
    const state = this.#state();
    const totals = {
      works: figures.withClaims,
      made: this.#reader.quoteCount,
      passages: state.passages.length,
    };
    const report = JSON.stringify([figures, totals, state]);
    if (report === this.#reported) return;
    this.#reported = report;
    void this.#showTotals(totals);
    void ask('pageChanged', figures);
  }

  /** A page that has nothing to show never loads the panels. */
  async #showTotals(totals: PageTotals): Promise<void> {
    const isEmpty = Object.values(totals).every((total) => total === 0);
    const panels = isEmpty ? this.#panels : await this.#loadPanels();
    panels?.showTotals(totals);
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
      timed('marking', () => this.#marks?.hideCovered());
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
    timed('marking', () => this.#marks?.draw({ left: 0, right: this.#rightEdge() }));
    this.#drawnAt = performance.now();
  }

  /** Where what the panels cover begins, or the window ends. */
  #rightEdge(): number {
    return document.documentElement.clientWidth - (this.#panels?.coveredWidth ?? 0);
  }

  #state(): PageState {
    const { mentions, sources, version } = this.#reader;
    return {
      ...(version && { version }),
      title: document.title,
      own: mentions.own,
      sources: [...new Set(sources.map(({ source }) => source))],
      mentions: mentions.inReadingOrder(),
      quotes: this.#reader.quotes?.states ?? {},
      passages: this.#reader.quotes?.passages ?? [],
      titled: mentions.byTitleAlone(),
      theme: themeOf(document),
    };
  }

  #commands(): Omit<CommandHandlers, PanelCommand | SelectionCommand> {
    return {
      pageState: () => ({ ...this.#state(), time: ownTime() }),
      toggleSidebar: () => {
        if (this.#panels?.sidebar.isOpen) this.#panels.sidebar.close();
        else void this.#openSidebar({});
      },
      closeSidebar: () => this.#panels?.sidebar.close(),
      libraryChanged: () => this.#reader.forgetAnswers(),
      leave: () => this.#end(),
    };
  }

  #end(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#panels?.card.close();
    this.#marks?.stop();
    this.#root.remove();
    // What a newer copy has marked meanwhile is its own.
    if (this.#root.isReplaced) return;
    this.#reader.clearHighlights();
    for (const link of document.querySelectorAll(`[${MARKED}]`)) link.removeAttribute(MARKED);
  }
}
