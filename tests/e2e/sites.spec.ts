/**
 * On which sites Claimside reads: switched off and on, paused, read once at a click, and added.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { withPermissions } from './allowed-build.ts';
import { test as base, expect } from './chromium.ts';
import { markedLinks, marks, openSidebar, settledLinks, sidebar } from './overlay.ts';
import { pressToolbarButton } from './toolbar-button.ts';

const BLOG = 'https://blog.example.org/on-world-models';
const PAPER = '<p>See <a href="https://arxiv.org/abs/2402.10877">this paper</a>.</p>';
const PAPER_MARKED = [['https://arxiv.org/abs/2402.10877', 'arxiv:2402.10877']];

const test = base.extend<{ options: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
  extension: async ({}, use) =>
    withPermissions({ host_permissions: ['https://blog.example.org/*'] }, use),
  options: async ({ open, extensionId }, use) =>
    use(await open(`chrome-extension://${extensionId}/options.html`)),
});

test('a site is switched off and on, and all are paused', async ({
  open,
  options,
  worker,
  extensionId,
}) => {
  const page = await open(DEMO_ADDRESS);
  const before = await settledLinks(page);
  const overlay = page.locator('claimside-overlay');
  const isOn = options.getByRole('checkbox', { name: 'LessWrong' });
  await isOn.uncheck();
  await expect(overlay).toHaveCount(0);
  expect(await markedLinks(page)).toEqual([]);
  await page.reload();
  const tab = await (await worker()).evaluate(async (url) => {
    const [found] = await chrome.tabs.query({ url });
    return found?.id ?? 0;
  }, DEMO_ADDRESS);
  const badge = async () =>
    (await worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  await expect.poll(badge).toBe('off');
  await expect(overlay).toHaveCount(0);

  const panel = await open(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`);
  await expect(panel.getByText('Claimside is off on this site')).toBeVisible();
  await panel.getByRole('button', { name: 'Turn it on' }).click();
  await expect.poll(() => markedLinks(page)).toEqual(before);
  await expect.poll(badge).toBe('16');

  await options.reload();
  await expect(isOn).toBeChecked();
  await options.getByRole('checkbox', { name: /^Pause everywhere/ }).check();
  await expect(overlay).toHaveCount(0);
  await panel.reload();
  await expect(panel.getByText('Claimside is paused everywhere')).toBeVisible();
  await panel.getByRole('button', { name: 'Read pages again' }).click();
  await expect.poll(() => markedLinks(page)).toEqual(before);
});

test('another site is read once at a press of the toolbar button', async ({
  open,
  site,
  extensionId,
}) => {
  const elsewhere = 'https://elsewhere.example/';
  site.html(elsewhere, PAPER);
  const page = await open(elsewhere);
  await page.waitForLoadState('networkidle');
  expect(await markedLinks(page)).toEqual([]);
  await pressToolbarButton(page, extensionId);
  await sidebar(page);
  await expect.poll(() => markedLinks(page)).toEqual(PAPER_MARKED);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await markedLinks(page)).toEqual([]);
});

test('a site is added, and removed', async ({ open, options, site }) => {
  site.html(BLOG, PAPER);
  const page = await open(BLOG);
  const address = options.getByRole('textbox', { name: 'Another site' });
  await address.fill('not an address');
  await options.getByRole('button', { name: 'Add site' }).click();
  await expect(options.getByText('“not an address” is no address of a site.')).toBeVisible();
  await address.fill(BLOG);
  await options.getByRole('button', { name: 'Add site' }).click();
  const row = options.getByRole('checkbox', { name: 'blog.example.org' });
  await expect(row).toBeChecked();
  await expect.poll(() => markedLinks(page)).toEqual(PAPER_MARKED);
  await page.reload();
  await expect.poll(async () => (await marks(page)).length).toBe(1);
  await openSidebar(page);

  await options.getByRole('button', { name: 'Remove blog.example.org' }).click();
  await expect(row).toHaveCount(0);
  await expect.poll(() => markedLinks(page)).toEqual([]);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await markedLinks(page)).toEqual([]);
});
