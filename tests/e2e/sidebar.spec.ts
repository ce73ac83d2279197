/**
 * What a reader does in the sidebar: read in order, look for a claim, copy it, go to its words.
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { openSidebar, settledLinks } from './overlay.ts';
import { bareWorks, claim, openFilters, workSection, worksWithClaims } from './sidebar-parts.ts';

test.use({ browserOf: 'shared' });

const WORLD_MODELS = 'arxiv:2402.10877';
/** By the work that is linked before: a work that the text names without a link. */
const NAMED_AFTER: Readonly<Record<string, readonly string[]>> = {
  'arxiv:2310.15213': ['arxiv:2310.15916'],
  'arxiv:1906.01820': ['arxiv:2401.01967'],
};
const CONVERGE = 'cirstea-robust-models-converge-1';

test('works stand in reading order, each once; those without claims follow', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const linked = [...new Set((await settledLinks(page)).map(([, work]) => work))];
  const frame = await openSidebar(page);
  const expected = linked.flatMap((work) => [work, ...(NAMED_AFTER[work] ?? [])]);
  await expect.poll(() => worksWithClaims(frame)).toEqual(expected);
  expect(await bareWorks(frame)).toEqual(['lw:ClaimsideDemoPage', 'arxiv:2307.15043']);
  const cost = new RegExp(
    `^This page: [\\d.]+ ms, ${expected.length + 2} works, ${expected.length} with claims$`,
  );
  await expect(frame.getByRole('contentinfo').getByText(cost)).toBeVisible();
});

test('a work’s title leads to its mentions, one after the other', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const work = workSection(await openSidebar(page), WORLD_MODELS);
  const title = work
    .getByRole('button', { name: 'Robust agents learn causal world models' })
    .last();
  const mentions = page.locator('#block3 a, a[href^="https://doi.org/10.48550"]');
  for (const mention of [0, 1, 2, 0]) {
    await title.click();
    await expect(mentions.nth(mention)).toBeInViewport();
  }
});

test('words, stance, author and topic find claims', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const frame = await openSidebar(page);
  const work = workSection(frame, WORLD_MODELS);
  const converge = claim(work, CONVERGE);
  await expect(converge).toBeVisible();

  const words = frame.getByRole('searchbox', { name: 'Filter' });
  await words.fill('approximately causal converge');
  await expect(converge).toBeVisible();
  await expect(workSection(frame, 'lw:vJFdjigzmcXMhNTsx')).toBeHidden();
  await words.fill('no claim has these words');
  await expect(frame.getByText('No claim matches the filter')).toBeVisible();
  await frame.getByRole('button', { name: 'Show all claims' }).click();
  await expect(converge).toBeVisible();

  await openFilters(frame);
  const disputes = frame.getByRole('button', { name: 'Disputes', exact: true });
  await disputes.click();
  await expect(converge).toBeHidden();
  await expect(work).toBeVisible();
  await disputes.click();

  const author = frame.getByRole('combobox', { name: /^Author/ });
  await author.selectOption('Bogdan Ionut Cirstea');
  await expect(converge).toBeVisible();
  await expect(frame.locator('article.claim:not(.linked-claim):visible').first()).toContainText(
    'Bogdan Ionut Cirstea',
  );
  await author.selectOption('');

  await frame.getByRole('combobox', { name: /^Topic/ }).selectOption('convergence');
  await expect(converge).toBeVisible();
  await frame.getByRole('button', { name: 'Clear filter' }).click();
  await expect(workSection(frame, 'lw:vJFdjigzmcXMhNTsx')).toBeVisible();
});

test('a claim says who, how sure, and in which words; it leads to its source', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const converge = claim(workSection(await openSidebar(page), WORLD_MODELS), CONVERGE);
  await expect(converge).toContainText('in our words');
  await expect(converge).toContainText('The results in Robust agents learn');
  await expect(converge).toContainText('the same causal world models.');
  await expect(converge).toContainText('suggest');
  await expect(converge).toContainText('convergence');
  await expect(converge.getByRole('link', { name: /^Read at its source/ })).toHaveAttribute(
    'href',
    /^https:\/\/www\.lesswrong\.com\/users\/bogdan-ionut-cirstea#:~:text=The%20results%20in/,
  );
});

test('what a claim answers is one click away', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const converge = claim(workSection(await openSidebar(page), WORLD_MODELS), CONVERGE);
  await converge.locator('summary').first().click();
  await expect(claim(converge, 'cirstea-no-guarantee-behavioral-training-q1')).toBeVisible();
});

test('what an editor mapped is apart, and not counted', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const work = workSection(await openSidebar(page), 'arxiv:1906.01820');
  const mapped = claim(work.locator('details.related'), 'cirstea-corrigible-problem-large-q6');
  await expect(mapped).toBeHidden();
  await work.getByText(/^Related, by our mapping/).click();
  await expect(mapped).toBeVisible();
});

test('a claim is copied as a Markdown quote with its link', async ({ open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open(DEMO_ADDRESS);
  const frame = await openSidebar(page);
  await claim(workSection(frame, WORLD_MODELS), CONVERGE)
    .getByRole('button', { name: 'Copy' })
    .first()
    .click();
  await expect(frame.getByText('Copied as a Markdown quote.')).toBeAttached();
  await page.bringToFront();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').every((line) => line.startsWith('>'))).toBe(true);
  expect(copied).toContain('converge to approximately the same causal world model');
  expect(copied).toContain('[Bogdan Ionut Cirstea');
  expect(copied).toContain('](https://www.lesswrong.com/users/bogdan-ionut-cirstea#:~:text=');
});
