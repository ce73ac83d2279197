/**
 * The library's tab: finding claims and works, reading one, taking them along and bringing them in.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { answerOf } from './ask-background.ts';
import { test as base, expect } from './chromium.ts';
import { openSidebar, settledLinks } from './overlay.ts';

const WORLD_MODELS = 'arxiv:2402.10877';
const CONVERGE = 'cirstea-robust-models-converge-1';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const test = base.extend<{ library: (hash?: string) => Promise<Page> }>({
  library: async ({ open, extensionId }, use) =>
    use(async (hash = '') => {
      const page = await open(`chrome-extension://${extensionId}/library.html${hash}`);
      await expect(page.getByRole('main').locator('.row-link').first()).toBeAttached();
      return page;
    }),
});

/** A small pack of somebody else's. */
const pack = (id: string, claims: readonly object[]) =>
  JSON.stringify({
    format: 'claimside-pack',
    version: 1,
    id,
    title: 'Notes of a reading group',
    edition: '1',
    works: [{ id: 'arxiv:2401.00001', kind: 'paper', title: 'A paper of theirs' }],
    claims,
  });

const THEIRS = {
  id: 'theirs-1',
  text: 'Zymurgy explains <b>nothing</b> here.',
  source: 'url:https://example.org/page',
  citations: [{ work: 'arxiv:2401.00001', intent: 'disputes', basis: 'linked' }],
};

const found = (page: Page) => page.getByRole('main').locator('.row-link');
const total = (page: Page) => page.getByRole('main').getByRole('status');

async function choose(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await (await choosing).setFiles(file);
}

async function saved(page: Page, scope: string | RegExp, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: scope }).check();
  await page.getByRole('radio', { name: format }).check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

/** What the background keeps of the form that is open in this tab. */
const keptDraft = (page: Page) => answerOf(page, 'draft', {});

test('words, facets and the keyboard find a claim', async ({ library }) => {
  const page = await library();
  const all = await total(page).textContent();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search claims' });
  await expect(search).toBeFocused();
  await search.fill('robust distribution shift converge caus');
  await expect(found(page).first()).toHaveAttribute('data-claim-id', CONVERGE);
  await expect(found(page).first().locator('mark').first()).toBeVisible();

  await search.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/claim/${CONVERGE}$`));
  await expect(page.getByRole('region', { name: 'Claim' })).toContainText('Answered by 3');
  await page.keyboard.press('Escape');
  await expect(found(page).first()).toBeFocused();

  await search.fill('');
  await expect(total(page)).toHaveText(all ?? '');
  const disputes = page.getByRole('checkbox', { name: /^Disputes/ });
  const counted = await page.locator('label', { has: disputes }).locator('.number').textContent();
  await disputes.check();
  await expect(total(page)).toHaveText(`${counted} claims`);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await search.fill('no claim has these words qwxz');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
});

test('few rows of a long list stand in the page, and its end can be reached', async ({
  library,
}) => {
  const page = await library();
  await found(page).first().focus();
  await page.keyboard.press('End');
  const size = await page.locator('.row').last().getAttribute('aria-setsize');
  await expect(page.locator(`[aria-posinset="${size}"] .row-link`)).toBeFocused();
  expect(await page.locator('.row').count()).toBeLessThan(40);
});

test('a work has an address of its own, and shows both sides', async ({ library }) => {
  const page = await library(`#/work/${WORLD_MODELS}`);
  const work = page.getByRole('region', { name: 'Work' });
  await expect(work.getByRole('heading', { level: 2 })).toHaveText(
    'Robust agents learn causal world models',
  );
  await expect(work.getByRole('heading', { name: /^For/ })).toBeVisible();
  const against = work.getByRole('heading', { name: /^Against/ });
  await expect(against).toBeVisible();
  const [left, right] = await work
    .locator('.side')
    .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().x));
  expect(right).toBeGreaterThan(left ?? 0);

  await work.getByRole('combobox', { name: 'Reading' }).selectOption('toRead');
  await work.getByRole('textbox', { name: 'Note' }).fill('Read § 3.');
  await work.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(page.getByText('Note saved.')).toBeVisible();
  await page.reload();
  await expect(work.getByRole('combobox', { name: 'Reading' })).toHaveValue('toRead');
  await expect(work.getByRole('textbox', { name: 'Note' })).toHaveValue('Read § 3.');
  await page.getByRole('radio', { name: 'Works' }).check();
  await page.getByRole('checkbox', { name: /^To read/ }).check();
  await expect(found(page)).toHaveCount(1);
  await expect(found(page)).toHaveAttribute('data-work-id', WORLD_MODELS);
});

test('a pack is shown first, imported, exported as it was, and removed', async ({ library }) => {
  const page = await library();
  const all = await total(page).textContent();
  await choose(page, 'group.json', pack('reading-group', [THEIRS]));
  const plan = page.getByRole('region', { name: 'What the file would do' });
  await expect(plan).toContainText('Would add 1 claim, 1 work, 0 notes');
  await expect(total(page)).toHaveText(all ?? '');
  await plan.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page.getByText('“Notes of a reading group” is in the library.')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search claims' }).fill('zymurgy');
  await expect(found(page)).toHaveCount(1);
  await expect(found(page)).toContainText('Zymurgy explains <b>nothing</b> here.');

  const once = await saved(page, /reading group/, 'Claimside pack');
  expect(JSON.parse(once)).toEqual(JSON.parse(pack('reading-group', [THEIRS])));
  await choose(page, 'again.json', once);
  await expect(page.getByText('All of it is in the library already.')).toBeVisible();
  expect(await saved(page, /reading group/, 'Claimside pack')).toBe(once);
  expect(await saved(page, /^What the list shows now/, 'BibTeX')).toContain('A paper of theirs');

  await page.getByRole('link', { name: 'Packs' }).click();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('button', { name: /^Yes, remove/ }).click();
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
});

test('the reader’s own claims travel, are deleted, restored and undone', async ({ library }) => {
  const page = await library();
  await choose(page, 'own.json', pack('own', [{ ...THEIRS, id: 'own-1' }]));
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page.getByText('The file is in your own records.')).toBeVisible();
  const once = await saved(page, 'My own claims and notes', 'Claimside pack');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await choose(page, 'own.json', once);
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page.getByText('The file is in your own records.')).toBeVisible();
  expect(await saved(page, 'My own claims and notes', 'Claimside pack')).toBe(once);

  await page.getByRole('searchbox', { name: 'Search claims' }).fill('zymurgy');
  await expect(found(page)).toHaveCount(1);
  await found(page).click();
  await page.getByRole('button', { name: 'Delete claim' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(found(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete claim' }).click();
  await page.getByRole('link', { name: 'Trash' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Nothing is in the trash.')).toBeVisible();
  await expect(found(page)).toHaveCount(1);
});

test('the sidebar in a page leads to it', async ({ open, context }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const opening = context.waitForEvent('page');
  await (await openSidebar(page)).getByRole('link', { name: 'Library' }).click();
  const library = await opening;
  await expect(found(library).first()).toBeVisible();
});

test('a claim is written, kept as a draft, saved, found, edited and undone', async ({
  library,
}) => {
  const page = await library();
  await page.getByRole('button', { name: 'New claim', exact: true }).click();
  const form = page.getByRole('form', { name: 'Claim' });
  const sentence = form.getByRole('textbox', { name: 'Claim' });
  await expect(sentence).toBeFocused();
  await form.getByRole('button', { name: 'Save claim' }).click();
  await expect(form.getByRole('alert')).toContainText('Write the claim first');
  await sentence.fill('Zymurgy is learnt by agents.');
  await form.getByRole('textbox', { name: 'Address' }).fill('https://example.org/an-essay');
  await form.getByRole('textbox', { name: 'Quote' }).fill('agents learn zymurgy');
  await form.getByRole('textbox', { name: 'Said by' }).fill('Ann Author');
  const add = form.getByRole('combobox', { name: 'Add a work' });
  await add.fill('https://arxiv.org/abs/2402.10877v3');
  await add.press('Enter');
  const cited = form.getByRole('list', { name: 'Works cited' });
  await expect(cited.locator(`[data-work-id="${WORLD_MODELS}"]`)).toContainText('Robust agents');
  await cited.getByRole('combobox', { name: 'Intent' }).selectOption('disputes');
  await expect(form.locator('blockquote')).toHaveText('agents learn zymurgy');
  await form.getByRole('textbox', { name: 'Note' }).fill('Ask her.');
  await expect.poll(() => keptDraft(page)).toMatchObject({ reply: { note: 'Ask her.' } });
  await page.reload();
  await expect(sentence).toHaveValue('Zymurgy is learnt by agents.');
  await expect(cited.getByRole('combobox', { name: 'Intent' })).toHaveValue('disputes');
  await sentence.press('Enter');

  const claim = page.getByRole('region', { name: 'Claim', exact: true });
  await expect(claim).toContainText('Zymurgy is learnt by agents.');
  await expect(claim.getByRole('link', { name: /example\.org/ }).first()).toBeVisible();
  await claim.getByRole('button', { name: 'Edit claim' }).click();
  await sentence.fill('Zymurgy is learnt by some agents.');
  const half = { reply: { fields: { text: 'Zymurgy is learnt by some agents.' } } };
  await expect.poll(() => keptDraft(page)).toMatchObject(half);
  await page.reload();
  await expect(sentence).toHaveValue('Zymurgy is learnt by some agents.');
  await sentence.press('Control+Enter');
  await expect(claim).toContainText('learnt by some agents');
  await claim.getByText(/^History/).click();
  await expect(claim).toContainText('Claim: Zymurgy is learnt by agents. → Zymurgy');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(claim.locator('.claim-text').first()).toHaveText('Zymurgy is learnt by agents.');

  await claim.getByRole('link', { name: 'Robust agents learn causal world models' }).click();
  const against = page.getByRole('region', { name: 'Work' }).locator('.side').nth(1);
  await expect(against).toContainText('Zymurgy is learnt by agents.');
});

test('a file with a fault is refused with its place, and nothing of it is kept', async ({
  library,
}) => {
  const page = await library();
  const all = await total(page).textContent();
  const broken = pack('reading-group', [THEIRS, { ...THEIRS, id: 'theirs-2', source: 'nowhere' }]);
  await choose(page, 'broken.json', broken);
  const faults = page.getByRole('alert');
  await expect(faults).toContainText('Nothing was imported');
  await expect(faults).toContainText(/broken\.json, claims\[1\] \(theirs-2\), field source: not a/);
  await chooseAnother(page, 'cut.json', broken.slice(0, 200));
  await expect(faults).toContainText('it ends in the middle');
  await chooseAnother(page, 'photo.png', '\u0089PNG\r\n');
  await expect(faults).toContainText('photo.png, the file: it is none of these');
  await chooseAnother(page, 'curated.json', pack('curated', [THEIRS]));
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(faults).toContainText('the dataset that comes with Claimside');
  await expect(total(page)).toHaveText(all ?? '');
  await page.getByRole('link', { name: 'Packs' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Edition' })).toHaveCount(1);
});

/** Chooses another file where the page is open already. */
async function chooseAnother(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('Choose a file').setInputFiles(file);
}

const EVERY_PAGE = [
  '#/',
  `#/work/${WORLD_MODELS}`,
  `#/claim/${CONVERGE}`,
  '#/new',
  '#/import',
  '#/export',
  '#/packs',
  '#/trash',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in any page, ${colorScheme}`, async ({ library }) => {
    test.slow();
    const page = await library();
    await page.emulateMedia({ colorScheme });
    const expectNoFault = async (name: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      const faults = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect({ name, faults }).toEqual({ name, faults: [] });
    };
    for (const hash of EVERY_PAGE) {
      await page.goto(new URL(hash, page.url()).href);
      await expect(page.locator('.detail')).not.toBeEmpty();
      await expectNoFault(hash);
    }
    for (const name of ['options.html', 'welcome.html']) {
      await page.goto(new URL(name, page.url()).href);
      await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
      await expectNoFault(name);
    }
  });
}
