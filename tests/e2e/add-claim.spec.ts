/**
 * Adding a claim from selected words: on a post, a comment and arXiv's pages, by the button, the
 * menu and the shortcut; what the form knows; and that it is there again, whatever happens.
 *
 * @module
 */
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { ARXIV_ADDRESSES, DEMO_ADDRESS } from '../sites/pages.ts';
import { answerOf } from './ask-background.ts';
import { expect, test } from './chromium.ts';
import { highlightTexts, openSidebar, settledLinks, sidebarRect } from './overlay.ts';
import { addButton, askForForm, selectWords, type Way } from './selecting.ts';
import { madeHere } from './sidebar-parts.ts';

interface Place {
  readonly name: string;
  readonly address: string;
  /** The author, as the form is to show it. */
  readonly author: string;
  /** The works cited from the start, with the first of these words. */
  readonly cites: readonly string[];
  readonly words: Readonly<Record<Way, string>>;
  /** The start of the link that leads back. */
  readonly back: string;
}

const PLACES: readonly Place[] = [
  {
    name: 'a post',
    address: DEMO_ADDRESS,
    author: 'Ada Example',
    cites: ['arxiv:2402.10877'],
    words: {
      button: 'From its choices alone one can read off an approximate causal model',
      menu: 'there is a world in there, it is kept as directions more often than not',
      shortcut: 'They are easy to trip',
    },
    back: DEMO_ADDRESS,
  },
  {
    name: 'a comment',
    address: DEMO_ADDRESS,
    author: 'Ben Example',
    cites: ['arxiv:2308.10248', 'lw:LNA8mubrByG7SFacm'],
    words: {
      button: 'agent to a guess about language models in four paragraphs',
      menu: 'The step in between is',
      shortcut: 'and people have argued for two years',
    },
    back: `${DEMO_ADDRESS}?commentId=demoCommentAAAA01`,
  },
  {
    name: 'an arXiv abstract',
    address: ARXIV_ADDRESSES.abs,
    author: 'Jonathan Richens, Tom Everitt',
    cites: ['arxiv:2402.10877'],
    words: {
      button: 'A stand-in for the abstract, in words of our own',
      menu: 'under every one of a large family of changes to its surroundings',
      shortcut: 'then what it does determines a causal model',
    },
    back: 'https://arxiv.org/abs/2402.10877',
  },
  {
    name: 'an arXiv paper',
    address: ARXIV_ADDRESSES.html,
    author: '',
    // Its paragraph cites two, by way of the bibliography.
    cites: ['arxiv:2310.15916', 'arxiv:2212.04089', 'arxiv:2310.15213'],
    words: {
      button: 'Something in it must stand for the rule.',
      menu: 'We do not ask whether a model that follows a rule pursues an aim',
      shortcut: 'A model that is shown a few pairs',
    },
    back: 'https://arxiv.org/html/2310.15213v2',
  },
];

const form = (frame: Frame) => frame.getByRole('form', { name: 'Claim' });
const sentence = (frame: Frame) => form(frame).getByRole('textbox', { name: 'Claim' });
const cited = (frame: Frame) => form(frame).getByRole('list', { name: 'Works cited' });

function citedIds(frame: Frame): Promise<(string | null)[]> {
  return cited(frame)
    .locator('[data-work-id]')
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-work-id')));
}

for (const { name, address, author, cites, words, back } of PLACES) {
  test(`on ${name}, by button, menu and shortcut`, async ({ open, worker, context }) => {
    test.slow();
    const page = await open(address);
    await settledLinks(page);
    for (const [index, way] of (['button', 'menu', 'shortcut'] as const).entries()) {
      await selectWords(page, words[way]);
      const frame = await askForForm(page, await worker(), way);
      await expect(form(frame).locator('blockquote')).toHaveText(words[way]);
      await expect(sentence(frame)).toHaveValue('');
      await expect(form(frame).getByRole('textbox', { name: 'Said by' })).toHaveValue(author);
      if (index === 0) expect(await citedIds(frame)).toEqual(cites);
      await sentence(frame).fill(`What ${way} added.`);
      await sentence(frame).press('Enter');
      await expect(madeHere(frame)).toContainText(`What ${way} added.`);
    }
    const added = () => highlightTexts(page, 'claimside-quote');
    await page.reload();
    await settledLinks(page);
    await expect
      .poll(async () => (await added()).map((text) => text.trim()))
      .toEqual(expect.arrayContaining(Object.values(words)));
    const section = madeHere(await openSidebar(page));
    await expect(section).toContainText('What shortcut added.');
    const article = section.locator('article', { hasText: 'What menu added.' });
    const link = article.getByRole('link', { name: /^Read at its source/ });
    const href = (await link.getAttribute('href')) ?? '';
    expect(href.startsWith(back)).toBe(true);
    expect(href).toContain('#:~:text=');
    const landed = await context.newPage();
    await landed.goto(href);
    await expect.poll(() => isInSight(landed, words.menu)).toBe(true);
  });
}

/** Whether the first of these words stand in the window. */
function isInSight(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }
    return false;
  }, words);
}

test('a work that nobody cited is marked at once, on other pages too, and its intent is kept', async ({
  open,
  worker,
  site,
}) => {
  const address = 'https://www.lesswrong.com/posts/ClaimsideUncitedA/uncited';
  const link = '<a href="https://arxiv.org/abs/2401.99991">A paper that nobody cited</a>';
  site.html(address, `<main><p>It was shown in ${link} that newts float.</p></main>`);
  const page = await open(address);
  await settledLinks(page);
  await expect(page.getByRole('link', { name: /nobody cited/ })).not.toHaveAttribute(
    'data-claimside-work',
  );
  await selectWords(page, 'that newts float.');
  const frame = await askForForm(page, await worker(), 'button');
  await expect(cited(frame).getByRole('combobox', { name: 'Intent' })).toHaveValue('cites');
  await cited(frame).getByRole('combobox', { name: 'Intent' }).selectOption('disputes');
  await form(frame).getByRole('button', { name: 'Use these words' }).click();
  await expect(sentence(frame)).toHaveValue('that newts float.');
  await form(frame).getByRole('textbox', { name: 'Note' }).fill('Do they?');
  await form(frame).getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(page.getByRole('link', { name: /nobody cited/ })).toHaveAttribute(
    'data-claimside-work',
    'arxiv:2401.99991',
  );
  await expect(frame.locator('[data-work-id="arxiv:2401.99991"]').first()).toContainText(
    '1 disputes',
  );
});

test('a comment is highlighted on its author’s page too', async ({ open, worker, site }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await selectWords(page, 'in four paragraphs');
  const frame = await askForForm(page, await worker(), 'shortcut');
  await sentence(frame).fill('The step is long.');
  await sentence(frame).press('Enter');
  await expect(madeHere(frame)).toContainText('The step is long.');
  const comment = await page.locator('#demoCommentAAAA01').evaluate((node) => node.outerHTML);
  const profile = 'https://www.lesswrong.com/users/ben-example';
  site.html(profile, `<main class="ProfilePage"><div>${comment}</div></main>`);
  await page.goto(profile);
  await settledLinks(page);
  await expect.poll(() => highlightTexts(page, 'claimside-quote')).toContain('in four paragraphs');
  await expect(madeHere(await openSidebar(page))).toContainText('The step is long.');
});

test('the button keeps away from the pointer, leaves the selection and goes with it', async ({
  open,
}) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const pointer = await selectWords(page, 'a list, or a very good habit');
  await expect.poll(() => addButton(page)).toBeTruthy();
  const box = (await addButton(page)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const isUnder =
    pointer.x >= box.x &&
    pointer.x <= box.x + box.width &&
    pointer.y >= box.y &&
    pointer.y <= box.y + box.height;
  expect(isUnder).toBe(false);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(
    'a list, or a very good habit',
  );
  await page.mouse.click(5, 300);
  await expect.poll(() => addButton(page)).toBeFalsy();
});

test('what is written is there again after a reload, a navigation and a crash', async ({
  open,
  worker,
  stopWorker,
  context,
}) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await selectWords(page, 'They are easy to trip');
  const frame = await askForForm(page, await worker(), 'shortcut');
  await sentence(frame).fill('Models are easily led astray.');
  await form(frame).getByRole('textbox', { name: 'Note' }).fill('Half a note');
  await expect.poll(() => keptText(frame)).toBe('Half a note');
  await page.reload();
  await settledLinks(page);
  const again = await sidebarWithForm(page);
  await expect(sentence(again)).toHaveValue('Models are easily led astray.');
  await expect(form(again).locator('blockquote')).toHaveText('They are easy to trip');

  await page.goto(ARXIV_ADDRESSES.list);
  await settledLinks(page);
  await expect(sentence(await sidebarWithForm(page))).toHaveValue('Models are easily led astray.');

  await stopWorker();
  await page.close();
  const other = await context.newPage();
  await other.goto(DEMO_ADDRESS);
  await settledLinks(other);
  const found = await sidebarWithForm(other);
  await expect(sentence(found)).toHaveValue('Models are easily led astray.');
  await expect(form(found).getByRole('textbox', { name: 'Note' })).toHaveValue('Half a note');
  await form(found).getByRole('button', { name: 'Cancel' }).click();
  await expect(form(found)).toBeHidden();
  await other.reload();
  await settledLinks(other);
  const last = await openSidebar(other);
  await expect(form(last)).toBeHidden();
});

/** What the background keeps of the note that is being written. */
async function keptText(frame: Frame): Promise<string | undefined> {
  const answer = await answerOf<{ note: string } | null>(frame, 'draft', {});
  return answer && 'reply' in answer ? answer.reply?.note : undefined;
}

async function sidebarWithForm(page: Page): Promise<Frame> {
  await expect.poll(() => sidebarRect(page), { timeout: 15_000 }).toBeTruthy();
  const frame = page.frames().find((one) => one.url().includes('/sidepanel.html'));
  if (!frame) throw new Error('The sidebar is gone again.');
  await expect(form(frame)).toBeVisible();
  return frame;
}

test('works are added by title, link and id, and taken away', async ({ open, worker }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await selectWords(page, 'Thank you for not calling it understanding.');
  const frame = await askForForm(page, await worker(), 'menu');
  expect(await citedIds(frame)).toEqual([]);
  const add = form(frame).getByRole('combobox', { name: 'Add a work' });
  await add.fill('retarget the search');
  await frame.getByRole('option', { name: /Just Retarget the Search/i }).click();
  await add.fill('arXiv:2401.99992');
  await add.press('Enter');
  await add.fill('https://doi.org/10.1126/science.adi1374');
  await add.press('Enter');
  await expect.poll(() => citedIds(frame)).toHaveLength(3);
  expect(await citedIds(frame)).toEqual([
    'lw:w4aeAFzSAguvqA5qu',
    'arxiv:2401.99992',
    'doi:10.1126/science.adi1374',
  ]);
  await cited(frame).getByRole('button', { name: 'Remove arXiv:2401.99992' }).click();
  expect(await citedIds(frame)).toHaveLength(2);
  await form(frame).getByRole('textbox', { name: 'Said by' }).fill('Eli Example, Fay Other');
  await form(frame).getByRole('combobox', { name: 'Topics' }).pressSequentially('caus');
  await frame.getByRole('option', { name: 'causal-models' }).click();
  await sentence(frame).fill('It is not understanding.');
  await sentence(frame).press('Enter');
  const claim = madeHere(frame).locator('article', { hasText: 'It is not understanding.' });
  await expect(claim).toContainText('Eli Example, Fay Other');
  await expect(claim.getByRole('button', { name: 'causal-models' })).toBeVisible();
});

test('a stored claim that says nearly the same is shown, and answered by a click', async ({
  open,
  worker,
}) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await selectWords(page, 'From its choices alone one can read off an approximate causal model');
  const frame = await askForForm(page, await worker(), 'shortcut');
  await sentence(frame).fill(
    'An agent whose regret stays bounded across distribution shifts has acquired an approximate causal model.',
  );
  const similar = form(frame).getByRole('region', { name: /nearly the same/ });
  await expect(similar.getByRole('listitem').first()).toContainText('bounded');
  await similar
    .getByRole('button', { name: /^Answer this/ })
    .first()
    .click();
  const answers = form(frame).getByRole('list', { name: 'Answers' });
  await expect(answers).toContainText('bounded');
  await answers.getByRole('combobox', { name: 'Intent' }).selectOption('supports');
  await sentence(frame).press('Enter');
  const claim = madeHere(frame).locator('article', { hasText: 'An agent whose regret' }).first();
  await expect(claim).toContainText('Supports 1 claim');
});

test('what is wrong is said, and nothing is lost', async ({ open, worker }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await selectWords(page, 'They are easy to trip');
  const frame = await askForForm(page, await worker(), 'menu');
  await form(frame).getByRole('button', { name: 'Save claim' }).click();
  await expect(form(frame).getByRole('alert')).toContainText('Write the claim first');
  await sentence(frame).fill('x'.repeat(20_001));
  await sentence(frame).press('Enter');
  await expect(form(frame).getByRole('alert')).toContainText('longer than 20000 characters');
  await sentence(frame).fill('They trip.');
  await form(frame).getByText('Source and quote').click();
  await form(frame).getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await sentence(frame).press('Enter');
  await expect(form(frame).getByRole('alert')).toContainText('none of the web');
  await form(frame).getByRole('textbox', { name: 'Address' }).fill(DEMO_ADDRESS);
  await sentence(frame).press('Enter');
  await expect(madeHere(frame)).toContainText('They trip.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in the form, ${colorScheme}`, async ({ open, worker }) => {
    const page = await open(`${DEMO_ADDRESS}?theme=${colorScheme}`);
    await settledLinks(page);
    await selectWords(page, 'They are easy to trip');
    await askForForm(page, await worker(), 'shortcut');
    const { violations } = await new AxeBuilder({ page }).include('claimside-overlay').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
