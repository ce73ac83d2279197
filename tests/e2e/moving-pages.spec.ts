/**
 * Pages that move after they have loaded: marks go with their mentions, and under what covers them.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { type Rect, readElementAt } from './in-page.ts';
import { middleOf } from './marks.ts';
import { marks, settledLinks } from './overlay.ts';

test.use({ browserOf: 'shared' });

const LINK = '#block5 a';
const WORK = 'arxiv:2310.15213';

test.beforeEach(async ({ page }) => {
  await page.goto(DEMO_ADDRESS);
  await settledLinks(page);
  await page.locator(LINK).scrollIntoViewIfNeeded();
  await expectBeside(page);
});

test('a late image moves the marks below it', async ({ page }) => {
  const before = await boxOf(page);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src =
      'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"/>';
    document.querySelector('#block5')?.before(image);
  });
  await expect.poll(async () => (await boxOf(page)).y).toBeGreaterThan(before.y + 50);
  await expectBeside(page);
});

test('marks follow the window’s size', async ({ page }) => {
  for (const width of [900, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.locator(LINK).scrollIntoViewIfNeeded();
    await expectBeside(page);
  }
});

test('marks follow a larger font', async ({ page }) => {
  await page.addStyleTag({
    content: '.ContentStyles-base { font-size: 26px; line-height: 38px; }',
  });
  await page.locator(LINK).scrollIntoViewIfNeeded();
  await expectBeside(page);
});

test('a mark goes with a part of the page that is hidden, and comes back with it', async ({
  page,
}) => {
  const hide = (hidden: boolean) =>
    page.evaluate((isHidden) => {
      const block = document.querySelector<HTMLElement>('#block5');
      if (block) block.hidden = isHidden;
    }, hidden);
  const isDrawn = async () => (await marks(page)).some(({ workId }) => workId === WORK);
  await hide(true);
  await expect.poll(isDrawn).toBe(false);
  await hide(false);
  await expect.poll(isDrawn).toBe(true);
});

test('a mark whose line is under the sticky header is not painted over it', async ({ page }) => {
  await page.evaluate((selector) => {
    const link = document.querySelector(selector);
    scrollBy({ top: (link?.getBoundingClientRect().top ?? 0) - 20, behavior: 'instant' });
  }, LINK);
  expect((await boxOf(page)).y).toBeLessThan(40);
  const shown = async () => (await marks(page)).find(({ workId }) => workId === WORK);
  await expect
    .poll(async () => {
      const mark = await shown();
      return mark && (await page.evaluate(readElementAt, middleOf(mark.rect)));
    })
    .not.toBe('claimside-overlay');
});

test('a dialog of the page covers the marks', async ({ page }) => {
  const mark = (await marks(page)).find(({ workId }) => workId === WORK);
  await page.evaluate(() => {
    const dialog = document.createElement('div');
    dialog.id = 'dialog';
    dialog.style.cssText = 'position: fixed; inset: 0; z-index: 1000; background: white';
    document.body.append(dialog);
  });
  await expect.poll(() => page.evaluate(readElementAt, middleOf(mark?.rect))).toBe('div#dialog');
});

/** Waits until the mark stands at the height of its link's first line. */
async function expectBeside(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const line = await boxOf(page);
      const mark = (await marks(page)).find(({ workId }) => workId === WORK);
      return mark ? Math.abs(middleOf(mark.rect).y - middleOf(line).y) : Number.NaN;
    })
    .toBeLessThan(12);
}

/** The first line of the link. */
async function boxOf(page: Page): Promise<Rect> {
  const box = await page.locator(LINK).evaluate((link) => {
    const { x, y, width, height } = link.getClientRects()[0] ?? link.getBoundingClientRect();
    return { x, y, width, height };
  });
  return box;
}
