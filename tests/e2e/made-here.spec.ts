/**
 * Saved posts that stored claims were made in: the claims stand under "Claims made here", and the
 * passages they rest on are highlighted in the page. Passages of other claims are recognised there.
 *
 * @module
 */
import { listSavedPages, savedPagesOrLine } from '../sites/saved-pages.ts';
import { expect, test } from './chromium.ts';
import { highlightTexts, openSidebar, settledLinks } from './overlay.ts';
import { MADE_HERE, type MadeHere } from './saved-pages.expected.ts';
import { claim as claimIn, madeHere, quotedHere } from './sidebar-parts.ts';

test.use({ browserOf: 'shared' });

const QUOTE = 'claimside-quote';

const folder = savedPagesOrLine();
if (folder) {
  const addresses = new Map(listSavedPages(folder).map(({ file, address }) => [file, address]));

  test('there are 21 claims, and 18 of their passages stand in the pages', () => {
    const made = MADE_HERE.flatMap((source) => source.made);
    expect(made).toHaveLength(21);
    expect(made.filter(({ anchor }) => anchor !== 'absent').length).toBeGreaterThanOrEqual(18);
  });

  for (const { post, files, made, recognised = [] } of MADE_HERE) {
    test(`claims made in ${post}`, async ({ open, site }) => {
      test.setTimeout(files.length * 30_000);
      for (const file of files) {
        const address = addresses.get(file);
        if (!address) throw new Error(`There is no saved page ${file}.`);
        site.serve(address, file);
        const page = await open(address);
        await settledLinks(page);
        await expect
          .poll(async () => passages(await highlightTexts(page, QUOTE)), { message: file })
          .toEqual(expectedPassages([...made, ...recognised]));

        const frame = await openSidebar(page);
        const section = madeHere(frame);
        for (const { claim } of made) {
          await expect(claimIn(section, claim)).toBeVisible();
        }
        for (const { claim, list } of recognised) {
          const within = list === 'made' ? section : quotedHere(frame);
          await expect(claimIn(within, claim)).toBeVisible();
        }
        await page.close();
      }
    });
  }
}

/** First and last characters of each passage, without white space, whatever their order. */
function passages(texts: readonly string[]): string[] {
  return texts
    .map((text) => text.replace(/\s+/g, ''))
    .map((text) => `${text.slice(0, ENDS)} … ${text.slice(-ENDS)}`)
    .sort();
}

function expectedPassages(made: readonly MadeHere[]): string[] {
  return made
    .filter(({ anchor }) => anchor !== 'absent')
    .map(({ first, last }) => [first, last].map((text) => text.replace(/\s+/g, '')))
    .map(([first = '', last = '']) => `${first.slice(0, ENDS)} … ${last.slice(-ENDS)}`)
    .sort();
}

/** Characters that are compared at either end: the lists hold 80 with white space. */
const ENDS = 50;
