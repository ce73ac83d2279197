/**
 * What the library shows now, and what the reader can do with it.
 *
 * @module
 */
import { batch, computed, effect, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ask, onEvent } from '../../lib/client.ts';
import type {
  FoundClaim,
  FoundWork,
  SearchFacets,
  SearchReply,
  SearchRequest,
  SearchSort,
} from '../../lib/messages.ts';
import { debounced } from '../debounced.ts';
import { inWords } from '../failure.ts';
import { DetailState } from './detail-state.ts';
import { PAGE, ResultPages } from './result-pages.ts';
import { hashOf, parseRoute, type Route } from './route.ts';

/** A row of the list. */
export type FoundRow = FoundClaim | FoundWork;

/** What is looked for, without the place in the list. */
export type Question = Pick<SearchRequest, 'query' | 'what' | 'facets' | 'sort'>;

/** What was found: the first answer, and the rows that have come so far. */
export interface Found {
  readonly question: Question;
  readonly reply: SearchReply;
  readonly pages: ResultPages<FoundRow>;
}

/** How long the reader pauses before what they typed is looked for, in milliseconds. */
const PAUSE = 120;

/** The state of the library's tab. Nothing is asked before `start`. */
export class LibraryState {
  readonly route = signal<Route>(parseRoute(location.hash));
  readonly query = signal('');
  readonly what = signal<Question['what']>('claims');
  readonly facets = signal<SearchFacets>({});
  readonly sort = signal<SearchSort>('relevance');
  /** Absent until the first answer has come. */
  readonly found = signal<Found | undefined>(undefined);
  /** Why the last question had no answer. */
  readonly failure = signal<string | undefined>(undefined);
  /** Rises when rows have come, so that the list draws them. */
  readonly arrivals = signal(0);
  /** The row that the keyboard is at. */
  readonly row = signal(0);
  /** The row that is to have the focus as soon as it stands in the page. */
  readonly rowToFocus = signal<number | undefined>(undefined);
  readonly detail = new DetailState(this.route);
  readonly isNarrowed = computed(() => Object.keys(this.facets.value).length > 0);

  readonly #asked = new Set<number>();
  readonly #look = debounced(() => void this.look(), PAUSE);

  /** Looks for what is asked, and again whenever it or the library changes. */
  start(): void {
    addEventListener('hashchange', () => {
      this.route.value = parseRoute(location.hash);
    });
    effect(() => {
      this.query.value;
      this.#look();
    });
    effect(() => {
      this.what.value;
      this.facets.value;
      this.sort.value;
      this.#look.cancel();
      void this.look();
    });
    onEvent(({ event }) => {
      if (event === 'libraryChanged') void this.look();
    });
    this.detail.start();
    effect(() => {
      const topic = this.detail.filter.value.topic;
      if (topic === '') return;
      batch(() => {
        this.detail.clearTopic();
        this.facets.value = { topic: [topic] };
      });
    });
  }

  /** Leads to a page. */
  open(route: Route): void {
    location.hash = hashOf(route);
  }

  /** Asks for the first rows of what is looked for now. */
  async look(): Promise<void> {
    const question = this.#question();
    try {
      const reply = await ask('search', { ...question, offset: 0, limit: PAGE });
      if (question !== this.#latest) return;
      const pages = new ResultPages<FoundRow>();
      pages.put(0, rowsOf(question, reply));
      const isSame = isAsked(this.found.peek()?.question, question);
      batch(() => {
        this.#asked.clear();
        if (!isSame) this.row.value = 0;
        this.found.value = { question, reply, pages };
        this.failure.value = undefined;
      });
    } catch (error) {
      if (question === this.#latest) this.failure.value = inWords(error);
    }
  }

  /** Asks for the rows from one place to before another, where they have not come. */
  async need(found: Found, first: number, end: number): Promise<void> {
    if (this.found.peek() !== found) return;
    const wanted = found.pages.missing(first, end).filter((page) => !this.#asked.has(page));
    await Promise.all(wanted.map((page) => this.#askFor(found, page)));
  }

  #latest: Question | undefined;

  #question(): Question {
    const { query, what, facets, sort } = this;
    this.#latest = {
      query: query.peek(),
      what: what.peek(),
      facets: facets.peek(),
      sort: sort.peek(),
    };
    return this.#latest;
  }

  async #askFor(found: Found, page: number): Promise<void> {
    const { question, pages } = found;
    this.#asked.add(page);
    try {
      const reply = await ask('search', { ...question, offset: page * PAGE, limit: PAGE });
      if (this.found.peek() !== found) return;
      pages.put(page, rowsOf(question, reply));
      this.arrivals.value += 1;
    } catch (error) {
      this.failure.value = inWords(error);
    }
    this.#asked.delete(page);
  }
}

function rowsOf({ what }: Question, reply: SearchReply): readonly FoundRow[] {
  return what === 'works' ? reply.works : reply.claims;
}

function isAsked(one: Question | undefined, other: Question): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const Context = createContext<LibraryState | undefined>(undefined);

/** Gives the library's state to the components under it. */
export const LibraryProvider = Context.Provider;

/** The state of the library that a component stands in. */
export function useLibrary(): LibraryState {
  const state = useContext(Context);
  if (!state) throw new Error('This component stands in no library.');
  return state;
}
