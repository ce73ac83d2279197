/**
 * The main job in a real Firefox: mark, sidebar, claim, and the words at the claim's source.
 *
 * @module
 */
import { DEMO_ADDRESS, USER_ADDRESS } from '../sites/pages.ts';
import { expect, firefoxOrLine, test } from './firefox.ts';

const WORK = 'arxiv:2402.10877';
const CLAIM = 'cirstea-robust-models-converge-1';

if (await firefoxOrLine()) {
  test('a mark leads to the sidebar, and the sidebar to a claim', async ({ firefox }) => {
    const page = await firefox.open(DEMO_ADDRESS);
    await expect.poll(async () => (await page.markedLinks()).length).toBe(16);
    await page.clickMark(WORK);
    const sidebar = await page.sidebar();
    const textOf = () =>
      sidebar.evaluate(
        ([work, claim]: readonly [string, string]) =>
          document.querySelector(`[data-work-id="${work}"] [data-claim-id="${claim}"]`)
            ?.textContent ?? '',
        [WORK, CLAIM] as const,
      );
    await expect.poll(textOf).toContain('converge to approximately the same causal world model');
  });

  test('the words of a claim are highlighted where it was made', async ({ firefox }) => {
    const page = await firefox.open(USER_ADDRESS);
    await expect
      .poll(() => page.highlightTexts('claimside-quote'))
      .toContainEqual(expect.stringMatching(/^The results in Robust agents learn/));
    await page.clickEdgeTab();
    const sidebar = await page.sidebar();
    const headings = () =>
      sidebar.evaluate(() =>
        [...document.querySelectorAll('h2')].map((heading) => heading.textContent ?? ''),
      );
    await expect.poll(headings).toContainEqual(expect.stringMatching(/^Claims made here/));
  });
}
