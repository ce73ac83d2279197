/**
 * In a telephone's window: what is ours keeps off the words, and marks keep to their mentions.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { ARXIV_ADDRESSES, DEMO_ADDRESS } from '../sites/pages.ts';
import { THREAD_ADDRESS, threadPage } from '../sites/thread-page.ts';
import { expect, test } from './chromium.ts';
import type { Rect } from './in-page.ts';
import { middleOf } from './marks.ts';
import {
  edgeTab,
  openSidebar,
  settledLinks,
  settledMarks,
  sidebarRect,
  textRects,
} from './overlay.ts';
import { addButton } from './selecting.ts';

test.use({ browserOf: 'shared', viewport: { width: 400, height: 800 } });

/** How far apart the places are at which a page is looked at, in CSS pixels. */
const STEP = 600;

test('the edge tab covers no word and no mark', async ({ open, site }) => {
  site.html(THREAD_ADDRESS, threadPage());
  for (const address of [DEMO_ADDRESS, THREAD_ADDRESS, ARXIV_ADDRESSES.list]) {
    const page = await open(address);
    await settledLinks(page);
    await expect.poll(() => edgeTab(page)).toBeDefined();
    const tab = (await edgeTab(page))?.rect ?? { x: 0 };
    const texts = await textRects(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(texts.filter((text) => text.x + text.width > tab.x && text.x < 400)).toEqual([]);
    for (let top = 0; top < Math.min(height, 6 * STEP); top += STEP) {
      await scrollTo(page, top);
      for (const { rect, name } of await settledMarks(page)) {
        expect(rect.x + rect.width, name).toBeLessThanOrEqual(tab.x);
      }
    }
  }
});

test('beside an open sidebar a mark is drawn at its own words, or not at all', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await openSidebar(page);
  const edge = (await sidebarRect(page))?.x ?? 0;
  let seen = 0;
  for (let top = 0; top < 6 * STEP; top += STEP) {
    await scrollTo(page, top);
    for (const { rect, workId, name } of await settledMarks(page)) {
      seen += 1;
      expect(rect.x + rect.width, name).toBeLessThanOrEqual(edge);
      const boxes = await boxesOf(page, workId);
      expect(Math.min(...boxes.map((box) => distance(box, rect))), name).toBeLessThan(12);
    }
  }
  expect(seen).toBeGreaterThan(3);
});

test('the button beside a selection is not behind the open sidebar', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await page.setViewportSize({ width: 450, height: 800 });
  await openSidebar(page);
  const edge = (await sidebarRect(page))?.x ?? 0;
  await page.locator('#block5 a').evaluate((link) => {
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.selectAllChildren(link);
  });
  await expect.poll(() => addButton(page)).toBeDefined();
  const button = await addButton(page);
  expect(button && button.x + button.width).toBeLessThanOrEqual(edge);
});

function scrollTo(page: Page, top: number): Promise<void> {
  return page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
}

/** The boxes, line by line, of all marked links of a work, and of the names in running text. */
function boxesOf(page: Page, workId: string): Promise<Rect[]> {
  return page.evaluate((work) => {
    const links = document.querySelectorAll(`[data-claimside-work="${work}"]`);
    const names = [...(CSS.highlights.get('claimside-mention') ?? [])] as Range[];
    return [...links, ...names].flatMap((mention) =>
      [...mention.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
    );
  }, workId);
}

/** How far the middle of a mark is from a box. */
function distance(box: Rect, mark: Rect): number {
  const { x, y } = middleOf(mark);
  const across = Math.max(box.x - x, 0, x - box.x - box.width);
  return Math.hypot(across, Math.max(box.y - y, 0, y - box.y - box.height));
}
