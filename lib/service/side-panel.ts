/**
 * The browser's own side panel, which holds the same sidebar beside any tab of its window.
 *
 * @module
 */
import browser, { type Tabs } from 'webextension-polyfill';
import type { PanelQuestion } from '../messages.ts';

/**
 * Opens it. To be called at once at the reader's click, or the browser no longer takes it for their
 * wish.
 */
export function openPanel({ windowId }: Pick<Tabs.Tab, 'windowId'>): void {
  if (import.meta.env.FIREFOX) void browser.sidebarAction.open();
  else if (windowId !== undefined) void chrome.sidePanel.open({ windowId });
}

/** Whether it is open and shows a tab. */
export async function isPanelOpen(tab: number): Promise<boolean> {
  const question: PanelQuestion = { question: 'isPanelOf', tab };
  // Where no page of the extension is open, nobody is there to hear it.
  return (await browser.runtime.sendMessage(question).catch(() => undefined)) === true;
}
