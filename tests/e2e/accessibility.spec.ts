/**
 * The sidebar by the rules of WCAG 2.2 AA, as far as a program can tell (axe-core).
 *
 * @module
 */
import AxeBuilder from '@axe-core/playwright';
import { DEMO_ADDRESS, USER_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { settledLinks } from './overlay.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PAGES = {
  light: DEMO_ADDRESS,
  dark: `${DEMO_ADDRESS}?theme=dark`,
  'claims made here': USER_ADDRESS,
  'nothing to show': 'https://www.lesswrong.com/posts/ClaimsideNothingA/nothing',
};

for (const [name, address] of Object.entries(PAGES)) {
  test(`the sidebar has no fault that axe finds: ${name}`, async ({
    open,
    worker,
    extensionId,
    site,
  }) => {
    site.html(PAGES['nothing to show'], '<p>Nothing is cited here.</p>');
    const page = await open(address);
    await settledLinks(page);
    const tab = await (await worker()).evaluate(async (url) => {
      const [found] = await chrome.tabs.query({ url });
      return found?.id;
    }, address);
    const sidebar = await open(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`);
    await expect(sidebar.getByRole('main')).not.toBeEmpty();
    await expect(sidebar.getByText('Reading the page…')).toBeHidden();
    const { violations } = await new AxeBuilder({ page: sidebar }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
