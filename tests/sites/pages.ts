/**
 * The pages of our own that stand in for real ones: which file is served at which address.
 *
 * Structures are those of the real sites; the words are ours.
 *
 * @module
 */

/** A file in `tests/sites/pages/` and the full address it is served at. */
export interface PageRow {
  readonly address: string;
  readonly file: string;
}

/** The address of the demo reading page. */
export const DEMO_ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideDemoPage/demo';
/** The page of the user whose ten comments the first curated claims come from. */
export const USER_ADDRESS = 'https://www.lesswrong.com/users/bogdan-ionut-cirstea';
/** A post on a mirror, with a comment that stored claims were made in. */
export const GREATERWRONG_ADDRESS =
  'https://www.greaterwrong.com/posts/HmQGHGCnvmpCNDBjc/current-ais-provide-nearly-no-data-relevant-to-agi-alignment';
/** A post of an older forum, whose body is split by spans of what others quote. */
export const EA_FORUM_ADDRESS =
  'https://forum.effectivealtruism.org/posts/OlderForumPostAAA/notes-on-steering';
/** A post that is written from right to left, with links that need several lines. */
export const MANY_SCRIPTS_ADDRESS =
  'https://www.lesswrong.com/posts/ManyScriptsPostAA/words-and-directions';
/** One page of each kind that arXiv has, of works that stored claims cite. */
export const ARXIV_ADDRESSES = {
  abs: 'https://arxiv.org/abs/2402.10877',
  absOfReport: 'https://arxiv.org/abs/1906.01820',
  list: 'https://arxiv.org/list/cs.LG/recent',
  search: 'https://arxiv.org/search/?query=agents&searchtype=all',
  html: 'https://arxiv.org/html/2310.15213v2',
} as const;

const FORUMS = ['https://www.lesswrong.com', 'https://forum.effectivealtruism.org'];

export const PAGES: readonly PageRow[] = [
  { address: DEMO_ADDRESS, file: 'demo.html' },
  { address: USER_ADDRESS, file: 'user.html' },
  { address: GREATERWRONG_ADDRESS, file: 'greaterwrong.html' },
  { address: EA_FORUM_ADDRESS, file: 'ea-forum.html' },
  { address: MANY_SCRIPTS_ADDRESS, file: 'many-scripts.html' },
  { address: ARXIV_ADDRESSES.abs, file: 'arxiv-abs-2402.10877.html' },
  { address: ARXIV_ADDRESSES.absOfReport, file: 'arxiv-abs-1906.01820.html' },
  { address: ARXIV_ADDRESSES.list, file: 'arxiv-list.html' },
  { address: ARXIV_ADDRESSES.search, file: 'arxiv-search.html' },
  { address: ARXIV_ADDRESSES.html, file: 'arxiv-html-2310.15213.html' },
  ...FORUMS.map((forum) => ({
    address: `${forum}/claimside-example/forum.css`,
    file: 'forum.css',
  })),
  { address: 'https://arxiv.org/claimside-example/arxiv.css', file: 'arxiv.css' },
];
