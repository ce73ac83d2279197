import { describe, expect, it } from 'vitest';
import { packOf } from './pack.examples.ts';
import { sourceWorks } from './source-works.ts';

const POST = 'https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT';

/** The works of a pack with one claim of this source and address. */
const worksFrom = (source: string, url?: string) =>
  sourceWorks(packOf({ claims: [{ id: 'one', source, ...(url && { url }) }] }));

describe('sourceWorks', () => {
  it.each([
    [
      'a post by the words of its address',
      'lw:Ab3dEf7hJkMnPqRsT',
      `${POST}/many-arguments-are-wrong`,
      { kind: 'post', title: 'Many arguments are wrong' },
    ],
    [
      'a comment by those of its post',
      'eafcomment:Bb3dEf7hJkMnPqRsT',
      `${POST}/a_post_of_mine/comment/Bb3dEf7hJkMnPqRsT`,
      { kind: 'comment', title: 'Comment on “A post of mine”' },
    ],
    [
      'a post without words by its id',
      'lw:Ab3dEf7hJkMnPqRsT',
      POST,
      { kind: 'post', title: 'lw:Ab3dEf7hJkMnPqRsT' },
    ],
    [
      'a paper by its id',
      'arxiv:2401.00001',
      'https://arxiv.org/abs/2401.00001',
      { kind: 'paper', title: 'arxiv:2401.00001' },
    ],
    [
      'words before a slip of the pen',
      'lw:Ab3dEf7hJkMnPqRsT',
      `${POST}/an-alternative-to-rl)`,
      { kind: 'post', title: 'An alternative to rl' },
    ],
  ])('names %s', (_, id, url, expected) => {
    expect(worksFrom(id, url)).toEqual([{ id, copies: [url], ...expected }]);
  });

  it('knows a source without address too', () => {
    expect(worksFrom('arxiv:2401.00001')).toEqual([
      { id: 'arxiv:2401.00001', kind: 'paper', title: 'arxiv:2401.00001' },
    ]);
  });

  it('leaves out profiles and other pages', () => {
    expect(worksFrom('url:https://www.lesswrong.com/users/ann')).toEqual([]);
  });

  it('leaves out works of the pack, under any of their ids', () => {
    const pack = packOf({
      works: [{ id: 'arxiv:2401.00001', sameAs: ['lw:Ab3dEf7hJkMnPqRsT'] }],
      claims: [
        { id: 'one', source: 'lw:Ab3dEf7hJkMnPqRsT' },
        { id: 'two', source: 'arxiv:2401.00001' },
      ],
    });
    expect(sourceWorks(pack)).toEqual([]);
  });

  it('names a source once', () => {
    const source = 'lw:Ab3dEf7hJkMnPqRsT';
    const pack = packOf({
      claims: [
        { id: 'one', source },
        { id: 'two', source },
      ],
    });
    expect(sourceWorks(pack)).toHaveLength(1);
  });
});
