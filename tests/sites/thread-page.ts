/**
 * A long comment thread in the forum's structure, made on the spot: the same at every call.
 *
 * @module
 */

/** Where the thread is served; its id has 17 characters, as the forum's have. */
export const THREAD_ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideThreadAA/a-long-thread';

/** How many comments stand in the thread. */
export const THREAD_COMMENTS = 120;

/** The works that the comments link in turn: every third comment links one. */
const THREAD_WORKS: readonly (readonly [href: string, words: string])[] = [
  ['https://arxiv.org/abs/2402.10877', 'the causal one'],
  ['https://arxiv.org/pdf/2310.15213', 'the one on function vectors'],
  ['https://arxiv.org/abs/1906.01820', 'the old report'],
  ['https://arxiv.org/abs/2310.01405', 'representation engineering'],
  ['/posts/vJFdjigzmcXMhNTsx/simulators', 'the post on simulators'],
];

/** The whole page. Replies go up to twelve deep. */
export function threadPage(): string {
  const roots = Array.from({ length: THREAD_COMMENTS / BRANCH }, (_, branch) =>
    comment(branch * BRANCH, 0),
  );
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>A long thread — an example forum</title>
  <link rel="stylesheet" href="/claimside-example/forum.css">
</head>
<body class="theme-default">
<div class="Header-root">
  <header class="Header-appBar"><h2 class="Header-title"><a class="Header-titleLink" href="/">AN EXAMPLE FORUM</a></h2></header>
</div>
<div class="MultiToCLayout-root"><main class="MultiToCLayout-content PostsPage-root">
  <div class="LWPostsPageHeader-root">
    <h1 class="PostsPageTitle-root"><a class="PostsPageTitle-link" href="${PATH}">A long thread</a></h1>
    <div class="LWPostsPageHeader-authorInfo"><span class="PostsAuthors-authorName"><a href="/users/ada-example">Ada Example</a></span></div>
  </div>
  <div class="PostsPage-postContent ContentStyles-base content"><div id="postContent">
    <p id="block0">Which paper changed your mind, and what did you think before? One paper a comment, please.</p>
  </div></div>
  <section id="comments" class="CommentsListSection-root">
    <div class="CommentsListMeta-root">${THREAD_COMMENTS} comments</div>
${roots.join('\n')}
  </section>
</main></div>
</body>
</html>`;
}

const PATH = new URL(THREAD_ADDRESS).pathname;

/** So many comments hang on one root, each the reply to the one before it. */
const BRANCH = 12;

const AUTHORS = ['ada-example', 'ben-example', 'cleo-example', 'dov-example', 'eli-example'];

const OPINIONS = [
  'I had it the other way round for years, and said so in public, which is how one learns.',
  'Nothing in the argument turned out to depend on the part I had been worried about.',
  'It is the second section that did it for me; the first only sets the table.',
  'I still think that the examples are chosen well, which is not the same as being typical.',
];

function comment(index: number, depth: number): string {
  const id = `threadComment${String(index).padStart(4, '0')}`;
  const reply = depth + 1 < BRANCH ? comment(index + 1, depth + 1) : '';
  const classes = [
    'comments-node CommentFrame-node',
    depth === 0 ? 'CommentFrame-commentsNodeRoot comments-node-root' : 'CommentFrame-child',
    depth % 2 === 0 ? 'comments-node-odd' : 'comments-node-even',
  ];
  return `<div class="${classes.join(' ')}" id="${id}">
  <div class="CommentsItem-root"><div class="CommentsItem-body">
    <div class="CommentsItemMeta-root"><span class="CommentsItemMeta-username"><a class="UsersNameDisplay-noColor" href="/users/${at(AUTHORS, index)}">${at(AUTHORS, index)}</a></span><span class="CommentsItemDate-root"><a rel="nofollow" href="${PATH}?commentId=${id}"><time datetime="2025-04-01T10:00:00.000Z">1st Apr</time></a></span></div>
    <div class="CommentBody-root ContentStyles-base content ContentStyles-commentBody"><div class="CommentBody-commentStyling"><p>${at(OPINIONS, index)}${linkOf(index)}</p></div></div>
  </div></div>
  <div class="CommentsNode-children">${reply}</div>
</div>`;
}

function linkOf(index: number): string {
  if (index % 3 !== 0) return '';
  const [href, words] = at(THREAD_WORKS, index / 3);
  return ` For me it was <span><span><a href="${href}">${words}</a></span></span>.`;
}

/** The element at an index that runs past the end and begins again. */
function at<Element>(elements: readonly Element[], index: number): Element {
  const element = elements[index % elements.length];
  if (element === undefined) throw new Error('There is nothing to choose from.');
  return element;
}
