/**
 * Two tabs and the library edit the same claim at once: no edit is lost, and all show the result.
 *
 * @module
 */
import type { Frame, Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { openSidebar, settledLinks } from './overlay.ts';
import { askForForm, selectWords } from './selecting.ts';
import { madeHere } from './sidebar-parts.ts';

const form = (within: Frame | Page) => within.getByRole('form', { name: 'Claim' });
const sentence = (within: Frame | Page) => form(within).getByRole('textbox', { name: 'Claim' });
const articleIn = (frame: Frame) => madeHere(frame).locator('article.claim').first();

test('different fields all stay, and of one field the last stands, the other in the history', async ({
  open,
  worker,
  extensionId,
}) => {
  test.slow();
  const first = await open(DEMO_ADDRESS);
  await settledLinks(first);
  await selectWords(first, 'They are easy to trip');
  const one = await askForForm(first, await worker(), 'shortcut');
  await sentence(one).fill('They trip.');
  await sentence(one).press('Enter');
  const id = (await articleIn(one).getAttribute('data-claim-id')) ?? '';

  const second = await open(DEMO_ADDRESS);
  await settledLinks(second);
  const two = await openSidebar(second);
  const library = await open(`chrome-extension://${extensionId}/library.html#/edit/${id}`);
  await articleIn(one).getByRole('button', { name: 'Edit claim' }).click();
  await articleIn(two).getByRole('button', { name: 'Edit claim' }).click();
  await expect(sentence(library)).toHaveValue('They trip.');

  await sentence(one).fill('Models trip.');
  await form(one).getByRole('textbox', { name: 'Note' }).fill('From the first tab.');
  await form(two).getByRole('combobox', { name: 'Confidence' }).selectOption('weak');
  await form(two).getByRole('textbox', { name: 'Note' }).fill('From the second tab.');
  await sentence(library).fill('All models trip.');
  await form(library).getByRole('textbox', { name: 'Said by' }).fill('Ada Example, Ben Example');

  await sentence(one).press('Enter');
  await expect(articleIn(one)).toContainText('Models trip.');
  await sentence(two).press('Enter');
  await expect(articleIn(two)).toContainText('weak');
  await sentence(library).press('Enter');

  const shown = library.getByRole('region', { name: 'Claim', exact: true });
  for (const place of [articleIn(one), articleIn(two), shown]) {
    await expect(place.locator('.claim-text').first()).toHaveText('All models trip.');
    await expect(place).toContainText('Ada Example, Ben Example');
    await expect(place).toContainText('weak');
  }
  for (const place of [articleIn(one), articleIn(two)]) {
    await expect(place.locator('.note')).toContainText('From the first tab.');
    await expect(place.locator('.note')).toContainText('From the second tab.');
  }
  await shown.getByText(/^History/).click();
  await expect(shown.locator('.history')).toContainText('They trip. → Models trip.');
  await expect(shown.locator('.history')).toContainText('Models trip. → All models trip.');
});
