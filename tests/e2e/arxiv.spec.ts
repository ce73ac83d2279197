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

test('a paper in HTML is its own work; its bibliography and its citations are marked', async ({
  open,
}) => {
  const page = await open(ARXIV_ADDRESSES.html);
  const marked = [
    ['#bib.bib1', 'arxiv:2310.15916'],
    ['#bib.bib3', 'arxiv:2212.04089'],
    ['#bib.bib2', 'arxiv:1906.01820'],
    ['https://arxiv.org/abs/2310.15916', 'arxiv:2310.15916'],
    ['https://arxiv.org/abs/1906.01820', 'arxiv:1906.01820'],
    ['https://doi.org/10.48550/arXiv.2212.04089', 'arxiv:2212.04089'],
  ];
  await expect.poll(() => settledLinks(page)).toEqual(marked);
  const frame = await openSidebar(page);
  expect(await worksWithClaims(frame)).toEqual([
    'arxiv:2310.15213',
    'arxiv:2310.15916',
    'arxiv:2212.04089',
    'arxiv:1906.01820',
  ]);
  expect(await bareWorks(frame)).toEqual(['doi:10.9999/nothing.1999']);

  await test.step('entries by title alone, of two works, of the page, with addresses in full', async () => {
    await page.evaluate((own) => {
      const list = document.querySelector('.ltx_biblist');
      const add = (id: string, html: string) => {
        list?.insertAdjacentHTML(
          'beforeend',
          `<li id="bib.${id}" class="ltx_bibitem">${html}</li>`,
        );
      };
      add('titled', 'J. Richens. <i>Robust agents learn causal world models</i>. 2024.');
      const paper = (id: string) => `<a href="https://arxiv.org/abs/${id}">there</a>`;
      add('two', paper('2310.15916') + paper('1906.01820'));
      add('own', paper('2310.15213'));
      const cite = (id: string) => `<cite>[<a href="${own}#bib.${id}">9</a>]</cite>`;
      const cites = ['titled', 'titled', 'two', 'own', 'nowhere'].map(cite).join('');
      document.querySelector('#S1')?.insertAdjacentHTML('beforeend', `<p id="more">${cites}</p>`);
    }, ARXIV_ADDRESSES.html);
    const cited = () =>
      page
        .locator('#more a[data-claimside-work]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-claimside-work')));
    await expect.poll(cited).toEqual(['arxiv:2402.10877', 'arxiv:2402.10877']);
    const workIds = async () => (await marks(page)).map(({ workId }) => workId);
    const ofTitled = async () => (await workIds()).filter((id) => id === 'arxiv:2402.10877');
    await page.locator('#more').scrollIntoViewIfNeeded();
    // One beside the line that cites it twice, and one beside the entry.
    await expect.poll(async () => (await ofTitled()).length).toBe(2);
  });
});

test('an abstract page teaches the published version of its paper, which can be taken back', async ({
  open,
  site,
  worker,
}) => {
  const address = 'https://arxiv.org/abs/2402.10877v3';
  site.html(
    address,
    `<!doctype html><title>A paper</title><link rel="canonical" href="https://arxiv.org/abs/2402.10877">
     <meta name="citation_arxiv_id" content="2402.10877"><meta name="citation_doi" content="10.9999/published">
     <main><a href="https://doi.org/10.9999/published">Journal</a></main>`,
  );
  const page = await open(address);
  const frame = await openSidebar(page);
  await expect(workSection(frame, 'arxiv:2402.10877')).toContainText('This page');
  expect(await bareWorks(frame)).toEqual([]);

  const other = 'https://www.lesswrong.com/posts/ClaimsideJoinedAA/on-a-paper';
  site.html(
    other,
    '<!doctype html><main><a href="https://doi.org/10.9999/published">it</a></main>',
  );
  const post = await open(other);
  const link = post.locator('main a');
  await expect(link).toHaveAttribute('data-claimside-work', 'arxiv:2402.10877');

  const library = (await worker()).url().replace('background.js', 'library.html');
  const tab = await page.context().newPage();
  await tab.goto(`${library}#/work/${encodeURIComponent('arxiv:2402.10877')}`);
  const learned = tab.getByRole('list', { name: 'Learned from pages' });
  await expect(learned).toContainText('Same work as doi:10.9999/published, learned from arXiv.');
  await learned.getByRole('button', { name: 'Take apart' }).click();
  await expect(learned).toContainText('Taken apart from doi:10.9999/published');
  await expect(link).not.toHaveAttribute('data-claimside-work', /./);
});
