/**
 * The extension's page in frames: ours shows itself whatever the cookies, a site's own shows nothing.
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import {
  card,
  clickMark,
  hoverMark,
  inOverlay,
  openSidebar,
  settledLinks,
  sidebar,
  sidebarIfOpen,
} from './overlay.ts';
import { claim, workSection } from './sidebar-parts.ts';

const WORK = 'arxiv:2402.10877';

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  test.describe(`third-party cookies ${thirdPartyCookies}`, () => {
    test.use({ thirdPartyCookies });

    test('the framed sidebar and the card show claims', async ({ open }) => {
      const page = await open(DEMO_ADDRESS);
      await settledLinks(page);
      await hoverMark(page, WORK);
      await expect((await card(page)).locator('[data-claim-id]').first()).toBeVisible();
      await clickMark(page, WORK);
      const work = workSection(await sidebar(page), WORK);
      await expect(claim(work, 'cirstea-robust-models-converge-1')).toBeVisible();
    });
  });
}

test('a site that frames the sidebar itself sees a blank', async ({ open, site }) => {
  const page = await open(DEMO_ADDRESS);
  await openSidebar(page);
  // The address of the frame that did show itself. No page sees it, and its word has been used.
  const used = await inOverlay(page, (root) => root.querySelector('iframe')?.src);
  await page.keyboard.press('Escape');
  await expect.poll(() => sidebarIfOpen(page)).toBeUndefined();

  const sidepanel = `${used}`.replace(/\?.*/, '');
  expect(sidepanel).toMatch(/^chrome-extension:.*sidepanel\.html$/);
  const addresses = ['', '?word=guessed', `?card=${WORK}`, '?tab=1', new URL(`${used}`).search];
  const frames = addresses.map((query) => `<iframe src="${sidepanel}${query}"></iframe>`);
  const hostile = 'https://www.lesswrong.com/posts/ClaimsideHostileA/hostile';
  site.html(hostile, `<a href="https://arxiv.org/abs/2402.10877">a paper</a>${frames.join('')}`);
  const other = await open(hostile);
  await settledLinks(other);
  const framed = other.frames().filter((frame) => frame !== other.mainFrame());
  expect(framed).toHaveLength(addresses.length);
  for (const frame of framed) {
    expect(frame.url()).toMatch(/^chrome-extension:/);
    await expect(frame.locator('body'), frame.url()).toHaveText('');
  }
});

test('the page’s own scripts see neither the root nor the frame', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await openSidebar(page);
  const seen = await page.evaluate(() => ({
    root: document.querySelector('claimside-overlay')?.shadowRoot ?? null,
    frames: document.querySelectorAll('iframe').length,
    children: document.querySelector('claimside-overlay')?.childNodes.length,
  }));
  expect(seen).toEqual({ root: null, frames: 0, children: 0 });
});
