/**
 * What stands beside the list: a work, a claim, or one of the library's other pages.
 *
 * @module
 */
import type { ComponentChildren } from 'preact';
import { Icon } from '../Icons.tsx';
import { ClaimPage } from './ClaimPage.tsx';
import { EditClaim, NewClaim } from './EditClaim.tsx';
import { ExportPage } from './ExportPage.tsx';
import { ImportPage } from './ImportPage.tsx';
import { useLibrary } from './library-state.ts';
import { PacksPage } from './PacksPage.tsx';
import { hashOf, type Route } from './route.ts';
import { TrashPage } from './TrashPage.tsx';
import { WorkPage } from './WorkPage.tsx';

const NAMES: Readonly<Record<Exclude<Route['page'], 'search'>, string>> = {
  work: 'Work',
  claim: 'Claim',
  edit: 'Edit a claim',
  new: 'A new claim',
  import: 'Import a file',
  export: 'Export to a file',
  trash: 'Trash',
  packs: 'Packs',
};

export function Detail() {
  const { route } = useLibrary();
  const { page } = route.value;
  if (page === 'search') {
    return (
      <section class="detail detail-none" aria-label="Details">
        <p>Choose a claim or a work to read it here.</p>
        <p>
          <kbd>/</kbd> searches, the arrows move through the list, <kbd>Enter</kbd> opens.
        </p>
      </section>
    );
  }
  return (
    <section class="detail" aria-label={NAMES[page]} tabIndex={-1}>
      <a class="action detail-back" href={hashOf({ page: 'search' })}>
        <Icon name="close" />
        Back to the list
      </a>
      <Page route={route.value} />
    </section>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'work':
    case 'claim':
    case 'edit':
      return <Read route={route} />;
    case 'new':
      return <NewClaim />;
    case 'import':
      return <ImportPage />;
    case 'export':
      return <ExportPage />;
    case 'trash':
      return <TrashPage />;
    case 'packs':
      return <PacksPage />;
    case 'search':
      return null;
  }
}

/** What the detail's view holds, once it is what the address names. */
function Read({ route }: { route: Extract<Route, { page: 'work' | 'claim' | 'edit' }> }) {
  const { detail } = useLibrary();
  const view = detail.view.value;
  if (detail.failure.value !== undefined) {
    return (
      <Words title="It could not be read">
        <p class="reason">{detail.failure.value}</p>
        <button type="button" class="button" onClick={() => void detail.refresh()}>
          Retry
        </button>
      </Words>
    );
  }
  if (!view) return <p class="waiting">Reading…</p>;
  const work = view.kind === 'page' ? view.works[0] : undefined;
  const made = view.kind === 'page' ? view.made[0] : undefined;
  const claim = view.kind === 'page' && made ? view.claims[made] : undefined;
  if (view.kind === 'page' && route.page === 'work' && work) {
    return <WorkPage key={route.id} view={view} work={work} />;
  }
  if (view.kind === 'page' && route.page === 'claim' && claim) {
    return <ClaimPage key={route.id} view={view} claim={claim} />;
  }
  if (view.kind === 'page' && route.page === 'edit' && claim && view.own.includes(claim.id)) {
    return <EditClaim key={route.id} view={view} claim={claim} />;
  }
  const thing = route.page === 'work' ? 'work' : 'claim';
  return (
    <Words title={`This ${thing} is not in the library`}>
      <p>It may have been deleted, or its pack removed.</p>
      <p class="reason">{route.id}</p>
    </Words>
  );
}

function Words({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="empty">
      <h2 class="empty-title">{title}</h2>
      {children}
    </section>
  );
}
