/**
 * The words that the reader's own claims rest on, on a page that has changed since.
 *
 * @module
 */
import type { Page, Worker } from '@playwright/test';
import { expect, test } from './chromium.ts';
import { highlightTexts, settledLinks } from './overlay.ts';
import { askForForm, selectWords } from './selecting.ts';
import { madeHere } from './sidebar-parts.ts';

const ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideEditedAA/on-newts';

const BEFORE = 'I have kept newts for eleven years, and my sister thinks that it is too long.';
const QUOTED = 'A newt that is fed every morning will wait at the glass before the light comes on.';
const AFTER = 'My neighbour keeps toads instead, which are said to be more patient with people.';
const EDITED = 'A newt fed in the morning will mostly wait at the glass before the light comes on';
const ELSEWHERE = 'None of this is meant as advice, and no newt was asked to read it.';

const QUOTE = 'claimside-quote';

function pageOf(...paragraphs: readonly string[]): string {
  const shown = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  return `<!doctype html><title>On newts</title><main><div id="postContent">${shown}</div></main>`;
}

const highlighted = (page: Page) => expect.poll(() => highlightTexts(page, QUOTE));

/** Makes a claim of words on the page; the sidebar is open afterwards. */
async function claimOf(page: Page, worker: Worker, words: string, text: string) {
  await selectWords(page, words);
  const frame = await askForForm(page, worker, 'shortcut');
  const sentence = frame.getByRole('textbox', { name: 'Claim' });
  await sentence.fill(text);
  await sentence.press('Enter');
  await expect(madeHere(frame)).toContainText(text);
}

test('an edited passage is found and highlighted, a deleted one is not', async ({
  open,
  worker,
  site,
}) => {
  site.html(ADDRESS, pageOf(BEFORE, QUOTED, AFTER, ELSEWHERE));
  const page = await open(ADDRESS);
  await settledLinks(page);
  await claimOf(page, await worker(), QUOTED, 'Newts are patient.');
  await highlighted(page).toEqual([QUOTED]);

  site.html(ADDRESS, pageOf(BEFORE, `${EDITED}.`, AFTER, ELSEWHERE));
  await page.reload();
  await highlighted(page).toEqual([EDITED]);

  site.html(ADDRESS, pageOf(BEFORE, AFTER, ELSEWHERE));
  await page.reload();
  await settledLinks(page);
  await highlighted(page).toEqual([]);
});
