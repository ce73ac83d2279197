/**
 * Real pages, saved: exactly the right links and words are marked, and the sidebar lists their works. What is
 * expected was read off the pages by hand (`saved-pages.expected.ts`).
 *
 * @module
 */
import type { Frame, Page } from '@playwright/test';
import { listSavedPages, savedPagesOrLine } from '../sites/saved-pages.ts';
import { expect, test } from './chromium.ts';
import { highlightTexts, markedLinks, openSidebar, settledLinks } from './overlay.ts';
import { SAVED_PAGES, type SavedPage } from './saved-pages.expected.ts';
import { worksWithClaims } from './sidebar-parts.ts';

test.use({ browserOf: 'shared' });

/** So many share a browser. */
const PAGES_A_TEST = 8;

const folder = savedPagesOrLine();
if (folder) {
  const addresses = new Map(listSavedPages(folder).map(({ file, address }) => [file, address]));
  for (let first = 0; first < SAVED_PAGES.length; first += PAGES_A_TEST) {
    const pages = SAVED_PAGES.slice(first, first + PAGES_A_TEST);
    test(`saved pages ${first + 1} to ${first + pages.length}`, async ({ open, site }) => {
      test.setTimeout(pages.length * 20_000);
      for (const { file, marked, named = [] } of pages) {
        const address = addresses.get(file);
        if (!address) throw new Error(`There is no saved page ${file}.`);
        site.serve(address, file);
        const page = await open(address);
        await settledLinks(page);
        // The site's own scripts may show streamed parts a moment after the page has loaded.
        await expect.soft.poll(() => markedLinks(page), { message: file }).toEqual(marked);
        expect.soft(await settledLinks(page), file).toEqual(marked);
        await expect.soft
          .poll(() => mentionTexts(page), { message: file })
          .toEqual(named.map(([words]) => words));
        if (marked.length + named.length > 0) {
          await expectListed(await openSidebar(page), file, marked, named);
        }
        await page.close();
      }
    });
  }
}

/** The words in running text that name works, in reading order. */
async function mentionTexts(page: Page): Promise<string[]> {
  const texts = await highlightTexts(page, 'claimside-mention');
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

/**
 * Works with claims, those that links name in reading order; a page that is such a work itself stands
 * before them.
 */
async function expectListed(
  frame: Frame,
  file: string,
  marked: SavedPage['marked'],
  named: NonNullable<SavedPage['named']>,
): Promise<void> {
  const linked = [...new Set(marked.map(([, work]) => work))];
  const isOnlyLinked = (work: string | null) => !named.some(([, other]) => other === work);
  const all = new Set([...linked, ...named.map(([, work]) => work)]);
  await expect.soft
    .poll(
      async () => {
        const listed = (await worksWithClaims(frame)).slice(-all.size);
        return { sorted: listed.toSorted(), linked: listed.filter(isOnlyLinked) };
      },
      { message: file },
    )
    .toEqual({ sorted: [...all].sort(), linked: linked.filter(isOnlyLinked) });
}
