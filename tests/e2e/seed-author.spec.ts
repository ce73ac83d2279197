/**
 * The page of the user whose ten comments the first curated claims come from.
 *
 * @module
 */
import { USER_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { highlightTexts, openSidebar, settledLinks } from './overlay.ts';
import { claim, madeHere } from './sidebar-parts.ts';

test.use({ browserOf: 'shared' });

/** The works that the comments name and that have an address, in reading order. */
const NAMED = [
  'arxiv:2402.03660',
  'arxiv:2402.09236',
  'doi:10.1126/science.adi1374',
  'arxiv:2310.00927',
  'arxiv:2303.15103',
  'arxiv:2312.00379',
  'arxiv:2402.10877',
  'arxiv:2310.01405',
  'lw:vJFdjigzmcXMhNTsx',
  'lw:w4aeAFzSAguvqA5qu',
  'arxiv:2310.15916',
  'arxiv:2310.15213',
  'arxiv:2401.01967',
];

/** A comment that the first one links. */
const LINKED_COMMENT = 'lwcomment:mcA57W6YK6a2TGaE2';

/** How many claims were made in each of the ten comments. */
const CLAIMS_OF_COMMENTS = {
  c01: 3,
  c02: 1,
  c03: 9,
  c04: 1,
  c05: 3,
  c06: 3,
  c07: 1,
  c08: 4,
  c09: 2,
  c10: 19,
};
const ALL_CLAIMS = Object.values(CLAIMS_OF_COMMENTS).reduce((total, claims) => total + claims, 0);

/** Of the last comment: what is quoted, and a reply to it. */
const EXCHANGES = [
  ['cirstea-no-guarantee-behavioral-training-q1', 'cirstea-robust-models-converge-1'],
  ['cirstea-repe-means-retarget-q3', 'cirstea-optimizer-ontology-poor-fit-1'],
  ['cirstea-repe-not-corrigible-q5', 'cirstea-repe-robustness-limited-need-1'],
] as const;

test('all named works with an address are marked', async ({ open }) => {
  const page = await open(USER_ADDRESS);
  const marked = new Set((await settledLinks(page)).map(([, work]) => work));
  expect([...marked]).toEqual([LINKED_COMMENT, ...NAMED]);
});

test('every claim stands under "Claims made here", its passage highlighted', async ({ open }) => {
  const page = await open(USER_ADDRESS);
  await settledLinks(page);
  await expect
    .poll(async () => (await highlightTexts(page, 'claimside-quote')).length)
    .toBe(ALL_CLAIMS);
  const frame = await openSidebar(page);
  // Some further claims have the same page as their source, but not their words on it.
  const claims = madeHere(frame).locator(
    'article.claim:not(.linked-claim)[data-claim-id^="cirstea-"]',
  );
  await expect(claims).toHaveCount(ALL_CLAIMS);
});

test('the quoted passages of the last comment stand with their replies', async ({ open }) => {
  const page = await open(USER_ADDRESS);
  const frame = await openSidebar(page);
  const exchanges = madeHere(frame).locator('.exchange');
  for (const [quoted, reply] of EXCHANGES) {
    const exchange = exchanges.filter({ has: claim(frame, quoted) });
    await expect(claim(exchange.locator('.exchange-quoted'), quoted)).toBeVisible();
    await expect(claim(exchange.locator('.exchange-replies'), reply)).toBeVisible();
  }
});

test('a claim made here leads to its words in the page', async ({ open }) => {
  const page = await open(USER_ADDRESS);
  const frame = await openSidebar(page);
  await expect(page.locator('#seedCommentC09AAA')).not.toBeInViewport();
  await claim(madeHere(frame), 'cirstea-rag-more-transparent-1')
    .getByRole('button', { name: 'Show in page' })
    .first()
    .click();
  await expect(page.locator('#seedCommentC09AAA')).toBeInViewport();
});
