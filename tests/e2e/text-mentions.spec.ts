/**
 * Works that a page names without a link: by their titles or identifiers in running text.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { highlightTexts, inOverlay, marks, openSidebar, settledLinks } from './overlay.ts';
import { workSection } from './sidebar-parts.ts';

const TASK_VECTORS = 'arxiv:2310.15916';
const TOXICITY = 'arxiv:2401.01967';
const NAMED = [
  'In-Context Learning Creates Task Vectors',
  'A Mechanistic Understanding of Alignment Algorithms: A Case Study on DPO and Toxicity',
];

/** The words in running text that are marked, white space as single spaces. */
async function named(page: Page): Promise<string[]> {
  const texts = await highlightTexts(page, 'claimside-mention');
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

/** Puts a paragraph at the end of the post. */
function append(page: Page, html: string): Promise<void> {
  return page.evaluate((inner) => {
    const paragraph = document.createElement('p');
    paragraph.innerHTML = inner;
    document.querySelector('#postContent > div > div')?.append(paragraph);
  }, html);
}

test('a title in text is underlined, has a mark in the margin, and moves nothing', async ({
  open,
}) => {
  const page = await open(DEMO_ADDRESS);
  await expect.poll(() => named(page)).toEqual(NAMED);
  await page.locator('#block5').scrollIntoViewIfNeeded();
  const workIds = async () => (await marks(page)).map(({ workId }) => workId);
  await expect.poll(workIds).toContain(TASK_VECTORS);
  const mark = (await marks(page)).find(({ workId }) => workId === TASK_VECTORS);
  expect(mark?.name).toMatch(/^\d+ claims? cites? In-Context Learning Creates Task Vectors/);
  expect(mark?.classes).toContain('margin');
  const style = await page.evaluate(
    () =>
      getComputedStyle(
        document.querySelector('#block5') ?? document.body,
        '::highlight(claimside-mention)',
      ).textDecorationStyle,
  );
  expect(style).toBe('dotted');
});

test('titles are found whatever the markup, spelling and breaks', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await expect.poll(() => named(page)).toEqual(NAMED);
  await append(page, 'First <em>In-Context</em> Learning<br>Creates\n  Task Vectors, again');
  await append(
    page,
    'in\u00adcontext learning creates <a href="https://example.org/">task vec</a>tors.',
  );
  await append(page, 'and as arXiv:2310.15916v2, or (doi:10.48550/arXiv.2401.01967).');
  await expect
    .poll(() => named(page))
    .toEqual([
      ...NAMED,
      'In-Context LearningCreates Task Vectors',
      'in\u00adcontext learning creates task vectors',
      '2310.15916v2',
      '10.48550/arXiv.2401.01967',
    ]);
});

test('what is linked, hidden, navigation, typed or no title is not marked', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await expect.poll(() => named(page)).toEqual(NAMED);
  const title = NAMED[0];
  await append(page, `<a href="https://arxiv.org/abs/2310.15916">${title}</a>`);
  await append(page, `<span hidden>${title}</span>`);
  await append(page, `<nav>${title}</nav>`);
  await append(page, `<span contenteditable="true">${title}</span>`);
  await append(page, '<b>In-Context Learning</b>');
  await append(page, 'Creates Task Vectors');
  await append(page, 'we run simulators. Simulators run. In our Simulators Project, the');
  await append(page, `the end: ${title}`);
  await expect.poll(() => named(page)).toEqual([...NAMED, title]);
});

test('marks go with the words that the page takes away, and come back with them', async ({
  open,
}) => {
  const page = await open(DEMO_ADDRESS);
  await expect.poll(() => named(page)).toEqual(NAMED);
  const set = (words: string) =>
    page.evaluate((text) => {
      const node = document.querySelector('#block13')?.firstChild;
      if (node) node.nodeValue = text;
    }, words);
  await set('One more, as a warning.');
  await expect.poll(() => named(page)).toEqual(NAMED.slice(0, 1));
  await set(`One more, ${NAMED[1]}, as a warning.`);
  await expect.poll(() => named(page)).toEqual(NAMED);
});

test('the sidebar and the commands lead to a title in text', async ({ open, worker }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await expect.poll(() => named(page)).toEqual(NAMED);
  const work = workSection(await openSidebar(page), TOXICITY);
  await expect(page.locator('#block13')).not.toBeInViewport();
  await work
    .getByRole('button', { name: /^A Mechanistic Understanding/ })
    .last()
    .click();
  await expect(page.locator('#block13')).toBeInViewport();

  const service = await worker();
  const next = () =>
    service.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      // Chrome's own events can be dispatched from within; its types do not say so.
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(name: string, tab: unknown): void };
      };
      onCommand.dispatch('next-mention', tab);
    });
  // After the title comes the link of the first comment, and after the last mention the first.
  await next();
  await expect.poll(() => focusedMark(page)).toBe('arxiv:2308.10248');
  for (let step = 0; step < 8; step += 1) await next();
  await expect.poll(() => focusedMark(page)).toBe(TASK_VECTORS);
});

test('a title that is not meant is dismissed for good, on that page alone', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await expect.poll(() => named(page)).toEqual(NAMED);
  const work = workSection(await openSidebar(page), TOXICITY);
  await work.getByRole('button', { name: 'Not this work here' }).click();
  await expect.poll(() => named(page)).toEqual(NAMED.slice(0, 1));
  await expect(work).toHaveCount(0);

  await page.reload();
  await settledLinks(page);
  await expect.poll(() => named(page)).toEqual(NAMED.slice(0, 1));

  const other = await open(`${new URL(DEMO_ADDRESS).origin}/users/bogdan-ionut-cirstea`);
  await other.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Against ${words}, see there.`;
    document.querySelector('.CommentBody-root')?.append(paragraph);
  }, NAMED[1]);
  await expect.poll(() => named(other)).toContain(NAMED[1]);
  await other.close();

  const frame = await openSidebar(page);
  await frame.getByText('1 title not meant here, as you said').click();
  await frame.getByRole('button', { name: 'Mark again' }).click();
  await expect.poll(() => named(page)).toEqual(NAMED);
});

test('a work that is linked too cannot be dismissed', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const frame = await openSidebar(page);
  await expect(workSection(frame, TASK_VECTORS)).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Not this work here' })).toHaveCount(2);
});

/** The work of the mark that has the focus: what a screen reader reads. */
function focusedMark(page: Page): Promise<string | undefined> {
  return inOverlay(page, (root) => (root.activeElement as HTMLElement | null)?.dataset['workId']);
}
