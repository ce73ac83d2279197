/**
 * Passages of stored claims that a page shows which is not known as their source: quoted, in somebody
 * else's comment, or under the name of who said them.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { highlightTexts, openSidebar, settledLinks } from './overlay.ts';
import { claim, madeHere, quotedHere } from './sidebar-parts.ts';

/** Passages of the curated dataset: its first and last words, and others between. */
const QUOTED = {
  id: 'ext-interp-not-reliable-alone',
  words: 'interpretability will not be a highly … as a way of establishing the lack of deception',
};
const BY_ANOTHER = {
  id: 'ext-exponential-fit-wide-error',
  speaker: 'Jacob Hilton',
  words: 'I think a good forecast would … and widen the error on the slope of the fit.',
};
const BEGUN = 'The worry is precisely that capabilities, well, you know.';

/** Puts a paragraph at the end of what the selector names. */
function append(page: Page, to: string, html: string): Promise<void> {
  return page.evaluate(
    ([selector, inner]) => {
      const paragraph = document.createElement('div');
      paragraph.innerHTML = inner ?? '';
      document.querySelector(selector ?? '')?.append(paragraph);
    },
    [to, html],
  );
}

test('stored passages are recognised by their words wherever they are shown', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const attributes = await page.evaluate(
    () => document.body.outerHTML.match(/data-(?!claimside-)\w+/g)?.length,
  );
  const quotes = () => highlightTexts(page, 'claimside-quote');
  const POST = '#postContent > div > div';
  const COMMENT = '#demoCommentAAAA05 .CommentBody-commentStyling';

  await append(page, POST, `<blockquote>He wrote: ${QUOTED.words}.</blockquote>`);
  await append(page, COMMENT, `<p>As <em>somebody</em> said: ${BY_ANOTHER.words}</p>`);
  await append(page, COMMENT, `<p>${BEGUN}</p>`);
  await expect.poll(quotes).toEqual([QUOTED.words, BY_ANOTHER.words]);

  const frame = await openSidebar(page);
  await expect(claim(quotedHere(frame), QUOTED.id)).toBeVisible();
  await expect(claim(quotedHere(frame), BY_ANOTHER.id)).toBeVisible();
  await expect(quotedHere(frame).getByRole('article')).toHaveCount(2);
  await expect(madeHere(frame)).toHaveCount(0);

  await test.step('the sidebar leads to the words', async () => {
    const quoted = claim(quotedHere(frame), BY_ANOTHER.id);
    await expect(async () => {
      await quoted.getByRole('button', { name: 'Show in page' }).click();
      expect(await highlightTexts(page, 'claimside-current')).toEqual([BY_ANOTHER.words]);
    }).toPass();
  });

  await test.step('the page learns nothing but that they are highlighted', async () => {
    const now = await page.evaluate(
      () => document.body.outerHTML.match(/data-(?!claimside-)\w+/g)?.length,
    );
    expect(now).toBe(attributes);
    const html = await page.content();
    for (const { id } of [QUOTED, BY_ANOTHER]) expect(html).not.toContain(id);
  });

  await test.step('under the name of who said them they are made here', async () => {
    await page.evaluate((name) => {
      const author = document.querySelector('#demoCommentAAAA05 [class*=username] a');
      if (author) author.textContent = name;
    }, BY_ANOTHER.speaker);
    await append(page, COMMENT, '<p>That was it.</p>');
    await expect(claim(madeHere(frame), BY_ANOTHER.id)).toBeVisible();
    await expect(claim(quotedHere(frame), QUOTED.id)).toBeVisible();
    await expect(quotedHere(frame).getByRole('article')).toHaveCount(1);
  });

  await test.step('and they go with the words', async () => {
    await page.evaluate(() =>
      document.querySelector('#postContent blockquote:last-of-type')?.remove(),
    );
    await page.evaluate((to) => document.querySelector(`${to} > div`)?.remove(), POST);
    await expect.poll(quotes).toEqual([BY_ANOTHER.words]);
  });
});
