/**
 * The sidebar's page: framed in a page, docked as the browser's side panel, or in a tab. With
 * `card` in its address it is the small card beside a mark.
 *
 * @module
 */
import '../../assets/styles/sidepanel.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { followAppearance } from '../../components/appearance.ts';
import { OpenForm } from '../../components/claim-form/open-form.ts';
import { findDock } from '../../components/dock.ts';
import { Sidebar } from '../../components/Sidebar.tsx';
import { SidebarState } from '../../components/sidebar-state.ts';
import { followTab, type Opening, readOpening } from '../../components/tab.ts';
import { WorkCard } from '../../components/WorkCard.tsx';
import { ask } from '../../lib/client.ts';

const opening = readOpening(window);
const root = document.documentElement;
const app = document.querySelector('#app');
const pageTheme = signal(opening.theme);

void start();

/** A frame stays blank until the background says that our own overlay asked for it. */
async function start(): Promise<void> {
  if (opening.isFramed && !(await ask('confirmFrame', { word: opening.word }))) return;
  followAppearance(root, pageTheme);
  if (opening.isFramed) document.addEventListener('keydown', closeOnEscape);
  root.dataset['form'] = opening.card ? 'card' : opening.isFramed ? 'framed' : 'page';
  if (opening.card) await showCard(opening.card);
  else await showSidebar(opening);
}

async function showCard(id: NonNullable<Opening['card']>): Promise<void> {
  const loaded = await ask('work', { id });
  if (loaded && app) render(<WorkCard loaded={loaded} />, app);
}

async function showSidebar({ work, isFramed }: Opening): Promise<void> {
  const tab = await followTab(opening);
  const state = new SidebarState(tab, isFramed);
  const form = new OpenForm(tab);
  state.onEdit = (claim) => {
    form.edit(claim, state.titles.peek(), state.about.peek()[claim.id]);
  };
  if (work) state.focus.value = work;
  if (isFramed) {
    void findDock().then((dock) => {
      state.dock.value = dock;
    });
  }
  effect(() => {
    const view = state.view.value;
    if (isFramed && view?.kind === 'page') pageTheme.value = view.theme;
  });
  effect(() => {
    root.style.scrollPaddingBlockStart = `${state.headHeight.value}px`;
  });
  state.start();
  form.start();
  if (app) render(<Sidebar state={state} form={form} />, app);
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented) void ask('closeSidebar', {});
}
