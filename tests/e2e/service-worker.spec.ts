/**
 * The browser may stop the extension's service worker between any two steps; the reader sees no more
 * than a short delay.
 *
 * @module
 */
import { DEMO_ADDRESS, USER_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { card, clickMark, highlightTexts, hoverMark, settledLinks, sidebar } from './overlay.ts';
import { claim, madeHere, workSection } from './sidebar-parts.ts';

const WORK = 'arxiv:2402.10877';

test('stopping it between any two steps changes nothing', async ({ open, stopWorker }) => {
  const warm = await open(DEMO_ADDRESS);
  await settledLinks(warm);
  await warm.close();

  await stopWorker();
  const page = await open(DEMO_ADDRESS);
  expect((await settledLinks(page)).length).toBe(16);

  await stopWorker();
  await hoverMark(page, 'lw:vJFdjigzmcXMhNTsx');
  await expect((await card(page)).locator('[data-claim-id]').first()).toBeVisible();

  await stopWorker();
  await clickMark(page, WORK);
  const frame = await sidebar(page);
  await expect(claim(workSection(frame, WORK), 'cirstea-robust-models-converge-1')).toBeVisible();

  await stopWorker();
  await clickMark(page, 'lw:vJFdjigzmcXMhNTsx');
  await expect(workSection(frame, 'lw:vJFdjigzmcXMhNTsx')).toBeInViewport();

  await stopWorker();
  await workSection(frame, 'arxiv:2402.09236')
    .getByRole('button', { name: 'Show in page' })
    .last()
    .click();
  await expect(page.locator('#demoCommentAAAA04')).toBeInViewport();

  await stopWorker();
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.innerHTML = '<a id="late" href="https://arxiv.org/abs/2203.05482">a late paper</a>';
    document.querySelector('#postContent')?.append(late);
  });
  await expect(page.locator('#late')).toHaveAttribute('data-claimside-work', 'arxiv:2203.05482');
  await expect(workSection(frame, 'arxiv:2203.05482')).toBeAttached();

  await stopWorker();
  await page.goto(USER_ADDRESS);
  await expect
    .poll(async () => (await highlightTexts(page, 'claimside-quote')).length)
    .toBeGreaterThan(40);
  await expect(madeHere(await sidebar(page))).toBeVisible();
});
