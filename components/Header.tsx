/**
 * The head of the sidebar: whose it is, what it holds, and the filter.
 *
 * @module
 */
import type { PageView } from '../lib/messages.ts';
import type { OpenForm } from './claim-form/open-form.ts';
import { FilterBar } from './FilterBar.tsx';
import { Foreign } from './Foreign.tsx';
import { Icon, Logo } from './Icons.tsx';
import { useSidebar } from './sidebar-state.ts';
import { useMeasuredHeight } from './use-measured-height.ts';
import { count } from './wording.ts';

export function Header({ form }: { form: OpenForm }) {
  const state = useSidebar();
  const head = useMeasuredHeight((height) => {
    state.headHeight.value = height;
  });
  const page = state.view.value?.kind === 'page' ? state.view.value : undefined;
  const isWriting = form.writing.value !== undefined;
  return (
    <header class="head" ref={head}>
      <div class="head-row">
        <Logo />
        <h1 class="page-title">
          {page?.title && !state.isFramed ? <Foreign text={page.title} /> : 'Claimside'}
        </h1>
        {page && !page.isPrivate && !isWriting && (
          <button
            type="button"
            class="icon-button"
            title="New claim"
            onClick={() => form.begin(page)}
          >
            <Icon name="plus" />
            <span class="unseen">New claim</span>
          </button>
        )}
        <a class="icon-button" href="library.html" target="_blank" title="Library" rel="noopener">
          <Icon name="library" />
          <span class="unseen">Library</span>
        </a>
        <a class="icon-button" href="options.html" target="_blank" title="Settings" rel="noopener">
          <Icon name="settings" />
          <span class="unseen">Settings</span>
        </a>
        {state.dock.value && (
          <button
            type="button"
            class="icon-button"
            onClick={() => state.moveToPanel()}
            title="Open in the browser’s side panel"
          >
            <Icon name="dock" />
            <span class="unseen">Open in the browser’s side panel</span>
          </button>
        )}
        {state.isFramed && (
          <button
            type="button"
            class="icon-button"
            onClick={() => state.close()}
            title="Close (Esc)"
          >
            <Icon name="close" />
            <span class="unseen">Close</span>
          </button>
        )}
      </div>
      {page && <Summary page={page} />}
      {page && !isWriting && hasClaims(page) && <FilterBar />}
    </header>
  );
}

function Summary({ page }: { page: PageView }) {
  const { counts } = useSidebar();
  const { works, bare } = page;
  if (!hasClaims(page)) {
    return bare.length > 0 ? (
      <p class="summary">{count(bare.length, 'work')}, no claims yet</p>
    ) : null;
  }
  const about = works.length > 0 ? `${count(works.length, 'work')} with claims · ` : '';
  return (
    <p class="summary">
      {about}
      {count(counts.value.all, 'claim')}
    </p>
  );
}

function hasClaims({ works, made, quoted }: PageView): boolean {
  return works.length + made.length + quoted.length > 0;
}
