/**
 * The toolbar button and the keyboard shortcuts.
 *
 * @module
 */
import browser, { type Tabs } from 'webextension-polyfill';
import type { PageFigures } from '../messages.ts';
import { command } from './overlays.ts';
import { openPanel } from './side-panel.ts';
import { enterOnce } from './sites.ts';

/** Behind the number: that of most pages, of one with a disputed work, of a site that is off. */
const COLORS = { usual: '#2f5d93', disputed: '#a8402c', off: '#6b6f76' } as const;

/** Shows on the toolbar button how many works of a tab have claims, and whether one is disputed. */
export function showFigures(tabId: number, { withClaims, disputed }: PageFigures): void {
  const text = withClaims === 0 ? '' : withClaims > 99 ? '99+' : String(withClaims);
  showBadge(tabId, text, disputed > 0 ? 'disputed' : 'usual');
}

/** Shows on the toolbar button that Claimside is off in a tab. */
export function showOff(tabId: number): void {
  showBadge(tabId, 'off', 'off');
}

function showBadge(tabId: number, text: string, color: keyof typeof COLORS): void {
  const { action } = browser;
  // A tab that was closed meanwhile has no button to write on.
  action.setBadgeBackgroundColor({ tabId, color: COLORS[color] }).catch(() => undefined);
  action.setBadgeText({ tabId, text }).catch(() => undefined);
}

/** Follows the toolbar button and the shortcuts from now on. */
export function followToolbar(): void {
  browser.action.onClicked.addListener((tab) => commandHere(tab, 'toggleSidebar'));
  browser.commands.onCommand.addListener((name, tab) => {
    void runCommand(name, tab);
  });
}

/**
 * Does at the reader's click what they want of a page, where no overlay runs with one for this tab.
 * Where nothing can be drawn it opens the browser's own side panel, which must be asked for at once
 * or the browser no longer takes it for the reader's wish.
 */
export function commandHere(tab: Tabs.Tab, name: 'toggleSidebar' | 'addClaim'): void {
  if (tab.id === undefined) return;
  if (isPage(tab.url)) void commandOrEnter(tab.id, name);
  else openPanel(tab);
}

async function commandOrEnter(tab: number, name: 'toggleSidebar' | 'addClaim'): Promise<void> {
  if ((await command(tab, name, {})) !== undefined) return;
  if (await enterOnce(tab)) await command(tab, name, {});
}

/** Whether scripts can be let into what is at an address: no page of the browser, no PDF. */
function isPage(address: string | undefined): boolean {
  const url = address ? URL.parse(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !isPdf(url);
}

/** By its address alone, as `/pdf/2402.10877`, `/pdf?id=…` or `paper.pdf`. */
function isPdf({ pathname }: URL): boolean {
  return /\.pdf$|\/pdf(\/|$)/i.test(pathname);
}

async function runCommand(name: string, given: Tabs.Tab | undefined): Promise<void> {
  const tab = given ?? (await activeTab());
  if (tab?.id === undefined) return;
  if (name === 'toggle-sidebar') commandHere(tab, 'toggleSidebar');
  if (name === 'add-claim') commandHere(tab, 'addClaim');
  if (name === 'next-mention') await command(tab.id, 'nextMention', {});
  if (name === 'previous-mention') await command(tab.id, 'previousMention', {});
}

async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
