/**
 * The extension asks no host for anything: what a page asks for with it, it asks for without it. That
 * none of its contexts sends a request is also seen after every test in Chromium without sync, in the
 * browser's own log (`net-log.ts`).
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { card, clickMark, hoverMark, openSidebar, settledLinks, sidebar } from './overlay.ts';
import { workSection } from './sidebar-parts.ts';

const WORK = 'arxiv:2402.10877';

test('reading the claims of a page asks no host for anything', async ({
  open,
  openWithout,
  site,
}) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await hoverMark(page, WORK);
  await card(page);
  await clickMark(page, WORK);
  await expect(workSection(await sidebar(page), WORK)).toBeVisible();
  await openSidebar(page);
  const asked = new Set(site.asked);

  site.reset();
  await (await openWithout(DEMO_ADDRESS)).waitForLoadState('networkidle');
  expect(asked).toEqual(new Set(site.asked));
});
