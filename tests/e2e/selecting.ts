/**
 * Selecting words of a page as a reader does, and the three ways to make a claim of them.
 *
 * @module
 */
import { expect, type Frame, type Page, type Worker } from '@playwright/test';
import { bringWordsIntoView } from './in-page.ts';
import { inOverlay, sidebar } from './overlay.ts';

/** How a claim of the selected words is asked for. */
export type Way = 'button' | 'menu' | 'shortcut';

/**
 * Selects words with the mouse, from the first to the last; they stand in one text node.
 *
 * @returns where the pointer is then.
 */
export async function selectWords(
  page: Page,
  words: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const { from, to } = await page.evaluate(bringWordsIntoView, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  const selected = () => page.evaluate(() => getSelection()?.toString().trim());
  await expect.poll(selected).toBe(words);
  return to;
}

/** The button beside the selection; undefined where there is none. */
export function addButton(page: Page) {
  return inOverlay(page, (root) => {
    const box = root.querySelector('.add-claim')?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  });
}

/** Asks for a claim of the selected words, and waits for the form. */
export async function askForForm(page: Page, worker: Worker, way: Way): Promise<Frame> {
  if (way === 'button') {
    await expect.poll(() => addButton(page), { message: 'the button' }).toBeTruthy();
    const { x, y, width, height } = (await addButton(page)) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.click(x + width / 2, y + height / 2);
  } else {
    await page.bringToFront();
    await worker.evaluate(dispatch, way);
  }
  const frame = await sidebar(page);
  await expect(frame.getByRole('form', { name: 'Claim' })).toBeVisible();
  return frame;
}

/** Chrome's own events can be dispatched from within; its types do not say so. */
async function dispatch(way: 'menu' | 'shortcut'): Promise<void> {
  interface Dispatching {
    dispatch(...values: readonly unknown[]): void;
  }
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const menus = chrome.contextMenus.onClicked as unknown as Dispatching;
  const commands = chrome.commands.onCommand as unknown as Dispatching;
  // It throws where the menu has no such item.
  await chrome.contextMenus.update('add-claim', {});
  if (way === 'menu') menus.dispatch({ menuItemId: 'add-claim' }, tab);
  else commands.dispatch('add-claim', tab);
}
