/**
 * Claims that want to be more than text: they are shown as text, or refused with words.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { expect, test } from './chromium.ts';
import { openSidebar, settledLinks } from './overlay.ts';

const ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideHostileA/hostile';
const SCRIPT = '<script>document.title = "taken"</script><img src=x onerror="document.title=1">';
const BIDI = '\u202Etxet desrever a\u202C and \u2067isolated';
const LONG = `unbroken-${'x'.repeat(3_000)}`;

const claim = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  source: 'lw:ClaimsideHostileA',
  citations: [{ work: 'arxiv:2401.55555', intent: 'disputes', basis: 'linked' }],
  ...more,
});

function pack(claims: readonly object[]): string {
  const works = [{ id: 'arxiv:2401.55555', kind: 'paper', title: `${BIDI} ${SCRIPT}` }];
  const about = { id: 'hostile', title: SCRIPT, edition: '1' };
  return JSON.stringify({ format: 'claimside-pack', version: 1, ...about, works, claims });
}

async function importFile(page: Page, text: string): Promise<void> {
  const file = { name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Choose a file').setInputFiles(file);
}

/** Nothing is wider than the window, and no script of a text has run. */
async function expectWhole(page: Page): Promise<void> {
  const [scroll, client] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(scroll).toBeLessThanOrEqual(client ?? 0);
  expect(await page.title()).not.toMatch(/^(taken|1)$/);
}

test('texts of every kind are shown as text, and the layout stays whole', async ({
  open,
  site,
  extensionId,
}) => {
  test.slow();
  const library = await open(`chrome-extension://${extensionId}/library.html#/import`);
  await importFile(
    library,
    pack([
      claim('script', SCRIPT, { speaker: [SCRIPT], topics: [SCRIPT], sourceTitle: SCRIPT }),
      claim('bidi', BIDI, { speaker: [BIDI] }),
      claim('long', LONG, { anchor: { type: 'TextQuoteSelector', exact: LONG } }),
    ]),
  );
  await library.getByRole('button', { name: 'Add to the library' }).click();
  await expect(library.getByText(/is in the library\./)).toBeVisible();
  for (const id of ['script', 'bidi', 'long']) {
    await library.goto(`chrome-extension://${extensionId}/library.html#/claim/${id}`);
    await expect(library.locator('.claim-page .claim-text')).toBeVisible();
    await expectWhole(library);
  }
  await library.goto(`chrome-extension://${extensionId}/library.html#/claim/script`);
  await expect(library.locator('.claim-page .claim-text')).toHaveText(SCRIPT);

  site.html(ADDRESS, '<main><p><a href="https://arxiv.org/abs/2401.55555">One</a></p></main>');
  const page = await open(ADDRESS);
  await settledLinks(page);
  const frame = await openSidebar(page);
  await expect(frame.locator('.claim-text').getByText(SCRIPT).first()).toBeVisible();
  await expect(frame.locator('.content img, .content script')).toHaveCount(0);
  const wider = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(wider).toBeLessThanOrEqual(0);
  const directions = await frame
    .locator('article', { hasText: 'desrever' })
    .first()
    .locator('.claim-text')
    .evaluate((text) => getComputedStyle(text).unicodeBidi);
  expect(directions).toMatch(/isolate|plaintext/);
  await expectWhole(page);
});

test('what no text or link may be is refused with its place, and nothing of it is kept', async ({
  open,
  extensionId,
}) => {
  const library = await open(`chrome-extension://${extensionId}/library.html#/import`);
  const faults = library.getByRole('alert');
  for (const [wrong, words] of [
    [claim('link', 'A link.', { url: 'javascript:alert(1)' }), /url: not a http or https address/],
    [claim('control', 'Bell \u0007 rings.'), /text: a control character/],
    [claim('huge', 'y'.repeat(1_000_000)), /text: longer than 20000 characters/],
  ] as const) {
    await importFile(library, pack([claim('fine', 'A fine one.'), wrong]));
    await expect(faults).toContainText(words);
    await expect(faults).toContainText('Nothing was imported');
  }
  await library.goto(`chrome-extension://${extensionId}/library.html#/claim/fine`);
  await expect(library.getByText('This claim is not in the library')).toBeVisible();
});
