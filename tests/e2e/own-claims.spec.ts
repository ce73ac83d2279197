/**
 * What the reader does with claims and works in the sidebar: edit, delete, undo, note, hide, copy.
 *
 * @module
 */
import type { Frame, Locator, Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { test as base, expect } from './chromium.ts';
import { highlightTexts, openSidebar, settledLinks } from './overlay.ts';
import { askForForm, selectWords } from './selecting.ts';
import { claim, madeHere, openFilters, workSection } from './sidebar-parts.ts';

const WORDS = 'From its choices alone one can read off an approximate causal model';
const WORLD_MODELS = 'arxiv:2402.10877';
const CONVERGE = 'cirstea-robust-models-converge-1';

/** A page with one claim of the reader's own. */
const test = base.extend<{ own: { page: Page; frame: Frame; article: Locator } }>({
  own: async ({ open, worker }, use) => {
    const page = await open(DEMO_ADDRESS);
    await settledLinks(page);
    await selectWords(page, WORDS);
    const frame = await askForForm(page, await worker(), 'shortcut');
    await frame.getByRole('textbox', { name: 'Claim' }).fill('Choices show the model.');
    await frame.getByRole('textbox', { name: 'Claim' }).press('Enter');
    const article = madeHere(frame).locator('article', { hasText: 'Choices show the model' });
    await expect(article).toBeVisible();
    await use({ page, frame, article });
  },
});

const highlights = (page: Page) => highlightTexts(page, 'claimside-quote');

test('an own claim is edited, and the edit undone from its history after reopening', async ({
  own: { page, frame, article },
}) => {
  await article.getByRole('button', { name: 'Edit claim' }).click();
  const form = frame.getByRole('form', { name: 'Claim' });
  await expect(form.locator('blockquote')).toHaveText(WORDS);
  const sentence = form.getByRole('textbox', { name: 'Claim' });
  await expect(sentence).toHaveValue('Choices show the model.');
  await form.getByRole('combobox', { name: 'Intent' }).selectOption('supports');
  await form.getByRole('combobox', { name: 'Confidence' }).selectOption('weak');
  await sentence.fill('Choices show the model of the world.');
  await sentence.press('Enter');
  await expect(article).toContainText('Choices show the model of the world.');
  await expect(article).toContainText('supports Robust agents');
  await page.reload();
  await settledLinks(page);
  const again = madeHere(await openSidebar(page)).locator('article', { hasText: 'Choices' });
  await again.getByRole('button', { name: 'More' }).click();
  await again.getByText(/^History/).click();
  await again.getByRole('button', { name: 'Take back' }).first().click();
  await expect(again.locator('.claim-text')).toHaveText('Choices show the model.');
  await expect(again).toContainText('mentions Robust agents');
});

test('an own claim is deleted, undone, and restored from the trash', async ({
  own: { page, frame, article },
  open,
  extensionId,
}) => {
  await expect.poll(() => highlights(page)).toContain(WORDS);
  await article.getByRole('button', { name: 'Delete claim' }).click();
  await expect(article).toBeHidden();
  await expect.poll(() => highlights(page)).not.toContain(WORDS);
  await frame.getByRole('button', { name: 'Undo' }).click();
  await expect(article).toBeVisible();
  await expect.poll(() => highlights(page)).toContain(WORDS);
  await article.getByRole('button', { name: 'Delete claim' }).click();
  await expect(article).toBeHidden();
  const library = await open(`chrome-extension://${extensionId}/library.html#/trash`);
  await library.getByRole('button', { name: 'Restore' }).click();
  await expect(article).toBeVisible();

  const offer = frame.getByRole('complementary', { name: 'Sync' });
  await expect(offer).toContainText('Google can then read it, unless you set a passphrase');
  const synced = () => library.evaluate(async () => (await chrome.storage.sync.getKeys()).length);
  expect(await synced()).toBe(0);
  await offer.getByRole('button', { name: 'Turn on browser sync' }).click();
  await expect(offer).toBeHidden();
  await expect(frame.getByText('Browser sync is on.')).toBeVisible();
  await expect.poll(synced).toBeGreaterThan(0);
});

test('a note, a stance and a reading state are kept, filtered by and undone', async ({
  own: { page, frame },
}) => {
  const work = workSection(frame, WORLD_MODELS);
  await work.getByRole('button', { name: 'More' }).first().click();
  await work.getByRole('combobox', { name: 'Reading' }).selectOption('toRead');
  const theirs = work.locator('article.claim').first();
  const id = (await theirs.getAttribute('data-claim-id')) ?? '';
  await theirs.getByRole('button', { name: 'More' }).click();
  await theirs.getByRole('combobox', { name: 'My stance' }).selectOption('disputes');
  const note = theirs.getByRole('textbox', { name: 'Note' });
  await note.fill('Ask <b>Ada</b>, see https://example.org/a.');
  await note.press('Control+Enter');
  await expect(theirs.locator('.note')).toHaveText('Ask <b>Ada</b>, see https://example.org/a.');
  const link = theirs.getByRole('link', { name: 'https://example.org/a' });
  await expect(link).toHaveAttribute('href', 'https://example.org/a');
  await page.reload();
  await settledLinks(page);
  const again = await openSidebar(page);
  await expect(claim(again, id)).toContainText('I dispute this');
  await expect(claim(again, id)).toContainText('Ask <b>Ada</b>');
  await openFilters(again);
  await again.getByRole('button', { name: 'To read' }).click();
  const works = again.getByRole('region', { name: 'Works with claims' });
  await expect(works.locator('section[data-work-id]:visible')).toHaveCount(1);
  await again.getByRole('button', { name: 'To read' }).click();
  await again.getByRole('button', { name: 'Mine' }).click();
  await expect(again.locator('article.claim:visible')).toHaveCount(2);

  const offer = again.getByRole('complementary', { name: 'Sync' });
  await offer.getByRole('button', { name: 'Dismiss' }).click();
  await expect(offer).toBeHidden();
  await again.getByRole('button', { name: 'Mine' }).click();
  await expect(again.getByRole('region', { name: 'Works with claims' })).toBeVisible();
  await expect(offer).toBeHidden();
});

test('a claim of a pack is hidden and shown again, and copied into the reader’s own', async ({
  own: { frame },
}) => {
  const theirs = claim(workSection(frame, WORLD_MODELS), CONVERGE);
  await expect(theirs.getByRole('button', { name: 'Edit claim' })).toBeHidden();
  await theirs.getByRole('button', { name: 'More' }).click();
  await theirs.getByRole('button', { name: 'Copy into my own' }).click();
  await expect(frame.getByText('The claim is copied into your own.')).toBeVisible();
  await frame.getByRole('button', { name: 'Undo' }).click();
  await theirs.getByRole('checkbox', { name: 'Hide from lists' }).click();
  await expect(theirs).toBeHidden();
  const hidden = frame.getByText('1 claim hidden by you');
  await hidden.click();
  await frame.getByRole('button', { name: /^Show again/ }).click();
  await expect(theirs).toBeVisible();
  await expect(hidden).toBeHidden();
});

test('what has the focus by Escape: a menu of the form first, the sidebar last', async ({
  own: { page, frame },
}) => {
  await frame.getByRole('button', { name: 'New claim' }).click();
  const add = frame.getByRole('combobox', { name: 'Add a work' });
  await add.fill('causal');
  await expect(frame.getByRole('option').first()).toBeVisible();
  await add.press('Escape');
  await expect(frame.getByRole('option').first()).toBeHidden();
  await expect(frame.getByRole('form', { name: 'Claim' })).toBeVisible();
  await frame.getByRole('button', { name: 'Cancel' }).click();
  await expect(frame.getByRole('form', { name: 'Claim' })).toBeHidden();
  await expect(madeHere(frame)).toBeVisible();
  expect(await page.locator('claimside-overlay').count()).toBe(1);
});
