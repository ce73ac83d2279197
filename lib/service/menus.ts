/**
 * The context menu.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { SUPPORTED_SITES } from '../settings.ts';
import { command } from './overlays.ts';

const ADD_CLAIM = 'add-claim';

/** Follows the context menu from now on. */
export function followMenus(): void {
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === ADD_CLAIM && tab?.id !== undefined) void command(tab.id, 'addClaim', {});
  });
}

/** The browser keeps the menu over restarts, but not over updates. */
async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ADD_CLAIM,
    title: browser.i18n.getMessage('addClaim'),
    contexts: ['selection'],
    documentUrlPatterns: [...SUPPORTED_SITES],
  });
}
