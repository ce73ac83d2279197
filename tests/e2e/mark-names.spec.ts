/**
 * Marks for those who do not see them, and for those who use no mouse.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { clickMark, inOverlay, marks, settledLinks, sidebar, sidebarIfOpen } from './overlay.ts';
import { workSection } from './sidebar-parts.ts';

test.use({ browserOf: 'shared' });

/** Of two works whose links stand near each other on the demo page. */
const NAMES = [
  '1 claim cites Function Vectors in Large Language Models',
  '10 claims cite Representation Engineering: A Top-Down Approach to AI Transparency, 1 disputes',
];

test('a screen reader reads a mark as a button with the work’s title', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await page.locator('#block5').scrollIntoViewIfNeeded();
  await expect.poll(() => buttonNames(page)).toEqual(expect.arrayContaining(NAMES));
});

test('the shape of a mark tells what the claims are', async ({ open, site }) => {
  const links = ['2402.10877', '2310.15213', '2402.03660'];
  const address = 'https://www.lesswrong.com/posts/ClaimsideShapesAA/shapes';
  const html = links.map((id) => `<p><a href="https://arxiv.org/abs/${id}">${id}</a></p>`);
  site.html(address, `<body style="width: 500px; margin: 0 auto">${html.join('')}</body>`);
  const page = await open(address);
  await settledLinks(page);
  await expect
    .poll(async () => (await marks(page)).map(({ workId, classes }) => [workId, ...classes]))
    .toEqual([
      ['arxiv:2402.10877', 'mark', 'margin', 'disputed'],
      ['arxiv:2310.15213', 'mark', 'margin', 'others'],
      ['arxiv:2402.03660', 'mark', 'margin', 'ownOnly'],
    ]);
  const own = (await marks(page)).find(({ workId }) => workId === 'arxiv:2402.03660');
  expect(own?.name).toBe(
    '10 claims of On the Emergence of Cross-Task Linearity in the Pretraining-Finetuning Paradigm itself',
  );
});

test('marks are reached with Tab and opened with Enter', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  // Marks come after all of the page; only those in view exist, so the page stays at its top.
  await page.evaluate(() => {
    const ofPage = document.querySelectorAll<HTMLElement>('a[href], button, summary');
    ofPage[ofPage.length - 1]?.focus({ preventScroll: true });
  });
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);

  const focused = () => inOverlay(page, (root) => root.activeElement?.getAttribute('data-work-id'));
  for (let step = 0; step < 12 && (await focused()) !== 'arxiv:2402.10877'; step++) {
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toBe('arxiv:2402.10877');
  await page.keyboard.press('Enter');
  const work = workSection(await sidebar(page), 'arxiv:2402.10877');
  await expect(work).toBeInViewport();
  await expect(work.getByRole('heading', { level: 3 }).first()).toBeFocused();

  // The frame that takes the key is gone before it could say so, and nobody else does.
  page.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => sidebarIfOpen(page)).toBeUndefined();
});

test('the mouse on a mark leads to its work and leaves the focus in the page', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await clickMark(page, 'arxiv:2310.01405');
  const frame = await sidebar(page);
  await expect(workSection(frame, 'arxiv:2310.01405')).toBeInViewport();
  await clickMark(page, 'arxiv:2310.15213');
  await expect(workSection(frame, 'arxiv:2310.15213')).toBeInViewport();
  expect(await frame.evaluate(() => document.activeElement?.localName)).toBe('body');
});

test('commands lead from mention to mention', async ({ open, worker }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const service = await worker();
  const command = (name: string) =>
    service.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      // Chrome's own events can be dispatched from within; its types do not say so.
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(name: string, tab: unknown): void };
      };
      onCommand.dispatch(command, tab);
    }, name);
  for (let step = 0; step < 3; step++) await command('next-mention');
  await expect(page.locator('#block5 a')).toBeInViewport();
  await command('previous-mention');
  await expect(page.locator('#block3 a').last()).toBeInViewport();
});

/** The names of the buttons in the accessibility tree, which sees into closed roots. */
async function buttonNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ role }) => role?.value === 'button')
    .map(({ name }) => String(name?.value ?? ''));
}
