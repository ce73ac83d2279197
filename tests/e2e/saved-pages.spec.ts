/**
 * Real pages, saved: exactly the right links are marked, and the sidebar lists their works. What is
 * expected was read off the pages by hand (`saved-pages.expected.ts`).
 *
 * @module
 */
import type { Frame } from '@playwright/test';
import { listSavedPages, savedPagesOrLine } from '../sites/saved-pages.ts';
import { expect, test } from './chromium.ts';
import { markedLinks, openSidebar, settledLinks } from './overlay.ts';
import { SAVED_PAGES, type SavedPage } from './saved-pages.expected.ts';
import { worksWithClaims } from './sidebar-parts.ts';

/** So many share a browser. */
const PAGES_A_TEST = 8;

const folder = savedPagesOrLine();
if (folder) {
  const addresses = new Map(listSavedPages(folder).map(({ file, address }) => [file, address]));
  for (let first = 0; first < SAVED_PAGES.length; first += PAGES_A_TEST) {
    const pages = SAVED_PAGES.slice(first, first + PAGES_A_TEST);
    test(`saved pages ${first + 1} to ${first + pages.length}`, async ({ open, site }) => {
      test.setTimeout(pages.length * 20_000);
      for (const { file, marked } of pages) {
        const address = addresses.get(file);
        if (!address) throw new Error(`There is no saved page ${file}.`);
        site.serve(address, file);
        const page = await open(address);
        await settledLinks(page);
        // The site's own scripts may show streamed parts a moment after the page has loaded.
        await expect.soft.poll(() => markedLinks(page), { message: file }).toEqual(marked);
        expect.soft(await settledLinks(page), file).toEqual(marked);
        if (marked.length > 0) {
          await expectListed(await openSidebar(page), file, marked);
        }
        await page.close();
      }
    });
  }
}

/** Works with claims in reading order; a page that is such a work itself stands before them. */
async function expectListed(
  frame: Frame,
  file: string,
  marked: SavedPage['marked'],
): Promise<void> {
  const expected = [...new Set(marked.map(([, work]) => work))];
  await expect.soft
    .poll(async () => (await worksWithClaims(frame)).slice(-expected.length), {
      message: file,
    })
    .toEqual(expected);
}
