/**
 * The sidebar by the rules of WCAG 2.2 AA, as far as a program can tell (axe-core).
 *
 * @module
 */
import AxeBuilder from '@axe-core/playwright';
import { ARXIV_ADDRESSES, GREATERWRONG_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { settledLinks } from './overlay.ts';

test.use({ browserOf: 'shared' });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const DARK = 'https://www.lesswrong.com/posts/ClaimsideDarkAAAA/dark';
const NOTHING = 'https://www.lesswrong.com/posts/ClaimsideNothingA/nothing';

/** Pages with few claims: axe looks at every element. */
const PAGES: Readonly<Record<string, string>> = {
  'a paper and what it links': ARXIV_ADDRESSES.abs,
  'claims made here': GREATERWRONG_ADDRESS,
  'on a dark page': DARK,
  'nothing to show': NOTHING,
};

for (const [name, address] of Object.entries(PAGES)) {
  test(`the sidebar has no fault that axe finds: ${name}`, async ({
    open,
    worker,
    extensionId,
    site,
  }) => {
    const paper = '<a href="https://arxiv.org/abs/1906.01820">A report</a>';
    site.html(DARK, `<body class="theme-dark" style="background: #000; color: #fff">${paper}`);
    site.html(NOTHING, '<p>Nothing is cited here, and the page has no title.</p>');
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
