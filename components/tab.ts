/**
 * Which tab the sidebar shows: the one that it is framed in, the one that its address names, or the
 * one that the reader looks at in the side panel's window.
 *
 * @module
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { bePanelOf } from '../lib/client.ts';
import type { PageEvent } from '../lib/messages.ts';
import { isWorkId, type WorkId } from '../lib/works/work-id.ts';

/** How the page was opened, read from its address. */
export interface Opening {
  /** True in a frame of a page. */
  readonly isFramed: boolean;
  /** The one-time word by which a frame may show itself. */
  readonly word: string;
  /** The work of the small form. */
  readonly card: WorkId | undefined;
  /** The work to begin at. */
  readonly work: WorkId | undefined;
  /** The tab that is to be shown. */
  readonly tab: number | undefined;
  readonly theme: 'light' | 'dark' | undefined;
}

/** Reads how the page was opened. */
export function readOpening(page: Window): Opening {
  const query = new URLSearchParams(page.location.search);
  const tab = Number.parseInt(query.get('tab') ?? '', 10);
  const theme = query.get('theme');
  return {
    isFramed: page.top !== page.self,
    word: query.get('word') ?? '',
    card: workIdIn(query.get('card')),
    work: workIdIn(query.get('work')),
    tab: Number.isNaN(tab) ? undefined : tab,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
}

function workIdIn(text: string | null): WorkId | undefined {
  return text !== null && isWorkId(text) ? text : undefined;
}

/** The tab that is shown. */
export interface ShownTab {
  /** What is asked for: `{}` names the tab that the page stands in. */
  readonly request: ReadonlySignal<{ readonly tab?: number }>;
  /** Whether an event concerns this tab. */
  concerns(event: PageEvent): boolean;
}

/** The tab of a page that was opened this way, followed while the reader changes tabs. */
export async function followTab({ isFramed, tab }: Opening): Promise<ShownTab> {
  if (isFramed) return framingTab();
  if (tab !== undefined) return fixedTab(tab);
  return activeTab();
}

function fixedTab(tab: number): ShownTab {
  return { request: signal({ tab }), concerns: (event) => isOf(event, tab) };
}

/** Firefox gives a framed page no `tabs`; there, an event counts where the page can be seen. */
async function framingTab(): Promise<ShownTab> {
  const own = await browser.tabs?.getCurrent();
  return {
    request: signal({}),
    concerns: (event) =>
      own?.id === undefined ? document.visibilityState === 'visible' : isOf(event, own.id),
  };
}

async function activeTab(): Promise<ShownTab> {
  const request = signal<{ readonly tab?: number }>({});
  const look = async () => {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    if (active?.id !== undefined) request.value = { tab: active.id };
  };
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === request.peek().tab && status === 'complete') request.value = { tab: id };
  });
  await look();
  bePanelOf(() => request.peek().tab);
  return { request, concerns: (event) => isOf(event, request.peek().tab) };
}

function isOf(event: PageEvent, tab: number | undefined): boolean {
  return event.event === 'libraryChanged' || ('tab' in event && event.tab === tab);
}
