/**
 * The context menu of selected words, and that of the toolbar button.
 *
 * @module
 */
import browser, { type Tabs } from 'webextension-polyfill';
import { hostOf, patternOf } from '../settings.ts';
import { followSettings, readSettings } from './saved-settings.ts';
import { openPanel } from './side-panel.ts';
import { addSite, pause, turnSiteOf } from './sites.ts';
import { commandHere } from './toolbar.ts';

const ADD_CLAIM = 'add-claim';
const PAUSE = 'pause';

/** The items of the toolbar button's menu, from top to bottom: their words, and what they do. */
const BUTTON_ITEMS = {
  'turn-site': ['menuTurnSite', ({ url }) => turnSiteOf(url)],
  'always-here': ['menuAlwaysHere', ({ url }) => alwaysOn(url)],
  'side-panel': ['menuSidePanel', openPanel],
  library: ['menuLibrary', () => openTab('library.html')],
} as const satisfies Record<string, readonly [words: string, run: (tab: Tabs.Tab) => unknown]>;

/** Follows the menus from now on. */
export function followMenus(): void {
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  browser.contextMenus.onClicked.addListener(({ menuItemId, checked }, tab) => {
    if (menuItemId === ADD_CLAIM && tab) commandHere(tab, 'addClaim');
    if (menuItemId === PAUSE) void pause(checked === true);
    if (tab && isButtonItem(menuItemId)) void BUTTON_ITEMS[menuItemId][1](tab);
  });
  followSettings(({ isPaused }) => {
    // The item may not be there yet.
    browser.contextMenus.update(PAUSE, { checked: isPaused }).catch(() => undefined);
  });
}

function isButtonItem(id: string | number): id is keyof typeof BUTTON_ITEMS {
  return Object.hasOwn(BUTTON_ITEMS, id);
}

/** The browser keeps the menus over restarts, but not over updates. */
async function makeMenus(): Promise<void> {
  const { contextMenus, i18n } = browser;
  await contextMenus.removeAll();
  contextMenus.create({
    id: ADD_CLAIM,
    title: i18n.getMessage('addClaim'),
    contexts: ['selection'],
  });
  for (const [id, [words]] of Object.entries(BUTTON_ITEMS)) {
    contextMenus.create({ id, title: i18n.getMessage(words), contexts: ['action'] });
  }
  contextMenus.create({
    id: PAUSE,
    type: 'checkbox',
    title: i18n.getMessage('menuPause'),
    checked: (await readSettings()).isPaused,
    contexts: ['action'],
  });
}

/** The permission must be asked for at once, or the browser no longer takes it for the reader's wish. */
async function alwaysOn(address: string | undefined): Promise<void> {
  const host = hostOf(address);
  if (host === undefined) return;
  if (await browser.permissions.request({ origins: [patternOf(host)] })) await addSite(host);
}

async function openTab(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
