/**
 * Forum pages of a size: an article and its comments, of the words of claims but in no order, with
 * links of which some name papers, and titles in running text.
 *
 * @module
 */
import type { Pack } from '../../lib/claims/model.ts';
import { Random } from '../anchoring/random.ts';

/** How large a page is. */
export interface PageSize {
  readonly name: string;
  readonly links: number;
  readonly comments: number;
  /** Of text, in characters. */
  readonly length: number;
}

export const SIZES: readonly PageSize[] = [
  { name: 'a post', links: 200, comments: 20, length: 60_000 },
  { name: 'a long thread', links: 2_000, comments: 400, length: 300_000 },
  { name: 'a very long thread', links: 10_000, comments: 2_000, length: 1_000_000 },
];

/** One link in so many names a paper of the pack; one paragraph in so many a title without a link. */
const PAPER_EVERY = 20;
const TITLE_EVERY = 40;

/** The page, the same for the same size and pack. */
export function generatedPage({ links, comments, length }: PageSize, pack: Pack): string {
  const random = new Random(20_261);
  const papers = pack.works.filter(({ id }) => id.startsWith('arxiv:'));
  const words = pack.claims.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []);
  const sentence = () => {
    const [first = '', ...others] = Array.from({ length: 20 }, () => random.pick(words));
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${others.join(' ')}.`;
  };
  const address = (number: number) =>
    number % PAPER_EVERY === 0
      ? `https://arxiv.org/abs/${random.pick(papers).id.slice('arxiv:'.length)}`
      : (['/users/reader-', '/tag/topic-', 'https://en.wikipedia.org/wiki/Page_'][number % 3] ??
          '') + number;
  const perComment = Math.ceil(links / comments);
  let link = 0;
  const paragraph = () => {
    let text = sentence();
    while (text.length < length / comments) text += ` ${sentence()}`;
    const title = link % TITLE_EVERY === 0 ? ` See ${random.pick(papers).title}.` : '';
    const linked = Array.from({ length: perComment }, () => {
      link += 1;
      return `<span><a href="${address(link)}">a link</a></span>`;
    });
    return `<p>${text}${title} ${linked.join(' and ')}</p>`;
  };
  const comment = (_: unknown, number: number) =>
    `<div class="comments-node" id="generated${String(number).padStart(
      8,
      '0',
    )}"><div class="CommentBody-root">${paragraph()}</div></div>`;
  const all = Array.from({ length: comments }, comment).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Generated</title>
<style>main { max-width: 680px; margin: 0 auto; font: 16px/1.5 sans-serif }</style>
<main><div id="postContent"><p>${Array.from({ length: 20 }, sentence).join(' ')}</p></div>${all}</main></html>`;
}
