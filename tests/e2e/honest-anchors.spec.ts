/**
 * The words that the reader's own claims rest on, on a page that has changed since: whether they are
 * here, probably here or not found is told as it is, and nothing is rewritten unless the reader says.
 *
 * @module
 */
import type { Frame, Locator, Page } from '@playwright/test';
import { test as base, expect } from './chromium.ts';
import { highlightTexts, settledLinks, sidebar } from './overlay.ts';
import { askForForm, selectWords } from './selecting.ts';
import { madeHere } from './sidebar-parts.ts';

const ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideEditedAA/on-newts';

const BEFORE = 'I have kept newts for eleven years, and my sister thinks that it is too long.';
const QUOTED = 'A newt that is fed every morning will wait at the glass before the light comes on.';
const AFTER = 'My neighbour keeps toads instead, which are said to be more patient with people.';
const EDITED = 'A newt fed in the morning will mostly wait at the glass before the light comes on';
const ELSEWHERE = 'None of this is meant as advice, and no newt was asked to read it.';
const REWRITTEN = 'Feed them at one hour of the day, and they will be there at that hour.';

const QUOTE = 'claimside-quote';
const SAYS = 'Newts are patient.';

const attachButton = { name: 'Attach to the selected words' } as const;
const showButton = { name: 'Show in page' } as const;

/** A post of these paragraphs. */
function postOf(...paragraphs: readonly string[]): string {
  const shown = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  return `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>On newts</title><link rel="stylesheet" href="/claimside-example/forum.css">
    <main><div id="postContent" class="ContentStyles-base">${shown}</div></main>`;
}

interface Edited {
  readonly page: Page;
  readonly article: Locator;
}

/** A post with a claim of the reader's own; `edit` gives it other paragraphs and reloads it. */
const test = base.extend<{ edit: (...paragraphs: readonly string[]) => Promise<Edited> }>({
  edit: async ({ open, worker, site }, use) => {
    site.html(ADDRESS, postOf(BEFORE, QUOTED, AFTER, ELSEWHERE));
    const page = await open(ADDRESS);
    await settledLinks(page);
    await selectWords(page, QUOTED);
    const frame = await askForForm(page, await worker(), 'shortcut');
    const sentence = frame.getByRole('textbox', { name: 'Claim' });
    await sentence.fill(SAYS);
    await sentence.press('Enter');
    await expect(articleIn(frame)).toContainText('here');
    await use(async (...paragraphs) => {
      site.html(ADDRESS, postOf(...paragraphs));
      await page.reload();
      // It opens again by itself, as the reader left it.
      return { page, article: articleIn(await sidebar(page)) };
    });
  },
});

const articleIn = (frame: Frame) => madeHere(frame).locator('article', { hasText: SAYS });
const stateOf = (article: Locator) => article.locator('.place');
const highlighted = (page: Page) => expect.poll(() => highlightTexts(page, QUOTE));

test('a passage that was not edited is here', async ({ edit }) => {
  const { page, article } = await edit(ELSEWHERE, BEFORE, QUOTED, AFTER);
  await expect(stateOf(article)).toHaveText('here');
  await expect(article.getByRole('button', showButton)).toBeVisible();
  await expect(article.getByRole('button', attachButton)).toBeHidden();
  await highlighted(page).toEqual([QUOTED]);
});

test('an edited passage is probably here, and what was stored stays', async ({ edit }) => {
  const { page, article } = await edit(BEFORE, `${EDITED}.`, AFTER, ELSEWHERE);
  await expect(stateOf(article)).toHaveText('probably here');
  await highlighted(page).toEqual([EDITED]);
  await article.getByRole('button', showButton).click();
  await expect.poll(() => highlightTexts(page, 'claimside-current')).toEqual([EDITED]);
  await expect(article.locator('blockquote')).toHaveText(QUOTED);
  const again = await edit(BEFORE, QUOTED, AFTER, ELSEWHERE);
  await expect(stateOf(again.article)).toHaveText('here');
});

test('a deleted passage is not found, and its claim is kept', async ({ edit }) => {
  const { page, article } = await edit(BEFORE, AFTER, ELSEWHERE);
  await expect(stateOf(article)).toHaveText('not found on this page, kept');
  await expect(article.getByRole('button', showButton)).toBeHidden();
  await highlighted(page).toEqual([]);
});

test('of a passage that stands twice the right one is found', async ({ edit }) => {
  const { page, article } = await edit(ELSEWHERE, QUOTED, REWRITTEN, BEFORE, QUOTED, AFTER);
  await expect(stateOf(article)).toHaveText('here');
  await highlighted(page).toEqual([QUOTED]);
  const after = await page.evaluate((name) => {
    const [range] = CSS.highlights.get(name) ?? [];
    const paragraph = (range as Range).startContainer.parentElement?.closest('p');
    return paragraph?.nextElementSibling?.textContent;
  }, QUOTE);
  expect(after).toBe(AFTER);
});

test('a passage that goes and comes while the page is open is followed', async ({ edit }) => {
  const { page, article } = await edit(BEFORE, QUOTED, AFTER, ELSEWHERE);
  await expect(stateOf(article)).toHaveText('here');
  await page.evaluate(() => document.querySelectorAll('p')[1]?.remove());
  await expect(stateOf(article)).toHaveText('not found on this page, kept');
  await page.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.querySelector('p')?.after(paragraph);
  }, EDITED);
  await expect(stateOf(article)).toHaveText('probably here');
});

test('a lost quote is attached to the selected words, for good or until it is undone', async ({
  edit,
}) => {
  const { page, article } = await edit(BEFORE, REWRITTEN, AFTER, ELSEWHERE);
  await expect(stateOf(article)).toHaveText('not found on this page, kept');
  await article.getByRole('button', attachButton).click();
  const frame = await sidebar(page);
  await expect(frame.getByText('Select the right words in the page first.')).toBeVisible();

  await selectWords(page, REWRITTEN);
  await article.getByRole('button', attachButton).click();
  await expect(stateOf(article)).toHaveText('here');
  await highlighted(page).toEqual([REWRITTEN]);
  const again = await edit(BEFORE, REWRITTEN, AFTER, ELSEWHERE);
  await expect(stateOf(again.article)).toHaveText('here');
  await expect(again.article.locator('blockquote')).toHaveText(REWRITTEN);
  await expect(again.article.locator('.claim-text')).toHaveText(SAYS);
});

test('attaching is undone by one click', async ({ edit }) => {
  const { page, article } = await edit(BEFORE, `${EDITED}.`, AFTER, ELSEWHERE);
  await expect(stateOf(article)).toHaveText('probably here');
  await selectWords(page, ELSEWHERE);
  await article.getByRole('button', attachButton).click();
  await expect(article.locator('blockquote')).toHaveText(ELSEWHERE);
  await highlighted(page).toEqual([ELSEWHERE]);
  await (await sidebar(page)).getByRole('button', { name: 'Undo' }).click();
  await expect(article.locator('blockquote')).toHaveText(QUOTED);
  await expect(stateOf(article)).toHaveText('probably here');
  await highlighted(page).toEqual([EDITED]);
});
