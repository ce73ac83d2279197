/**
 * The two posts of the site.
 *
 * @module
 */

/** Words, or a link among them. */
export type Piece = string | { readonly href: string; readonly words: string };

export interface CommentRow {
  /** 17 characters, as the forum's ids are. */
  readonly id: string;
  readonly author: string;
  readonly time: string;
  readonly body: readonly Piece[];
}

export interface Post {
  readonly path: string;
  readonly title: string;
  readonly author: string;
  /** Paragraphs that are rendered as components, by the id of their element. */
  readonly paragraphs: Readonly<Record<string, readonly Piece[]>>;
  /** A part that is set as HTML, as older forums do with whole bodies. */
  readonly html: string;
  readonly comments: readonly CommentRow[];
  /** Comments that only "Load More" shows. */
  readonly more: readonly CommentRow[];
}

const WORLD_MODELS = {
  href: 'https://arxiv.org/abs/2402.10877',
  words: 'robust agents learn causal world models',
};
const FUNCTION_VECTORS = {
  href: 'https://arxiv.org/pdf/2310.15213',
  words: 'function vectors',
};
const MESA_OPTIMISATION = {
  href: 'https://arxiv.org/abs/1906.01820',
  words: 'risks from learned optimisation',
};
const WORLD_MODELS_REVIEWED = {
  href: 'https://openreview.net/forum?id=pOoKI3ouv1',
  words: 'the reviewed copy',
};

const FIRST_POST: Post = {
  path: '/posts/ReactPageAAAAAAAA/react-page',
  title: 'What an agent must know of its world',
  author: 'Ada Example',
  paragraphs: {
    block1: [
      'An agent that keeps its regret low under many shifts must have learnt a causal model; see ',
      WORLD_MODELS,
      ' for the proof, and ',
      WORLD_MODELS_REVIEWED,
      ' for what the reviewers said.',
    ],
    block2: [
      'Whether a network writes down the task it has just seen is another question, which ',
      FUNCTION_VECTORS,
      ' asks of transformers. Nobody has claims about ',
      { href: 'https://example.com/a-page-that-is-no-work', words: 'this page' },
      '.',
    ],
    block3: [
      'A third text belongs here because it is cited so often: ',
      MESA_OPTIMISATION,
      '. More is said in ',
      { href: '/posts/SecondPageAAAAAAA/second-page', words: 'the next post' },
      '.',
    ],
  },
  html:
    '<p id="block9">This part is set as HTML. It links ' +
    '<a href="https://arxiv.org/abs/2310.15213v2">the second version</a> and ' +
    '<a href="https://arxiv.org/html/2402.10877">a paper that can be read in the browser</a>.</p>',
  comments: [
    {
      id: 'FirstCommentAAAAA',
      author: 'ben-example',
      time: '2025-03-01T10:00:00.000Z',
      body: ['I would start with ', MESA_OPTIMISATION, ' instead.'],
    },
    {
      id: 'SecondCommentAAAA',
      author: 'cleo-example',
      time: '2025-03-02T11:30:00.000Z',
      body: ['The proof in ', WORLD_MODELS, ' needs the shifts to be known.'],
    },
  ],
  more: [
    {
      id: 'ThirdCommentAAAAA',
      author: 'ada-example',
      time: '2025-03-03T09:15:00.000Z',
      body: ['There is a shorter account in ', FUNCTION_VECTORS, '.'],
    },
  ],
};

const SECOND_POST: Post = {
  path: '/posts/SecondPageAAAAAAA/second-page',
  title: 'The next post',
  author: 'Ben Example',
  paragraphs: {
    block1: ['This post is shorter. It mentions ', FUNCTION_VECTORS, ' once.'],
    block2: [
      'The way back is ',
      { href: '/posts/ReactPageAAAAAAAA/react-page', words: 'here' },
      '.',
    ],
  },
  html: '<p id="block9">There is nothing to cite in this part.</p>',
  comments: [],
  more: [],
};

export const POSTS = [FIRST_POST, SECOND_POST] as const;
