/**
 * arXiv's own pages: what a paper's readers say is shown beside it, and its own links are no mentions.
 *
 * @module
 */
import { ARXIV_ADDRESSES } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { clickMark, marks, openSidebar, settledLinks, sidebar } from './overlay.ts';
import { bareWorks, claim, workSection, worksWithClaims } from './sidebar-parts.ts';

test.use({ browserOf: 'shared' });

test('an abstract page is its own work, and marks the others it links', async ({ open }) => {
  const page = await open(ARXIV_ADDRESSES.abs);
  expect(await settledLinks(page)).toEqual([
    ['https://arxiv.org/abs/1906.01820', 'arxiv:1906.01820'],
  ]);
  const frame = await openSidebar(page);
  expect(await worksWithClaims(frame)).toEqual(['arxiv:2402.10877', 'arxiv:1906.01820']);
  const own = workSection(frame, 'arxiv:2402.10877');
  await expect(own).toContainText('This page');
  await expect(own).toContainText('What it says');
  await expect(claim(own, 'cirstea-robust-models-converge-1')).toBeVisible();
});

test('an abstract page of a report that many papers answer', async ({ open }) => {
  const page = await open(ARXIV_ADDRESSES.absOfReport);
  expect(await settledLinks(page)).toEqual([
    ['https://arxiv.org/abs/2402.10877', 'arxiv:2402.10877'],
    ['https://arxiv.org/abs/2311.08379v3', 'arxiv:2311.08379'],
  ]);
  const frame = await openSidebar(page);
  expect((await worksWithClaims(frame))[0]).toBe('arxiv:1906.01820');
});

test('a list marks each paper once a line', async ({ open }) => {
  const page = await open(ARXIV_ADDRESSES.list);
  const marked = (await settledLinks(page)).map(([, work]) => work);
  const papers = ['arxiv:2402.10877', 'arxiv:2310.15213', 'arxiv:1906.01820'];
  expect([...new Set(marked)]).toEqual(papers);
  await expect
    .poll(async () => (await marks(page)).map(({ workId }) => workId).sort())
    .toEqual([...papers].sort());

  await clickMark(page, 'arxiv:2310.15213');
  const frame = await sidebar(page);
  await expect(workSection(frame, 'arxiv:2310.15213')).toBeInViewport();
  expect(await worksWithClaims(frame)).toEqual(papers);
  expect(await bareWorks(frame)).toEqual(['arxiv:2501.99999']);
});

test('search results mark each paper once', async ({ open }) => {
  const page = await open(ARXIV_ADDRESSES.search);
  const marked = (await settledLinks(page)).map(([, work]) => work);
  const papers = ['arxiv:2402.10877', 'arxiv:2310.15213', 'arxiv:1906.01820'];
  expect([...new Set(marked)]).toEqual(papers);
  await expect.poll(async () => (await marks(page)).length).toBe(papers.length);
});

test('a paper in HTML is its own work, and its bibliography is marked', async ({ open }) => {
  const page = await open(ARXIV_ADDRESSES.html);
  expect(await settledLinks(page)).toEqual([
    ['https://arxiv.org/abs/2310.15916', 'arxiv:2310.15916'],
    ['https://arxiv.org/abs/1906.01820', 'arxiv:1906.01820'],
    ['https://doi.org/10.48550/arXiv.2212.04089', 'arxiv:2212.04089'],
  ]);
  const frame = await openSidebar(page);
  expect(await worksWithClaims(frame)).toEqual([
    'arxiv:2310.15213',
    'arxiv:2310.15916',
    'arxiv:1906.01820',
    'arxiv:2212.04089',
  ]);
  expect(await bareWorks(frame)).toEqual(['doi:10.9999/nothing.1999']);
});
