/**
 * The sidebar's frame in the page: its edge, its width, and how it comes and goes.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS, USER_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { edgeTab, openSidebar, settledLinks, sidebarIfOpen, sidebarRect } from './overlay.ts';

test.use({ browserOf: 'shared' });

test('it stands at the right edge, beside the text and the page’s scrollbar', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await openSidebar(page);
  const { clientWidth, innerWidth } = await page.evaluate(() => ({
    clientWidth: document.documentElement.clientWidth,
    innerWidth: window.innerWidth,
  }));
  expect(clientWidth).toBeLessThan(innerWidth);
  const frame = await sidebarRect(page);
  expect(frame && frame.x + frame.width).toBeLessThanOrEqual(clientWidth);
  const text = await page.locator('#postContent').boundingBox();
  expect(text && text.x + text.width).toBeLessThanOrEqual(frame?.x ?? 0);
});

test('it is closed with Escape, from the page and from within, and with its button', async ({
  open,
}) => {
  const page = await open(DEMO_ADDRESS);
  const isClosed = () => expect.poll(() => sidebarIfOpen(page)).toBeUndefined();

  await openSidebar(page);
  await page.keyboard.press('Escape');
  await isClosed();

  const frame = await openSidebar(page);
  const filter = frame.getByRole('searchbox', { name: 'Filter' });
  await frame.getByRole('button', { name: 'More filters' }).press('?');
  const keys = frame.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Go to the next marked work');
  await keys.press('Escape');
  await expect(keys).toBeHidden();
  await frame.getByRole('button', { name: 'More filters' }).press('/');
  await expect(filter).toBeFocused();
  await expect(filter).toHaveValue('');
  // The frame that takes the key is gone before it could say so, and nobody else does.
  page.keyboard.press('Escape').catch(() => undefined);
  await isClosed();

  await (await openSidebar(page)).getByRole('button', { name: 'Close' }).click();
  await isClosed();
  await expect.poll(() => edgeTab(page)).toBeDefined();
});

test('its width is dragged, and remembered with whether it was open', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await openSidebar(page);
  const before = await widthOf(page);
  await drag(page, -120);
  await expect.poll(() => widthOf(page)).toBeCloseTo(before + 120, -1);

  const other = await open(USER_ADDRESS);
  await expect.poll(() => sidebarIfOpen(other)).toBeDefined();
  expect(await widthOf(other)).toBeCloseTo(before + 120, -1);

  await other.keyboard.press('Escape');
  await expect.poll(() => sidebarIfOpen(other)).toBeUndefined();
  const third = await open(DEMO_ADDRESS);
  await settledLinks(third);
  await expect.poll(() => edgeTab(third)).toBeDefined();
  expect(sidebarIfOpen(third)).toBeUndefined();
});

test('on a page with nothing to show there is no edge tab', async ({ open, site }) => {
  const address = 'https://www.lesswrong.com/posts/ClaimsideNothingA/nothing';
  site.html(address, '<p>There is <a href="https://example.com/">nothing</a> to see.</p>');
  const page = await open(address);
  await settledLinks(page);
  await expect.poll(() => edgeTab(page)).toBeUndefined();
});

async function widthOf(page: Page): Promise<number> {
  return (await sidebarRect(page))?.width ?? 0;
}

async function drag(page: Page, by: number): Promise<void> {
  const { x = 0, y = 0, height = 0 } = (await sidebarRect(page)) ?? {};
  await page.mouse.move(x, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y + height / 2);
  await page.mouse.move(x + by, y + height / 2);
  await page.mouse.up();
}

test('a page that takes our element out gets it back, with what it showed', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await openSidebar(page);
  await page.evaluate(() => document.querySelector('claimside-overlay')?.remove());
  await page.mouse.wheel(0, 300);
  await expect(page.locator('claimside-overlay')).toHaveCount(1);
  // The frame that is gone meanwhile has no answer.
  const claims = () => sidebarIfOpen(page)?.locator('[data-claim-id]').count();
  await expect.poll(async () => (await claims()?.catch(() => 0)) ?? 0).toBeGreaterThan(0);
});
