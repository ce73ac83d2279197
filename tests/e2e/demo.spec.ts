/**
 * The main job, on the page that a newcomer sees first: a link, its mark, the sidebar, a claim.
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import type { MarkedLink } from './in-page.ts';
import { middleOf } from './marks.ts';
import {
  card,
  clickMark,
  edgeTab,
  hoverMark,
  inOverlay,
  marks,
  settledLinks,
  sidebar,
} from './overlay.ts';

test.use({ browserOf: 'shared' });

/** Not among them: a paper without claims, an encyclopaedia's article, authors, the page itself. */
const MARKED: readonly MarkedLink[] = [
  ['https://arxiv.org/abs/2402.10877', 'arxiv:2402.10877'],
  ['https://openreview.net/forum?id=pOoKI3ouv1', 'arxiv:2402.10877'],
  ['https://arxiv.org/pdf/2310.15213', 'arxiv:2310.15213'],
  ['https://arxiv.org/html/2310.01405v4', 'arxiv:2310.01405'],
  ['https://www.science.org/doi/10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['https://arxiv.org/abs/2310.00927', 'arxiv:2310.00927'],
  ['https://arxiv.org/abs/2303.15103', 'arxiv:2303.15103'],
  ['https://arxiv.org/abs/2312.00379', 'arxiv:2312.00379'],
  [
    '/posts/w4aeAFzSAguvqA5qu/how-to-go-from-interpretability-to-alignment-just-retarget',
    'lw:w4aeAFzSAguvqA5qu',
  ],
  ['/posts/vJFdjigzmcXMhNTsx/simulators', 'lw:vJFdjigzmcXMhNTsx'],
  ['https://arxiv.org/abs/1906.01820', 'arxiv:1906.01820'],
  ['https://arxiv.org/abs/2308.10248', 'arxiv:2308.10248'],
  [
    '/posts/LNA8mubrByG7SFacm/against-almost-every-theory-of-impact-of-interpretability-1',
    'lw:LNA8mubrByG7SFacm',
  ],
  ['https://doi.org/10.48550/arXiv.2402.10877', 'arxiv:2402.10877'],
  [
    '/posts/HmQGHGCnvmpCNDBjc/current-ais-provide-nearly-no-data-relevant-to-agi-alignment?commentId=mcA57W6YK6a2TGaE2',
    'lwcomment:mcA57W6YK6a2TGaE2',
  ],
  ['https://arxiv.org/abs/2402.09236', 'arxiv:2402.09236'],
];

/** The works with claims that the text names without a link. */
const NAMED = ['arxiv:2310.15916', 'arxiv:2401.01967'];

test('exactly the links to works with claims are marked', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  expect(await settledLinks(page)).toEqual(MARKED);
});

test('a mark says how many claims cite the work, and leads to them', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await clickMark(page, 'arxiv:2402.10877');
  const [mark] = (await marks(page)).filter(({ workId }) => workId === 'arxiv:2402.10877');
  expect(mark?.text).toBe('11');
  expect(mark?.name).toBe('11 claims cite Robust agents learn causal world models, 3 dispute');

  const work = (await sidebar(page)).locator('[data-work-id="arxiv:2402.10877"]').first();
  await expect(work).toBeInViewport();
  await expect(work).toContainText('Jonathan Richens');
  await expect(work).toContainText('2024');
  await expect(work).toContainText('What it says');
  await expect(work).toContainText('What others say');
  const claim = work.locator('[data-claim-id="cirstea-robust-models-converge-1"]').first();
  await expect(claim).toContainText('converge to approximately the same causal world model');
  await expect(claim).toContainText('Bogdan Ionut Cirstea');
});

test('the sidebar stands open at another work when its mark is clicked', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await clickMark(page, 'arxiv:2402.10877');
  const frame = await sidebar(page);
  await expect(frame.locator('[data-work-id="arxiv:2402.10877"]').first()).toBeInViewport();
  await clickMark(page, 'lw:vJFdjigzmcXMhNTsx');
  await expect(frame.locator('[data-work-id="lw:vJFdjigzmcXMhNTsx"]').first()).toBeInViewport();
});

test('resting on a mark shows a few claims in a card beside it', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await hoverMark(page, 'arxiv:2310.01405');
  const claims = (await card(page)).locator('[data-claim-id]');
  await expect(claims).toHaveCount(3);

  const mark = (await marks(page)).find(({ workId }) => workId === 'arxiv:2310.01405');
  const drawn = () => inOverlay(page, readCard);
  await expect.poll(async () => (await drawn())?.opacity).toBe('1');
  const rect = (await drawn())?.rect;
  expect(Math.abs(middleOf(rect).x - middleOf(mark?.rect).x)).toBeLessThan(200);
  expect(rect?.height).toBeGreaterThan(100);
});

test('the edge tab shows the total of works with claims', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const works = new Set([...MARKED.map(([, work]) => work), ...NAMED]).size;
  await expect.poll(async () => (await edgeTab(page))?.text).toBe(String(works));
});

test('a link still does what it always did', async ({ open, site }) => {
  site.html('https://arxiv.org/abs/2312.00379', '<title>Reached</title>');
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await page.getByRole('link', { name: 'sample complexity' }).click();
  await expect(page).toHaveTitle('Reached');
});

/** The card as drawn; it may use nothing from outside it. */
function readCard(root: ShadowRoot) {
  const panel = root.querySelector('.card');
  if (!panel) return undefined;
  const { x, y, width, height } = panel.getBoundingClientRect();
  return { opacity: getComputedStyle(panel).opacity, rect: { x, y, width, height } };
}
