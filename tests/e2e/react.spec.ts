/**
 * A page that a real React 19 takes over, as the forums' pages are: marked from the first moment, it
 * hydrates without an error, and marks follow what React does afterwards.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { buildReactSite, REACT_ADDRESS, type ReactSite } from '../sites/react-site.ts';
import { expect, test } from './chromium.ts';
import { type MarkedLink, readHtmlWithoutOurs } from './in-page.ts';
import { markedLinks, marks, settledLinks, textRects } from './overlay.ts';

test.use({ browserOf: 'shared' });

let react: ReactSite;
test.beforeAll(async () => {
  react = await buildReactSite('production');
});
test.afterAll(() => react.remove());
test.beforeEach(({ site }) => react.register(site));

const POST: readonly MarkedLink[] = [
  ['https://arxiv.org/abs/2402.10877', 'arxiv:2402.10877'],
  ['https://openreview.net/forum?id=pOoKI3ouv1', 'arxiv:2402.10877'],
  ['https://arxiv.org/pdf/2310.15213', 'arxiv:2310.15213'],
  ['https://arxiv.org/abs/1906.01820', 'arxiv:1906.01820'],
  ['https://arxiv.org/abs/2310.15213v2', 'arxiv:2310.15213'],
  ['https://arxiv.org/html/2402.10877', 'arxiv:2402.10877'],
];
const FIRST_COMMENT: MarkedLink = ['https://arxiv.org/abs/1906.01820', 'arxiv:1906.01820'];
const SECOND_COMMENT: MarkedLink = ['https://arxiv.org/abs/2402.10877', 'arxiv:2402.10877'];
const THIRD_COMMENT: MarkedLink = ['https://arxiv.org/pdf/2310.15213', 'arxiv:2310.15213'];
const ALL = [...POST, FIRST_COMMENT, SECOND_COMMENT];

for (const delay of [0, 1500]) {
  test(`the page is as it is without us; React comes after ${delay} ms`, async ({
    open,
    openWithout,
  }) => {
    const address = `${REACT_ADDRESS}?hydrateAfter=${delay}`;
    const page = await open(address);
    await expect.poll(() => markedLinks(page)).toEqual(ALL);
    await hydrated(page);
    await expect.poll(() => markedLinks(page)).toEqual(ALL);

    const plain = await openWithout(address);
    await hydrated(plain);
    expect(await page.evaluate(readHtmlWithoutOurs)).toBe(
      await plain.evaluate(readHtmlWithoutOurs),
    );
    expect(await textRects(page)).toEqual(await textRects(plain));
  });
}

test('marks are right after React makes the post anew', async ({ open }) => {
  const page = await open(REACT_ADDRESS);
  await hydrated(page);
  expect(await settledLinks(page)).toEqual(ALL);
  await page.getByRole('button', { name: 'Re-render' }).click();
  await expect.poll(() => markedLinks(page)).toEqual(ALL);
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);
});

test('marks are right after "Load More", and after a comment is collapsed', async ({ open }) => {
  const page = await open(REACT_ADDRESS);
  await hydrated(page);
  await page.getByText('Load More').click();
  await expect.poll(() => markedLinks(page)).toEqual([...ALL, THIRD_COMMENT]);

  const collapse = page.locator('#FirstCommentAAAAA button');
  await collapse.click();
  await expect.poll(() => markedLinks(page)).toEqual([...POST, SECOND_COMMENT, THIRD_COMMENT]);
  await collapse.click();
  await expect.poll(() => markedLinks(page)).toEqual([...ALL, THIRD_COMMENT]);
});

test('marks follow the navigation inside the app; the old page stays, hidden', async ({ open }) => {
  const page = await open(REACT_ADDRESS);
  await hydrated(page);
  await page.getByRole('link', { name: 'the next post' }).click();
  const second: MarkedLink[] = [['https://arxiv.org/pdf/2310.15213', 'arxiv:2310.15213']];
  await expect.poll(() => markedLinks(page)).toEqual(second);
  await expect
    .poll(async () => (await marks(page)).map(({ workId }) => workId))
    .toEqual(['arxiv:2310.15213']);
  await page.goBack();
  await expect.poll(() => markedLinks(page)).toEqual(ALL);
});

test('the site’s own preview card is not marked', async ({ open }) => {
  const page = await open(REACT_ADDRESS);
  await hydrated(page);
  expect(await settledLinks(page)).toEqual(ALL);
  await page.locator('#block1').getByRole('link').first().hover();
  await expect(page.locator('.LWPopper-root a')).toBeVisible();
  expect(await settledLinks(page)).toEqual(ALL);
});

/** Waits until React has taken the page over and the streamed comments are in their place. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as { isHydrated?: boolean }).isHydrated === true);
  await expect(page.locator('#SecondCommentAAAA')).toBeVisible();
}
