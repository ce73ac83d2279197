/**
 * The forums' mirrors and older forks, and pages whose text is not like English prose.
 *
 * @module
 */
import { EA_FORUM_ADDRESS, GREATERWRONG_ADDRESS, MANY_SCRIPTS_ADDRESS } from '../sites/pages.ts';
import { THREAD_ADDRESS, THREAD_COMMENTS, threadPage } from '../sites/thread-page.ts';
import { expect, test } from './chromium.ts';
import { highlightTexts, marks, openSidebar, settledLinks } from './overlay.ts';
import { claim, madeHere, worksWithClaims } from './sidebar-parts.ts';

test.use({ browserOf: 'shared' });

test('a mirror shows the claims made in a comment, and highlights their words', async ({
  open,
}) => {
  const page = await open(GREATERWRONG_ADDRESS);
  expect(await settledLinks(page)).toEqual([
    ['https://arxiv.org/abs/1906.01820', 'arxiv:1906.01820'],
    ['/posts/vJFdjigzmcXMhNTsx/simulators', 'lw:vJFdjigzmcXMhNTsx'],
    ['https://arxiv.org/pdf/2311.08379', 'arxiv:2311.08379'],
  ]);
  await expect
    .poll(() => highlightTexts(page, 'claimside-quote'))
    .toEqual([
      'I expect the probability to be a good deal higher, for the following reasons.',
      'This all suggests to me it can be done by many weak steps in a row, each with a relatively weak forward pass.',
    ]);
  const frame = await openSidebar(page);
  await expect(claim(madeHere(frame), 'ext-forward-pass-rnd-above-15-percent')).toBeVisible();
  expect((await worksWithClaims(frame))[0], 'the post itself').toBe('lw:HmQGHGCnvmpCNDBjc');
});

test('an older forum’s body, split by the spans of quotations', async ({ open }) => {
  const page = await open(EA_FORUM_ADDRESS);
  expect(await settledLinks(page)).toEqual([
    ['https://arxiv.org/abs/2310.01405', 'arxiv:2310.01405'],
    ['https://arxiv.org/abs/2310.01405', 'arxiv:2310.01405'],
    ['https://arxiv.org/abs/2308.10248', 'arxiv:2308.10248'],
    [
      'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/how-to-go-from-interpretability-to-alignment-just-retarget',
      'lw:w4aeAFzSAguvqA5qu',
    ],
    ['https://arxiv.org/abs/2402.10877v3', 'arxiv:2402.10877'],
  ]);
});

test('a page from right to left, with links over several lines', async ({ open }) => {
  const page = await open(MANY_SCRIPTS_ADDRESS);
  const marked = (await settledLinks(page)).map(([, work]) => work);
  expect(marked).toEqual([
    'arxiv:2402.10877',
    'arxiv:2401.01967',
    'arxiv:2310.15213',
    'arxiv:1906.01820',
  ]);
  await expect
    .poll(async () => (await marks(page)).map(({ workId }) => workId).sort())
    .toEqual([...marked].sort());
});

test('of a long thread only the marks near the viewport exist', async ({ open, site }) => {
  site.html(THREAD_ADDRESS, threadPage());
  const page = await open(THREAD_ADDRESS);
  expect(await settledLinks(page)).toHaveLength(THREAD_COMMENTS / 3);
  const near = async () => (await marks(page)).map(({ rect }) => rect.y);
  await expect.poll(async () => (await near()).length).toBeGreaterThan(0);
  expect((await near()).length).toBeLessThan(THREAD_COMMENTS / 6);

  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2 }));
  await expect
    .poll(async () => (await near()).filter((y) => y > 0 && y < 800).length)
    .toBeGreaterThan(2);
  expect((await near()).length).toBeLessThan(THREAD_COMMENTS / 6);
});
