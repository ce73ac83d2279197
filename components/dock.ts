/**
 * From the frame in a page into the browser's own side panel.
 *
 * @module
 */
import browser from 'webextension-polyfill';

/**
 * Opens the side panel of the window; to be called at the reader's click. Undefined where the browser
 * lets no framed page do so, as Firefox.
 */
export async function findDock(): Promise<(() => Promise<void>) | undefined> {
  const windowId = (await browser.tabs?.getCurrent())?.windowId;
  const { sidePanel } = (globalThis as { chrome?: Partial<typeof chrome> }).chrome ?? {};
  return sidePanel && windowId !== undefined ? () => sidePanel.open({ windowId }) : undefined;
}
