/**
 * What a reader would find on a page, in words: the marked links, and what the sidebar lists.
 *
 * @module
 */
import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { edgeTab, markedLinks, openSidebar, sidebarIfOpen } from '../tests/e2e/overlay.ts';

/** How long to wait for a first mark, in milliseconds. */
const PATIENCE = 20_000;

/** The report's lines. The sidebar is open afterwards where the page has anything to show. */
export async function reportPage(page: Page): Promise<string[]> {
  const heading = `${(await page.title()) || 'A page without a title'}\n${page.url()}\n`;
  if (!(await hasSomethingToShow(page))) {
    return [heading, 'No work with claims was found on this page.'];
  }
  const sidebar = await openSidebar(page, PATIENCE);
  const marked = await settled(page);
  const works = await readWorks(sidebar);
  const made = await sidebar.locator('.made > * article.claim:not(.linked-claim)').count();
  return [
    heading,
    `${marked} links to works with claims are marked. The sidebar lists`,
    ...works.map(({ id, title, others, own, stances }) => {
      const claims = `${others} by others${stances && ` (${stances})`}, ${own} of its own`;
      return `  ${title}\n    ${id} · claims: ${claims}`;
    }),
    `${works.length} works in all${made > 0 ? `, and ${made} claims made on this page` : ''}.`,
  ];
}

async function hasSomethingToShow(page: Page): Promise<boolean> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (sidebarIfOpen(page) || (await edgeTab(page))) return true;
    await page.waitForTimeout(200);
  }
  return false;
}

/** How many links are marked, once that number no longer grows. */
async function settled(page: Page): Promise<number> {
  let former = -1;
  const isSettled = async () => {
    const { length } = await markedLinks(page);
    const isSame = length === former;
    former = length;
    return isSame;
  };
  await expect.poll(isSettled, { intervals: [1000], timeout: PATIENCE }).toBe(true);
  return former;
}

interface ListedWork {
  readonly id: string;
  readonly title: string;
  readonly others: number;
  readonly own: number;
  readonly stances: string;
}

function readWorks(sidebar: Frame): Promise<ListedWork[]> {
  return sidebar.locator('section[data-work-id]').evaluateAll((sections) =>
    sections.map((section) => {
      const claimsIn = (part: string) =>
        section.querySelectorAll(`${part} article.claim:not(.linked-claim)`).length;
      const others = claimsIn('.others');
      return {
        id: section.getAttribute('data-work-id') ?? '',
        title: section.querySelector('h3')?.textContent ?? '',
        others,
        own: claimsIn('.work-claims') - others - claimsIn('.related'),
        stances: [...section.querySelectorAll('.tally li')]
          .map((stance) => stance.textContent?.trim())
          .join(', '),
      };
    }),
  );
}
