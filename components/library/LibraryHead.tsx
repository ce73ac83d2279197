/**
 * The head of the library: the search, and what can be done beside it.
 *
 * @module
 */
import { Icon, Logo } from '../Icons.tsx';
import { KeysHelp } from '../KeysHelp.tsx';
import { useLibrary } from './library-state.ts';
import { hashOf } from './route.ts';

const KEYS = [
  { does: 'Search', keys: '/' },
  { does: 'Walk through what was found', keys: '↑ ↓' },
  { does: 'Back to the list', keys: 'Esc' },
];

export function LibraryHead() {
  const state = useLibrary();
  const { page } = state.route.value;
  return (
    <header class="library-head">
      <a class="library-name" href={hashOf({ page: 'search' })}>
        <Logo />
        <h1>Library</h1>
      </a>
      <SearchField />
      <nav class="library-tools" aria-label="Library">
        <button type="button" class="button" onClick={() => state.open({ page: 'new' })}>
          New claim
        </button>
        <button type="button" class="button" onClick={() => state.open({ page: 'import' })}>
          Import
        </button>
        <button type="button" class="button" onClick={() => state.open({ page: 'export' })}>
          Export
        </button>
        <a
          class="action"
          href={hashOf({ page: 'packs' })}
          aria-current={page === 'packs' ? 'page' : undefined}
        >
          Packs
        </a>
        <a
          class="action"
          href={hashOf({ page: 'trash' })}
          aria-current={page === 'trash' ? 'page' : undefined}
        >
          Trash
        </a>
        <KeysHelp rows={KEYS} />
        <a class="icon-button" href="options.html" title="Settings">
          <Icon name="settings" />
          <span class="unseen">Settings</span>
        </a>
      </nav>
    </header>
  );
}

function SearchField() {
  const state = useLibrary();
  return (
    <search class="library-search filter-field">
      <Icon name="search" />
      <input
        id="search"
        type="search"
        aria-label="Search claims"
        aria-keyshortcuts="/"
        placeholder="Search claims and works"
        autocomplete="off"
        spellcheck={false}
        maxLength={2_000}
        value={state.query.value}
        onInput={(event) => {
          state.query.value = event.currentTarget.value;
          if (state.route.peek().page !== 'search') state.open({ page: 'search' });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('.row-link[tabindex="0"]')?.focus();
        }}
      />
    </search>
  );
}
