/**
 * What the sidebar shows now, and what the reader can do with it.
 *
 * @module
 */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import { ask, onEvent } from '../lib/client.ts';
import type { ClaimTable, NoPage, PageView } from '../lib/messages.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { copyText } from './copy-text.ts';
import {
  choicesOf,
  countClaims,
  isFiltering,
  makeFindable,
  NO_FILTER,
  shownKeys,
} from './filter.ts';
import { isUnloaded, type LoadedWork, withLoaded } from './loaded-works.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { OwnChanges } from './own-changes.ts';
import { reuse } from './reuse.ts';
import { standingsOf } from './standings.ts';
import type { ShownTab } from './tab.ts';

const EMPTY_TABLE: ClaimTable = {
  claims: {},
  answers: {},
  titles: {},
  own: [],
  about: {},
  hidden: [],
};

const NOTHING_FOUND: PageView['found'] = {};

/** What the view of a tab is read from. */
type ViewReader = (tab: { readonly tab?: number }) => Promise<PageView | NoPage>;

const readPage: ViewReader = (tab) => ask('page', tab);

/** The state of one sidebar. Nothing is asked before `start`. */
export class SidebarState {
  /** True where the sidebar can be closed: in a frame of the page. */
  readonly isFramed: boolean;
  readonly filter = signal(NO_FILTER);
  /** The work that is to be brought into view, until it is. */
  readonly focus = signal<WorkId | undefined>(undefined);
  /** The claim that was saved last, until it is in view. */
  readonly saved = signal<ClaimId | undefined>(undefined);
  /** How much of the window the sticky head covers, in CSS pixels. */
  readonly headHeight = signal(0);
  /** What was done last, in words. */
  readonly notice = signal('');
  readonly changes = new OwnChanges(this.notice);
  /** Opens the form of a claim of the reader's own; absent where there is none. */
  onEdit: ((claim: Claim) => void) | undefined;

  /** Opens the browser's own side panel; absent where that cannot be done from here. */
  readonly dock = signal<(() => Promise<void>) | undefined>(undefined);

  readonly #tab: ShownTab;
  readonly #read: ViewReader;
  readonly #answer = signal<PageView | NoPage | undefined>(undefined);
  readonly #failure = signal<string | undefined>(undefined);
  readonly #loaded = signal<ReadonlyMap<WorkId, LoadedWork>>(new Map());

  /** Absent until the first answer has come. */
  readonly view = computed(() => {
    const answer = this.#answer.value;
    return answer?.kind === 'page' ? withLoaded(answer, this.#loaded.value) : answer;
  });
  readonly #page = computed(() => (this.view.value?.kind === 'page' ? this.view.value : undefined));
  readonly #table = computed<ClaimTable>(() => this.#page.value ?? EMPTY_TABLE);
  readonly claims = computed(() => this.#table.value.claims);
  readonly titles = computed(() => this.#table.value.titles);
  /** By claim id: how the words of a claim made or quoted here were found, as soon as that is known. */
  readonly found = computed(() => this.#page.value?.found ?? NOTHING_FOUND);
  /** The version of a preprint that the page is. */
  readonly version = computed(() => this.#page.value?.version);
  /** By work or claim id: what the reader keeps about it. */
  readonly about = computed(() => this.#table.value.about);
  /** The claims that are the reader's own. */
  readonly own = computed<ReadonlySet<ClaimId>>(() => new Set(this.#table.value.own));
  /** In a private window nothing can be changed. */
  readonly isPrivate = computed(() => this.#page.value?.isPrivate === true);
  readonly #listed = computed(
    () => new Set(this.#page.value?.works.flatMap((work) => work.ids) ?? []),
  );
  readonly #shownHere = computed(() => {
    const { made = [], quoted = [] } = this.#page.value ?? {};
    return new Set([...made, ...quoted]);
  });

  readonly #findables = computed(() =>
    this.#page.value ? makeFindable(standingsOf(this.#page.value), this.#page.value) : [],
  );
  readonly isFiltered = computed(() => isFiltering(this.filter.value));
  /** Keys of the standings that the filter lets through. */
  readonly shown = computed(() => shownKeys(this.#findables.value, this.filter.value));
  readonly counts = computed(() => countClaims(this.#findables.value, this.shown.value));
  /** Works whose claims were not asked for yet, and so are not searched. */
  readonly unsearched = computed(() => this.#page.value?.works.filter(isUnloaded).length ?? 0);
  /** The authors and topics to filter by. */
  readonly choices = computed(() => choicesOf(this.#findables.value));

  constructor(tab: ShownTab, isFramed: boolean, read: ViewReader = readPage) {
    this.#tab = tab;
    this.isFramed = isFramed;
    this.#read = read;
  }

  /** Why the last question had no answer. */
  get failure(): ReadonlySignal<string | undefined> {
    return this.#failure;
  }

  /** The works whose claims were asked for one by one. */
  get loaded(): ReadonlySignal<ReadonlyMap<WorkId, LoadedWork>> {
    return this.#loaded;
  }

  /** Asks for the page, and from now on whenever it, the tab or the library changes. */
  start(): void {
    effect(() => {
      this.#tab.request.value;
      this.#forget();
      void this.refresh();
    });
    onEvent((event) => {
      if (!this.#tab.concerns(event)) return;
      if (event.event === 'focusWork') this.focus.value = event.work;
      if (event.event === 'pageChanged' || event.event === 'libraryChanged') void this.refresh();
      if (event.event !== 'libraryChanged') return;
      for (const id of this.#loaded.peek().keys()) void this.load(id);
    });
  }

  /** Whether a work stands in the sidebar with its claims. */
  isListed(id: WorkId): boolean {
    return this.#listed.value.has(id);
  }

  /** Whether a claim was made or is quoted on this page. */
  isShownHere(claim: Claim): boolean {
    return this.#shownHere.value.has(claim.id);
  }

  /** Asks for the page again; what has not changed stays the same object. */
  readonly refresh = oneAtATime(() =>
    this.#attempt(async () => {
      const request = this.#tab.request.peek();
      const next = await this.#read(request);
      if (request !== this.#tab.request.peek()) return;
      this.#answer.value = reuse(this.#answer.peek(), next);
    }),
  );

  /** Asks for all claims of one work. */
  load(id: WorkId): Promise<void> {
    return this.#attempt(async () => {
      const work = await ask('work', { id });
      const known = this.#loaded.peek();
      if (work) this.#loaded.value = new Map(known).set(id, reuse(known.get(id), work));
    });
  }

  /** Scrolls the page to the next mention of the work. */
  showMention(ids: readonly WorkId[]): Promise<void> {
    return this.#attempt(async () => {
      const isShown = await ask('showMention', { ...this.#tab.request.peek(), ids });
      this.notice.value = isShown ? '' : 'This work is not on the page any more.';
    });
  }

  /** Says whether the title of the work, where it stands in the page, is meant. */
  dismissTitle(ids: readonly WorkId[], isMeant: boolean): Promise<void> {
    return this.#attempt(async () => {
      await ask('dismissTitle', { ...this.#tab.request.peek(), ids, isMeant });
      this.notice.value = isMeant
        ? 'The title is marked on this page again.'
        : 'The title is not marked on this page any more.';
    });
  }

  /** Scrolls the page to the words that the claim rests on. */
  showQuote({ source, anchor }: Claim): Promise<void> {
    return this.#attempt(async () => {
      if (!anchor) return;
      const quote = { source, anchor };
      const isShown = await ask('showQuote', { ...this.#tab.request.peek(), quote });
      this.notice.value = isShown ? '' : 'These words were not found on the page.';
    });
  }

  /** Gives a claim of the reader's own the words to rest on that are selected in the page. */
  attach({ id }: Claim): Promise<void> {
    return this.changes.attach(id, this.#tab.request.peek());
  }

  /** Puts a text on the clipboard and says so; false where the browser did not allow it. */
  async copy(text: string, words: string): Promise<boolean> {
    const isCopied = await copyText(text);
    this.notice.value = isCopied ? words : 'The browser did not allow copying.';
    return isCopied;
  }

  /** Lets Claimside read a site again that was switched off. */
  turnOn(site: string): Promise<void> {
    return this.#attempt(async () => {
      await ask('turnSite', { site, isOn: true });
      await this.refresh();
    });
  }

  /** The same for all sites, after a pause. */
  resume(): Promise<void> {
    return this.#attempt(async () => {
      await ask('pause', { isPaused: false });
      await this.refresh();
    });
  }

  /** Goes on in the browser's own side panel. */
  moveToPanel(): Promise<void> {
    return this.#attempt(async () => {
      await this.dock.peek()?.();
      await this.close();
    });
  }

  /** Closes the sidebar's frame. */
  close(): Promise<void> {
    return this.#attempt(() => ask('closeSidebar', this.#tab.request.peek()));
  }

  #forget(): void {
    batch(() => {
      this.#answer.value = undefined;
      this.#loaded.value = new Map();
      this.filter.value = NO_FILTER;
    });
  }

  async #attempt(task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
      this.#failure.value = undefined;
    } catch (error) {
      this.#failure.value = error instanceof Error ? error.message : String(error);
    }
  }
}

const Context = createContext<SidebarState | undefined>(undefined);

/** Gives a sidebar's state to the components under it. */
export const SidebarProvider = Context.Provider;

/** The state of the sidebar that a component stands in. */
export function useSidebar(): SidebarState {
  const state = useContext(Context);
  if (!state) throw new Error('This component stands in no sidebar.');
  return state;
}
