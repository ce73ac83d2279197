/**
 * The settings: each is saved as soon as it is chosen, and holds at once, in open pages too.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { answerOf } from './ask-background.ts';
import { test as base, expect } from './chromium.ts';
import { highlightTexts, markedLinks, openSidebar, settledLinks } from './overlay.ts';
import { worksWithClaims } from './sidebar-parts.ts';

const test = base.extend<{ options: Page }>({
  options: async ({ open, extensionId }, use) =>
    use(await open(`chrome-extension://${extensionId}/options.html`)),
});

test('which works are marked', async ({ open, options }) => {
  const page = await open(DEMO_ADDRESS);
  const all = await settledLinks(page);
  const frame = await openSidebar(page);
  const works = await worksWithClaims(frame);
  await options.getByRole('radio', { name: /^Only those that a claim disputes/ }).check();
  await expect.poll(async () => (await markedLinks(page)).length).toBeLessThan(all.length);
  const disputed = await markedLinks(page);
  expect(disputed.map(([, work]) => work)).toContain('arxiv:2402.10877');
  expect(disputed.map(([, work]) => work)).not.toContain('arxiv:2310.00927');
  await options.getByRole('radio', { name: /^None/ }).check();
  await expect.poll(() => markedLinks(page)).toEqual([]);
  expect(await worksWithClaims(frame)).toEqual(works);

  await options.getByRole('radio', { name: /^All with claims/ }).check();
  await expect.poll(() => markedLinks(page)).toEqual(all);
  await expect.poll(() => highlightTexts(page, 'claimside-mention')).not.toEqual([]);
  await options.getByRole('checkbox', { name: /^Titles and identifiers/ }).uncheck();
  await expect.poll(() => highlightTexts(page, 'claimside-mention')).toEqual([]);
  expect(await markedLinks(page)).toEqual(all);
});

test('light and dark, the keys, and the room that all takes', async ({ open, options }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const frame = await openSidebar(page);
  const theme = (of: Pick<Page, 'evaluate'>) =>
    of.evaluate(() => document.documentElement.dataset['theme']);
  await expect.poll(() => theme(frame)).toBe('light');
  await options.getByRole('radio', { name: 'Always dark' }).check();
  await expect.poll(() => theme(frame)).toBe('dark');
  await expect.poll(() => theme(options)).toBe('dark');
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Always dark' })).toBeChecked();

  await expect(options.getByText('Go to the next marked work')).toBeVisible();
  // A key that the browser has taken itself is given to no extension.
  await expect(options.getByText('no keys')).toHaveCount(0);
  await expect(options.getByText(/^Nothing. Claimside has sent no request/)).toBeVisible();
  await expect(options.getByText(/take [\d.]+ MB on this disk/)).toBeVisible();
});

test('everything is deleted where that is typed, and the dataset is there again', async ({
  open,
  options,
  extensionId,
}) => {
  await options.getByRole('radio', { name: 'Always dark' }).check();
  const claim = { text: 'To be deleted.', source: 'url:https://example.org/', citations: [] };
  await answerOf(options, 'saveClaim', { fields: claim });
  const page = await open(DEMO_ADDRESS);
  const frame = await openSidebar(page);
  expect(await answerOf(frame, 'deleteAll', {})).toEqual({
    error: 'Everything can be deleted in the settings alone.',
  });
  await options.getByText('Delete everything', { exact: true }).click();
  const button = options.getByRole('button', { name: 'Delete everything for good' });
  await expect(button).toBeDisabled();
  await options.getByRole('textbox', { name: 'Type “delete” to be sure' }).fill('delete');
  const closed = options.waitForEvent('close');
  await button.click();
  await closed;

  const library = await open(`chrome-extension://${extensionId}/library.html`);
  await expect(library.getByRole('main').locator('.row-link').first()).toBeAttached();
  await library.getByRole('searchbox', { name: 'Search claims' }).fill('To be deleted');
  await expect(library.getByText('To be deleted.')).toHaveCount(0);
  expect(await library.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  await expect.poll(async () => (await markedLinks(page)).length).toBeGreaterThan(0);
});
