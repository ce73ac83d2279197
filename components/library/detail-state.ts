/**
 * The work or claim that the library shows beside the list. It is read as the sidebar reads a page,
 * so that the sidebar's components show it.
 *
 * @module
 */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { ask } from '../../lib/client.ts';
import type { NoPage, PageView } from '../../lib/messages.ts';
import { NO_FILTER } from '../filter.ts';
import { SidebarState } from '../sidebar-state.ts';
import { hashOf, type Route } from './route.ts';

export class DetailState extends SidebarState {
  readonly #request: Signal<{ readonly tab?: number }>;
  readonly #route: ReadonlySignal<Route>;

  constructor(route: ReadonlySignal<Route>) {
    const request = signal<{ readonly tab?: number }>({});
    const concerns = ({ event }: { readonly event: string }) => event === 'libraryChanged';
    super({ request, concerns }, false, () => viewOf(route.peek()));
    this.#request = request;
    this.#route = route;
    this.onEdit = ({ id }) => {
      location.hash = hashOf({ page: 'edit', id });
    };
  }

  override start(): void {
    effect(() => {
      this.#route.value;
      this.#request.value = {};
    });
    effect(() => {
      const id = this.focus.value;
      if (id === undefined) return;
      this.focus.value = undefined;
      location.hash = hashOf({ page: 'work', id });
    });
    super.start();
  }

  /** Every work has a page here. */
  override isListed(): boolean {
    return true;
  }

  /** There is no page to show words in. */
  override isShownHere(): boolean {
    return false;
  }

  clearTopic(): void {
    this.filter.value = NO_FILTER;
  }
}

/** The route's work or claim, as the view of a page that it alone stands on. */
async function viewOf(route: Route): Promise<PageView | NoPage> {
  const lists = { made: [], quoted: [], found: {}, works: [], bare: [], dismissed: [] } as const;
  const page = { kind: 'page', title: '', theme: 'light', ...lists } as const;
  if (route.page === 'work') {
    const found = await ask('work', { id: route.id });
    if (!found) return { kind: 'none' };
    const { work, ...table } = found;
    return { ...page, ...table, works: [work] };
  }
  if (route.page === 'claim' || route.page === 'edit') {
    const found = await ask('claim', { id: route.id });
    if (!found) return { kind: 'none' };
    const { claim, ...table } = found;
    return { ...page, ...table, made: [claim] };
  }
  return { kind: 'none' };
}
