/**
 * Backups of the reader's own claims: on demand, by themselves, and the word that reminds of them.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { withPermissions } from './allowed-build.ts';
import { askBackground } from './ask-background.ts';
import { test as base, expect } from './chromium.ts';
import { openSidebar, settledLinks } from './overlay.ts';

const SOURCE = 'url:https://example.org/page';
const NOTE = 'A note of mine.';
const DAY = 86_400_000;

const test = base.extend<{ options: Page }>({
  // The browser's own question cannot be answered without a screen.
  extension: async ({ browserName: _ }, use) =>
    withPermissions({ permissions: ['downloads'] }, use),
  options: async ({ context, open, extensionId }, use) => {
    const page = await open(`chrome-extension://${extensionId}/options.html`);
    // The test driver gives downloads names of its own unless it is told not to.
    const session = await context.newCDPSession(page);
    await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
    await use(page);
  },
});

/** Brings so many claims into the reader's own records. */
async function bringIn(page: Page, count: number, length: number): Promise<void> {
  const claims = Array.from({ length: count }, (_, n) => ({
    id: `own-${n}`,
    text: `${n} `.padEnd(length, 'x'),
    source: SOURCE,
    citations: [],
  }));
  const { id } = await askBackground<{ id: string }>(page, 'beginImport', { pack: null });
  const abouts = [{ target: 'own-0', note: NOTE }];
  const slice = { works: [], claims, abouts };
  await askBackground(page, 'addToImport', { id, part: 0, slice });
  await askBackground(page, 'commitImport', { id });
}

/** The files that were saved, by their names: what each holds. */
async function saved(page: Page): Promise<Map<string, { claims: { text: string }[] }>> {
  const paths = await page.evaluate(async () => {
    const items = await chrome.downloads.search({
      state: 'complete',
      orderBy: ['startTime'],
    });
    return items.map(({ filename }) => filename);
  });
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, n) => [basename(path), JSON.parse(texts[n] ?? '')]));
}

const backUpNow = (page: Page) => page.getByRole('button', { name: 'Back up now' }).click();

test('a backup holds all of the reader’s own, however large, and can be imported', async ({
  options,
}) => {
  await expect(options.getByText('No backup was written yet.')).toBeVisible();
  await backUpNow(options);
  await expect(options.getByRole('alert')).toHaveText('There is nothing of yours to back up yet.');

  // More than goes into one message.
  await bringIn(options, 300, 15_000);
  await backUpNow(options);
  await expect(options.getByText('Last written')).toBeVisible();
  await expect(options.getByRole('alert')).toBeHidden();
  const [[name = '', pack] = []] = await saved(options);
  expect(name).toMatch(/^claimside-backup-\d{4}-\d{2}-\d{2}\.json$/);
  await expect(options.getByText(name)).toBeVisible();
  expect(pack).toMatchObject({ format: 'claimside-pack', id: 'own', abouts: [{ note: NOTE }] });
  expect(pack?.claims.map(({ text }) => text.length)).toEqual(Array(300).fill(15_000));
});

test('where it is wanted one is written every week in which something has changed', async ({
  options,
  worker,
}) => {
  await bringIn(options, 1, 20);
  await options.getByRole('checkbox', { name: /^Every week/ }).check();
  await expect(options.getByText('Last written')).toBeVisible();
  const wake = async () =>
    (await worker()).evaluate(() => {
      const { onAlarm } = chrome.alarms as unknown as {
        onAlarm: { dispatch: (alarm: { name: string }) => void };
      };
      onAlarm.dispatch({ name: 'backup' });
    });
  const makeOlder = (by: number) =>
    options.evaluate(async (time) => {
      const { backup } = await chrome.storage.local.get<{ backup: Backup }>('backup');
      const written = { ...backup.written, at: backup.written.at - time };
      await chrome.storage.local.set({ backup: { ...backup, written, triedAt: null } });
    }, by);
  await makeOlder(8 * DAY);
  await wake();
  await bringIn(options, 2, 30);
  expect((await saved(options)).size).toBe(1);
  await wake();
  await expect.poll(async () => (await saved(options)).size).toBe(2);
  const claims = [...(await saved(options)).values()].map((pack) => pack.claims.length);
  expect(claims.sort()).toEqual([1, 2]);

  await options.reload();
  await expect(options.getByText('(1).json')).toBeVisible();
  await expect(options.getByRole('checkbox', { name: /^Every week/ })).toBeChecked();
  await options.getByRole('checkbox', { name: /^Every week/ }).uncheck();
  const alarms = () => options.evaluate(async () => (await chrome.alarms.getAll()).length);
  await expect.poll(alarms).toBe(0);
});

interface Backup {
  readonly written: { readonly at: number };
}

test('who has many claims and no copy of them is reminded, once', async ({
  options,
  open,
  extensionId,
}) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const sidebar = await openSidebar(page);
  const library = await open(`chrome-extension://${extensionId}/library.html`);
  const words = 'You have 50 claims of your own, in this browser only.';
  await bringIn(options, 49, 20);
  await expect(library.getByText('1,351 claims')).toBeVisible();
  await expect(library.getByText(/in this browser only/)).toHaveCount(0);
  await bringIn(options, 50, 20);
  await expect(library.getByText(words)).toBeVisible();
  await expect(sidebar.getByText(words)).toBeVisible();

  await library.getByRole('complementary', { name: 'Backup' }).getByRole('button').click();
  await expect(library.getByText(words)).toHaveCount(0);
  await expect(sidebar.getByText(words)).toHaveCount(0);
  await library.reload();
  await expect(library.getByText('1,352 claims')).toBeVisible();
  await expect(library.getByText(words)).toHaveCount(0);
});
