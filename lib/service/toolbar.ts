/**
 * The toolbar button and the keyboard shortcuts.
 *
 * @module
 */
import browser, { type Tabs } from 'webextension-polyfill';
import type { PageFigures } from '../messages.ts';
import { isSupported } from '../settings.ts';
import { command } from './overlays.ts';

const BADGE_COLOR = '#2f5d93';

/** Shows on the toolbar button how many works of a tab have claims. */
export function showFigures(tabId: number, { withClaims }: PageFigures): void {
  const text = withClaims === 0 ? '' : withClaims > 99 ? '99+' : String(withClaims);
  // A tab that was closed meanwhile has no button to write on.
  browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
}

/** Follows the toolbar button and the shortcuts from now on. */
export function followToolbar(): void {
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR });
  browser.action.onClicked.addListener((tab) => openFor(tab));
  browser.commands.onCommand.addListener((name, tab) => {
    void runCommand(name, tab);
  });
}

/**
 * Opens the sidebar of a page, or where none can be drawn the browser's own side panel, which must
 * be asked for at once or the browser no longer takes it for the reader's wish.
 */
function openFor(tab: Tabs.Tab): void {
  if (tab.id !== undefined && isSupported(tab.url)) {
    void command(tab.id, 'toggleSidebar', {});
  } else if (browser.sidebarAction) {
    void browser.sidebarAction.open();
  } else if (tab.id !== undefined) {
    void chrome.sidePanel.open({ tabId: tab.id });
  }
}

async function runCommand(name: string, given: Tabs.Tab | undefined): Promise<void> {
  const tab = given?.id ?? (await activeTab());
  if (tab === undefined) return;
  if (name === 'toggle-sidebar') await command(tab, 'toggleSidebar', {});
  if (name === 'add-claim') await command(tab, 'addClaim', {});
  if (name === 'next-mention') await command(tab, 'nextMention', {});
  if (name === 'previous-mention') await command(tab, 'previousMention', {});
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
