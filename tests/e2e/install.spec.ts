/**
 * Tabs that were open before: an installed extension comes into them without a reload, and one that
 * is updated or removed leaves them clean.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import {
  clickMark,
  highlightTexts,
  markedLinks,
  marks,
  openSidebar,
  settledLinks,
} from './overlay.ts';
import { worksWithClaims } from './sidebar-parts.ts';

test.use({ browserOf: 'installed' });

const ELEMENT = 'claimside-overlay';

test('a page says once what this is, with claims that live', async ({ context, worker }) => {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  await expect.poll(() => context.pages().filter(isWelcome).length).toBe(1);
  const [welcome] = context.pages().filter(isWelcome);
  const example = welcome?.getByRole('region', { name: 'An example' });
  await expect.poll(() => example?.locator('[data-claim-id]').count()).toBe(3);
  await (await worker()).evaluate(() => setTimeout(() => chrome.runtime.reload()));
  await expect.poll(() => context.pages().filter(isWelcome).length).toBe(0);
  await expect.poll(async () => (await worker()).url()).toContain('background');
  expect(context.pages().filter(isWelcome)).toEqual([]);
});

test('after an update, open tabs are marked again, once', async ({ open, worker }) => {
  const page = await open(DEMO_ADDRESS);
  const before = await settledLinks(page);
  await (await worker()).evaluate(() => setTimeout(() => chrome.runtime.reload()));
  await expect.poll(async () => (await worker()).url()).toContain('background');
  await expect.poll(() => page.locator(ELEMENT).count()).toBe(1);
  await expect.poll(() => settledLinks(page)).toEqual(before);
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);
  expect(await worksWithClaims(await openSidebar(page))).toContain('arxiv:2402.10877');
});

test('when the extension is removed, nothing of it stays in the page', async ({ open, worker }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await openSidebar(page);
  await (await worker()).evaluate(() => setTimeout(() => chrome.management.uninstallSelf()));
  await expect(page.locator(ELEMENT)).toHaveCount(0);
  expect(await markedLinks(page)).toEqual([]);
  expect(await highlightTexts(page, 'claimside-mention')).toEqual([]);
  expect(await highlightTexts(page, 'claimside-quote')).toEqual([]);
  await page.mouse.wheel(0, 500);
  await page.keyboard.press('Escape');
  await expect(page.locator(ELEMENT)).toHaveCount(0);
});

test('in a page that is given the overlay twice it runs once', async ({ open, worker }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await (await worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.lesswrong.com/*' });
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({ target, files: ['overlay.js'] });
  });
  await openSidebar(page);
  await clickMark(page, 'arxiv:2402.10877');
  await expect(page.locator(ELEMENT)).toHaveCount(1);
  await expect
    .poll(() => page.frames().filter((frame) => frame.url().includes('sidepanel.html')).length)
    .toBe(1);
});
