/**
 * The browsers' own `storage.sync` at its limits: nothing is lost, and each limit is told in words.
 * No account is needed: the limits are the browser's, on this device.
 *
 * @module
 */
import type { Page, Worker } from '@playwright/test';
import type { Remote } from '../../lib/sync/remote.ts';
import { browserSync, type SyncArea } from '../../lib/sync/remotes/browser-sync.ts';
import { Random } from '../anchoring/random.ts';
import { askBackground } from './ask-background.ts';
import { expect, test } from './chromium.ts';

const random = new Random(3);

test('a value of any length fits, up to the capacity, and comes back', async ({ worker }) => {
  const remote = browserSync(areaOf(await worker()));
  const { capacity = 0 } = remote;
  for (const length of [0, 1, 6000, 6100, 6200, capacity]) {
    const value = noise(length);
    await remote.put('device/000001', value);
    expect(await remote.get('device/000001')).toEqual(value);
  }
});

test('a value too much is refused, and leaves the others', async ({ worker }) => {
  const remote = browserSync(areaOf(await worker()));
  const kept = await fill(remote, 8, 8000);
  await expect(remote.put('device/more', noise(14_000))).rejects.toMatchObject({ kind: 'full' });
  await expectAll(remote, kept);
  await remote.delete('device/0');
  await remote.put('device/more', noise(8000));
});

test('an item too much is refused by the browser, not only by us', async ({ worker }) => {
  const area = areaOf(await worker());
  const items = Object.fromEntries(Array.from({ length: 512 }, (_, n) => [`~a/${n}`, '']));
  await area.set(items);
  const remote = browserSync({ ...area, get: async () => ({}) });
  await expect(remote.put('device/more', noise(1))).rejects.toMatchObject({ kind: 'full' });
  await expect(browserSync(area).put('device/more', noise(1))).rejects.toMatchObject({
    kind: 'full',
  });
  expect(Object.keys(await area.get(null))).toHaveLength(512);
});

test('the browser itself refuses what is too long, in words that are known', async ({ worker }) => {
  const area = areaOf(await worker());
  await fill(browserSync(area), 8, 8000);
  const blind = browserSync({ ...area, get: async () => ({}) });
  await expect(blind.put('device/more', noise(40_000))).rejects.toMatchObject({ kind: 'full' });
});

test('too many changes a minute are told, and what was acknowledged stays', async ({ worker }) => {
  const remote = browserSync(areaOf(await worker()));
  const kept = new Map<string, Uint8Array>();
  const putAll = async () => {
    for (let n = 0; n < 130; n++) {
      const value = noise(20);
      await remote.put(`device/${n}`, value);
      kept.set(`device/${n}`, value);
    }
  };
  await expect(putAll()).rejects.toMatchObject({ kind: 'tooMany', retryAfter: 60_000 });
  expect(kept.size).toBeLessThanOrEqual(120);
  await expectAll(remote, kept);
});

test('at each limit the reader is told how much fits, and it heals', async ({
  open,
  worker,
  extensionId,
}) => {
  const area = areaOf(await worker());
  const options = await open(`chrome-extension://${extensionId}/options.html`);
  await options.getByRole('radio', { name: /^The browser’s own sync/ }).check();
  await options.getByRole('button', { name: 'Connect' }).click();
  await expect(options.getByText('not encrypted: the browser’s maker can read it')).toBeVisible();

  const ids = await saveMany(options, 60);
  const others = Array.from({ length: 505 }, (_, n) => [`other ${n}`, ''] as const);
  await area.set(Object.fromEntries(others));
  const byItems = await fitting(options, 60);
  await area.remove(others.map(([name]) => name));
  const byBytes = await fitting(options, 60);
  expect(byItems).toBeGreaterThan(5);
  expect(byBytes).toBeGreaterThan(byItems);
  await options.getByRole('button', { name: 'Use an S3-compatible store' }).click();
  await expect(options.getByRole('textbox', { name: 'Endpoint' })).toBeVisible();
  await options.getByRole('button', { name: 'Use a WebDAV server' }).click();
  await expect(options.getByRole('textbox', { name: 'WebDAV address' })).toBeVisible();

  for (const id of ids.slice(0, 30)) {
    await askBackground(options, 'deleteClaim', { id });
    await askBackground(options, 'purge', { id });
  }
  await syncNow(options);
  await expect(options.getByRole('region', { name: / fit$/ })).toBeHidden();
  await expect(options.getByRole('status')).toHaveText('Synced just now');

  for (let n = 0, isTaken = true; n < 120 && isTaken; n++) {
    isTaken = await area.set({ other: n }).then(
      () => true,
      () => false,
    );
  }
  await saveMany(options, 1);
  await syncNow(options);
  await expect(options.getByRole('status')).toContainText(
    /takes 120 changes a minute.* 1 change waiting\. It is tried again/,
  );
  const alarm = await (await worker()).evaluate(() => chrome.alarms.get('sync-later'));
  expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThanOrEqual(90_000);
  const own = await askBackground<{ claims: unknown[] }>(options, 'packRecords', {
    pack: 'own',
    after: null,
  });
  expect(own.claims).toHaveLength(31);
});

/** Saves claims whose sentences no compression makes short, the oldest first. */
async function saveMany(options: Page, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const fields = {
      text: Buffer.from(noise(1_500)).toString('base64'),
      source: 'url:https://example.org',
      citations: [],
    };
    ids.push((await askBackground<{ id: string }>(options, 'saveClaim', { fields })).id);
  }
  return ids;
}

async function syncNow(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Sync now' }).click();
  await expect(options.getByRole('button', { name: 'Sync now' })).toBeEnabled();
}

/** How many records the page says fit, of so many. */
async function fitting(options: Page, total: number): Promise<number> {
  await syncNow(options);
  const title = options.getByRole('heading', { name: ` of ${total} fit` });
  return Number.parseInt((await title.textContent()) ?? '', 10);
}

/** The worker's `storage.sync`, called from here. */
function areaOf(worker: Worker): SyncArea {
  return {
    get: () => worker.evaluate(() => chrome.storage.sync.get(null)),
    set: (items) => worker.evaluate((all) => chrome.storage.sync.set(all), items),
    remove: (names) => worker.evaluate((all) => chrome.storage.sync.remove(all), names),
  };
}

/** Writes some values of this length. */
async function fill(
  remote: Remote,
  count: number,
  length: number,
): Promise<Map<string, Uint8Array>> {
  const kept = new Map<string, Uint8Array>();
  for (let n = 0; n < count; n++) {
    const value = noise(length);
    await remote.put(`device/${n}`, value);
    kept.set(`device/${n}`, value);
  }
  return kept;
}

async function expectAll(remote: Remote, kept: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [key, value] of kept) expect(await remote.get(key)).toEqual(value);
}

/** Bytes that no compression makes shorter. */
function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}
