/**
 * Of a private window nothing is kept: not a claim, a draft, a note, nor how the sidebar was left.
 *
 * @module
 */
import type { Page, Worker } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { answerOf } from './ask-background.ts';
import { expect, test } from './chromium.ts';
import { settledLinks } from './overlay.ts';

const FIELDS = { text: 'A private thought.', source: 'lw:ClaimsideDemoPage', citations: [] };
const DRAFT = {
  fields: { text: 'Half a private thought.' },
  works: [],
  note: '',
  begun: '2026-01-01T12:00:00.000Z',
};

/** Does what the reader does on chrome://extensions: "Allow in Incognito". */
async function allowPrivate(page: Page, extensionId: string): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
    };
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
}

/** Opens a private window; Playwright does not see into it, the extension does. */
function openPrivate(worker: Worker, address: string): Promise<number> {
  return worker.evaluate(async (url) => {
    const opened = await chrome.windows.create({ incognito: true, url });
    const id = opened?.tabs?.[0]?.id;
    if (id === undefined) throw new Error('There is no private window.');
    return id;
  }, address);
}

/** What the tab's page can tell of us: whether a link is marked, and whether the sidebar has the focus. */
function seenIn(worker: Worker, tab: number) {
  return worker.evaluate(async (tabId) => {
    const [done] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () => ({
        isMarked: document.querySelector('[data-claimside-work]') !== null,
        isSidebarFocused: document.activeElement?.localName === 'claimside-overlay',
      }),
    });
    return done?.result;
  }, tab);
}

/** Selects the words of the page's first paragraph. */
function selectInTab(worker: Worker, tab: number): Promise<void> {
  return worker.evaluate(async (tabId) => {
    await chrome.scripting.executeScript({
      target: { tabId },
      func: () => {
        const words = document.querySelector('#block4');
        if (words) getSelection()?.selectAllChildren(words);
      },
    });
  }, tab);
}

/** All that the extension has on the disk, in one text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const rows: unknown[] = [await chrome.storage.local.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const library = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const stores = [...library.objectStoreNames].filter(
        (store) => !['works', 'summaries', 'claims'].includes(store),
      );
      for (const store of [...stores, 'claims']) {
        const all = library.transaction(store).objectStore(store).getAll();
        const found = await new Promise<unknown[]>((resolve) => {
          all.onsuccess = () => resolve(all.result);
        });
        rows.push([store, store === 'claims' ? found.length : found]);
      }
      library.close();
    }
    return JSON.stringify(rows);
  });
}

/** Asks as a page of the extension does, and gives back what was wrong. */
async function refusalOf(page: Page, name: string, request: object, isPrivate: boolean) {
  const answer = await answerOf(page, name, request, isPrivate ? { isPrivate } : {});
  return answer && 'error' in answer ? answer.error : undefined;
}

test('nothing of it is on the disk, and every change is refused with words', async ({
  open,
  context,
  worker,
  extensionId,
}) => {
  const ordinary = await open(DEMO_ADDRESS);
  await settledLinks(ordinary);
  await allowPrivate(await context.newPage(), extensionId);
  const options = await open(`chrome-extension://${extensionId}/options.html`);
  const before = await kept(options);
  const service = await worker();
  const tab = await openPrivate(service, DEMO_ADDRESS);
  await expect.poll(() => seenIn(service, tab)).toMatchObject({ isMarked: true });
  await selectInTab(service, tab);
  await service.evaluate(async (id) => {
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(name: string, tab: unknown): void };
    };
    onCommand.dispatch('add-claim', await chrome.tabs.get(id));
  }, tab);
  // It opens the sidebar, which would be remembered of an ordinary window.
  await expect.poll(() => seenIn(service, tab)).toMatchObject({ isSidebarFocused: true });

  const REFUSED = /^This is a private window, of which Claimside keeps nothing/;
  for (const [name, request] of [
    ['saveClaim', { fields: FIELDS }],
    ['saveDraft', { draft: DRAFT }],
    ['saveAbout', { target: 'arxiv:2402.10877', change: { note: 'private' } }],
    ['deleteClaim', { id: 'own-1' }],
  ] as const) {
    expect(await refusalOf(options, name, request, true)).toMatch(REFUSED);
  }
  expect(await refusalOf(options, 'saveDraft', { tab, draft: DRAFT }, false)).toMatch(REFUSED);
  expect(await refusalOf(options, 'saveClaim', { tab, fields: FIELDS }, false)).toMatch(REFUSED);
  await service.evaluate((id) => chrome.tabs.remove(id), tab);
  expect(await kept(options)).toBe(before);
});
