/**
 * What is no mention: a page's links to itself, navigation, editors, hover cards, what is hidden.
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { settledLinks } from './overlay.ts';

test.use({ browserOf: 'shared' });

const PAPER = 'https://arxiv.org/abs/2402.10877';
const POST = 'https://www.lesswrong.com/posts/vJFdjigzmcXMhNTsx/simulators';
const ADDRESS = 'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/just-retarget-the-search';

/** Ways to link a paper that are no mention of it. */
const UNMARKED: Readonly<Record<string, string>> = {
  'the post itself': '<a href="/posts/w4aeAFzSAguvqA5qu/just-retarget-the-search">this post</a>',
  'the post on a mirror':
    '<a href="https://www.greaterwrong.com/posts/w4aeAFzSAguvqA5qu/just-retarget-the-search">here</a>',
  'a comment’s own permalink':
    '<div class="comments-node" id="mcA57W6YK6a2TGaE2"><a href="?commentId=mcA57W6YK6a2TGaE2"><time datetime="2024-01-01">1st</time></a></div>',
  'an editor': `<div contenteditable="true"><p>I write about <a href="${PAPER}">it</a></p></div>`,
  'the forum’s editor': `<div data-lexical-editor="true"><a href="${PAPER}">it</a></div>`,
  'a hover card': `<div class="LWPopper-root"><a href="${PAPER}">it</a></div>`,
  navigation: `<nav><a href="${POST}">Simulators</a></nav>`,
  'the site’s header': `<header class="Header-root"><a href="${POST}">Simulators</a></header>`,
  recommendations: `<div class="PostBottomRecommendations-root"><a href="${POST}">Simulators</a></div>`,
  'what is not displayed': `<p style="display: none"><a href="${PAPER}">it</a></p>`,
  'what is not visible': `<p style="visibility: hidden"><a href="${PAPER}">it</a></p>`,
  'a streamed part': `<div hidden id="S:1"><a href="${PAPER}">it</a></div>`,
  'an inline script': `<script type="application/json">{"html": "<a href='${PAPER}'>it</a>"}</script>`,
  'a profile': '<a href="/users/ada-example">Ada</a>',
  'a host that only looks like arXiv':
    '<a href="https://arxiv.org.evil.example/abs/2402.10877">it</a>',
  'a work without claims': '<a href="https://arxiv.org/abs/2307.15043">it</a>',
  'an address without a work': '<a href="https://example.com/">it</a>',
};

test('nothing but the mention is marked', async ({ open, site }) => {
  const others = Object.entries(UNMARKED).map(([name, html]) => `<h2>${name}</h2>${html}`);
  const mention = `<p id="mention">Read <a href="${PAPER}">this paper</a>.</p>`;
  site.html(ADDRESS, `<body>${others.join('\n')}${mention}</body>`);
  const page = await open(ADDRESS);
  expect(await settledLinks(page)).toEqual([[PAPER, 'arxiv:2402.10877']]);
  await expect(page.locator('#mention a')).toHaveAttribute('data-claimside-work', /./);
});

test('a link that becomes something else is no longer marked', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  const before = await settledLinks(page);
  await page.evaluate(() => {
    document.querySelector('#block5 a')?.setAttribute('href', 'https://example.com/');
  });
  await expect
    .poll(() => settledLinks(page))
    .toEqual(before.filter(([href]) => href !== 'https://arxiv.org/pdf/2310.15213'));
});
