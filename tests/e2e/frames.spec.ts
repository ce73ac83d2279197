/**
 * The extension's page in frames: ours shows itself whatever the cookies, a site's own shows nothing.
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { card, clickMark, hoverMark, openSidebar, settledLinks, sidebar } from './overlay.ts';
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

test('a site that frames the sidebar itself sees a blank', async ({ open, site, extensionId }) => {
  const page = await open(DEMO_ADDRESS);
  const own = await openSidebar(page);
  // The address of a frame that did show itself: its word has been used.
  const used = own.url();

  const base = `chrome-extension://${extensionId}/sidepanel.html`;
  const addresses = [base, `${base}?word=guessed`, `${base}?card=${WORK}`, `${base}?tab=1`, used];
  const frames = addresses.map((src) => `<iframe src="${src.replaceAll('&', '&amp;')}"></iframe>`);
  const hostile = 'https://www.lesswrong.com/posts/ClaimsideHostileA/hostile';
  site.html(hostile, `<a href="https://arxiv.org/abs/2402.10877">a paper</a>${frames.join('')}`);
  const other = await open(hostile);
  await settledLinks(other);
  await other.waitForLoadState('load');
  const framed = other.frames().filter((frame) => frame !== other.mainFrame());
  expect(framed).toHaveLength(addresses.length);
  for (const frame of framed) {
    expect(await frame.locator('[data-work-id], [data-claim-id]').count(), frame.url()).toBe(0);
    if (!frame.url().startsWith('chrome-extension:')) continue;
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
