/**
 * What the sidebar says where there is nothing to list, and what the reader can do then.
 *
 * @module
 */
import type { ComponentChildren } from 'preact';
import type { NoPage } from '../lib/messages.ts';
import { SITES } from '../lib/settings.ts';
import { NO_FILTER } from './filter.ts';
import { useSidebar } from './sidebar-state.ts';

interface EmptyStateProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly action?: { readonly name: string; readonly run: () => void };
}

function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section class="empty">
      <h2 class="empty-title">{title}</h2>
      {children}
      {action && (
        <button type="button" class="button" onClick={action.run}>
          {action.name}
        </button>
      )}
    </section>
  );
}

/** The tab shows a page on which the overlay does not run. */
export function NoOverlay({ isPaused, siteOff }: NoPage) {
  const state = useSidebar();
  if (isPaused) {
    return (
      <EmptyState
        title="Claimside is paused everywhere"
        action={{ name: 'Read pages again', run: () => void state.resume() }}
      >
        <p>No page is read or marked.</p>
      </EmptyState>
    );
  }
  if (siteOff !== undefined) {
    return (
      <EmptyState
        title="Claimside is off on this site"
        action={{ name: 'Turn it on', run: () => void state.turnOn(siteOff) }}
      >
        <p>
          Nothing is read or marked on <strong>{siteOff}</strong>.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Claimside does not read this page">
      <p>
        Press its button in the toolbar to read this page once. To read a site always, add it in the{' '}
        <a href="options.html#sites" target="_blank" rel="noopener">
          settings
        </a>
        . It reads these without asking:
      </p>
      <ul class="sites">
        {SITES.map(({ id, name, hosts: [host] }) => (
          <li key={id}>
            <a href={`https://${host}/`} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/** The page refers to no work. */
export function NothingFound() {
  return (
    <EmptyState title="No papers or posts found here">
      <p>
        Works are listed as soon as the page links or names them. Comments that load later are read
        as they come: scroll on, or open a collapsed thread.
      </p>
    </EmptyState>
  );
}

/** The page refers to works, none of which has claims. */
export function NoClaimsYet({ works }: { works: number }) {
  return (
    <EmptyState title="No claims on these works yet">
      <p>
        {works === 1 ? 'The work on this page is' : `The ${works} works on this page are`} listed
        below. No stored claim cites {works === 1 ? 'it' : 'them'} yet.
      </p>
    </EmptyState>
  );
}

/** The filter lets nothing through. */
export function NoMatch() {
  const { counts, filter } = useSidebar();
  if (counts.value.shown > 0 || counts.value.all === 0) return null;
  return (
    <EmptyState
      title="No claim matches the filter"
      action={{
        name: 'Show all claims',
        run: () => {
          filter.value = NO_FILTER;
        },
      }}
    >
      <p>Try fewer words, or another stance, author or topic.</p>
    </EmptyState>
  );
}

/** The background gave no answer. */
export function Unreachable({ reason }: { reason: string }) {
  const state = useSidebar();
  return (
    <div role="alert">
      <EmptyState
        title="The claims could not be read"
        action={{ name: 'Retry', run: () => void state.refresh() }}
      >
        <p>
          Retry. If that does not help, reload the page, or turn the extension off and on again.
        </p>
        <p class="reason">{reason}</p>
      </EmptyState>
    </div>
  );
}
