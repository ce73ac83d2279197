/**
 * The library: all claims and works, found by words and facets, with each on a page of its own.
 *
 * @module
 */
import { useEffect } from 'preact/hooks';
import { isWriting, useSlash } from '../keyboard.ts';
import { Notice } from '../Notice.tsx';
import { SidebarProvider } from '../sidebar-state.ts';
import { UndoBar } from '../UndoBar.tsx';
import { Detail } from './Detail.tsx';
import { Facets } from './Facets.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import { LibraryProvider, type LibraryState } from './library-state.ts';
import { Results } from './Results.tsx';

export function Library({ state }: { state: LibraryState }) {
  useSlash('#search');
  useEffect(() => {
    const follow = (event: KeyboardEvent) => pressed(event, state);
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [state]);
  return (
    <LibraryProvider value={state}>
      <SidebarProvider value={state.detail}>
        <div class="library" data-page={state.route.value.page}>
          <LibraryHead />
          <Facets />
          <Results />
          <Detail />
        </div>
        <UndoBar />
        <Notice />
      </SidebarProvider>
    </LibraryProvider>
  );
}

/** Escape leads back to the list. */
function pressed(event: KeyboardEvent, state: LibraryState): void {
  if (event.key === 'Escape' && !isWriting(event) && state.route.value.page !== 'search') {
    state.open({ page: 'search' });
    document.querySelector<HTMLElement>('.row-link[tabindex="0"]')?.focus();
  }
}
