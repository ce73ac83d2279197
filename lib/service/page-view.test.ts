import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { quoteKey } from '../anchors/anchor.ts';
import type { ClaimId } from '../claims/model.ts';
import {
  answering,
  citing,
  newLibrary,
  packOf,
  sourceId,
  workId,
} from '../library/pack.examples.ts';
import { LibraryReader } from '../library/read.ts';
import { replacePack } from '../library/replace-pack.ts';
import type { PageState, PageView } from '../messages.ts';
import { viewOneWork, viewPage } from './page-view.ts';

const A = 'arxiv:2401.00001';
const A_COPY = 'doi:10.1000/a';
const B = 'arxiv:2401.00002';
const C = 'arxiv:2401.00003';
const POST = 'lw:Ab3dEf7hJkMnPqRsT';
const COMMENT = 'lwcomment:Bb3dEf7hJkMnPqRsT';
const POST_URL = 'https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/a-post';

type Packing = Parameters<typeof packOf>[0];

async function readerOf(...packs: Packing[]): Promise<LibraryReader> {
  const library = await newLibrary();
  for (const pack of packs) await replacePack(library, packOf(pack));
  return LibraryReader.open(library);
}

/** What is seen on a page of these own ids, sources and mentions. */
async function view(
  packing: Packing,
  page: {
    own?: string[];
    sources?: string[];
    mentions?: string[];
    quotes?: PageState['quotes'];
    passages?: { claim: string; isQuotation?: boolean; author?: string[] }[];
    titled?: string[];
  },
): Promise<PageView> {
  const state: PageState = {
    title: 'A page',
    own: (page.own ?? []).map(workId),
    sources: (page.sources ?? []).map(sourceId),
    mentions: (page.mentions ?? []).map(workId),
    quotes: page.quotes ?? {},
    passages: (page.passages ?? []).map(({ claim, isQuotation = false, author = [] }) => ({
      claim: claim as ClaimId,
      isQuotation,
      author,
    })),
    titled: (page.titled ?? []).map(workId),
    theme: 'dark',
  };
  return viewPage(await readerOf(packing), state);
}

const works = [{ id: A, sameAs: [A_COPY] }, { id: B }, { id: C }];
const idsOf = (views: PageView['works']) => views.map(({ work }) => work.id);

describe('viewPage', () => {
  it('tells the page’s title and theme, and shows nothing of a page of nothing', async () => {
    expect(await view({}, {})).toEqual({
      kind: 'page',
      title: 'A page',
      theme: 'dark',
      made: [],
      quoted: [],
      found: {},
      works: [],
      bare: [],
      dismissed: [],
      claims: {},
      answers: {},
      titles: {},
      own: [],
      about: {},
      hidden: [],
    });
  });

  it('lists works with claims in reading order, apart from those without', async () => {
    const claims = [
      { id: 'one', citations: [citing(A)] },
      { id: 'two', source: C },
    ];
    const unknown = 'arxiv:2401.00009';
    const seen = await view({ works, claims }, { mentions: [unknown, C, B, A] });
    expect(idsOf(seen.works)).toEqual([C, A]);
    expect(seen.bare).toEqual([
      { id: unknown, isPage: false, related: 0 },
      { id: B, isPage: false, related: 0, title: `Title of ${B}` },
    ]);
  });

  it('lists a work once, under whichever of its ids it is mentioned', async () => {
    const claims = [{ id: 'one', citations: [citing(A)] }];
    const seen = await view({ works, claims }, { mentions: [A_COPY, A] });
    expect(seen.works).toMatchObject([
      { work: { id: A }, ids: [A, A_COPY], isPage: false, isMentioned: true },
    ]);
  });

  it('tells which works are mentioned by their titles alone, under whichever of their ids', async () => {
    const claims = [
      { id: 'one', citations: [citing(A)] },
      { id: 'two', citations: [citing(C)] },
    ];
    const seen = await view({ works, claims }, { mentions: [A_COPY, C], titled: [A_COPY] });
    expect(seen.works.map(({ work, isTitled }) => [work.id, isTitled])).toEqual([
      [A, true],
      [C, undefined],
    ]);
  });

  it('lists passages under the name of who said them as made here, others as quoted', async () => {
    const claims = ['one', 'two', 'three', 'four'].map((id) => ({ id, speaker: ['Ada Lovelace'] }));
    const seen = await view(
      { claims },
      {
        passages: [
          { claim: 'three', author: ['Charles Babbage'] },
          { claim: 'one', author: ['ada lovelace'] },
          { claim: 'two', author: ['Ada Lovelace'], isQuotation: true },
          { claim: 'gone', author: ['Ada Lovelace'] },
          { claim: 'four' },
        ],
      },
    );
    expect(seen.made).toEqual(['one']);
    expect(seen.quoted).toEqual(['three', 'two', 'four']);
    expect(seen.found).toEqual({ one: 'here', two: 'here', three: 'here', four: 'here' });
  });

  it.each([
    ['TurnTrout', 'Alex Turner (TurnTrout) and coauthors', 'made'],
    ['Alex Turner', 'Alex Turner (TurnTrout) and coauthors', 'made'],
    ['Alex', 'Alex Turner', 'quoted'],
    ['Al', 'al', 'made'],
    ['Turner (Al)', 'Alex Turner', 'quoted'],
  ])('takes the words under %s for those of %s: %s', async (printed, speaker, list) => {
    const claims = [{ id: 'one', speaker: [speaker] }];
    const seen = await view({ claims }, { passages: [{ claim: 'one', author: [printed] }] });
    expect(seen[list as 'made' | 'quoted']).toEqual(['one']);
  });

  it('lists a claim that was made on the page once, also where it is quoted there', async () => {
    const claims = [{ id: 'one', source: POST, url: POST_URL }];
    const passages = [{ claim: 'one', isQuotation: true }];
    const seen = await view({ claims }, { sources: [POST], passages });
    expect([seen.made, seen.quoted]).toEqual([['one'], []]);
  });

  it('names the works whose titles are not meant, each once, but for what is not known', async () => {
    const reader = await readerOf({ works });
    const state: PageState = {
      title: 'A page',
      own: [],
      sources: [],
      mentions: [],
      quotes: {},
      passages: [],
      titled: [],
      theme: 'light',
    };
    const dismissed = [A, A_COPY, 'arxiv:2401.00009'].map(workId);
    const seen = await viewPage(reader, state, dismissed);
    expect(seen.dismissed).toEqual([{ ids: [A, A_COPY], title: `Title of ${A}` }]);
  });

  it('puts the page’s own work first, with or without claims', async () => {
    const claims = [
      { id: 'one', citations: [citing(B)] },
      { id: 'two', citations: [citing(C)] },
    ];
    const withClaims = await view({ works, claims }, { own: [C], mentions: [B] });
    expect(withClaims.works).toMatchObject([
      { work: { id: C }, isPage: true, isMentioned: false },
      { work: { id: B }, isPage: false, isMentioned: true },
    ]);
    const without = await view({ works, claims }, { own: ['arxiv:2401.00009'], mentions: [A, B] });
    expect(without.bare.map(({ id, isPage }) => [id, isPage])).toEqual([
      ['arxiv:2401.00009', true],
      [A, false],
    ]);
  });

  it('knows the page’s own work by any of the ids that the page gives', async () => {
    const claims = [{ id: 'one', citations: [citing(A)] }];
    const seen = await view({ works, claims }, { own: ['arxiv:2401.00009', A_COPY] });
    expect(idsOf(seen.works)).toEqual([A]);
    expect(seen.bare).toEqual([]);
  });

  it('sets apart what a work says, what others say, and what an editor mapped', async () => {
    const claims = [
      { id: 'says', source: A },
      { id: 'quotes', attributedTo: A_COPY, quoted: true as const },
      { id: 'disputes', citations: [citing(A_COPY, 'disputes')] },
      { id: 'maps', citations: [citing(A, 'disputes', 'inferred')] },
    ];
    const [work] = (await view({ works, claims }, { mentions: [A] })).works;
    expect(work).toMatchObject({
      says: ['says', 'quotes'],
      others: ['disputes'],
      related: ['maps'],
      total: 4,
    });
  });

  it('does not list as a work with claims one that an editor alone mapped', async () => {
    const claims = [{ id: 'maps', citations: [citing(A, 'discusses', 'inferred')] }];
    const seen = await view({ works, claims }, { mentions: [A] });
    expect(seen.works).toEqual([]);
    expect(seen.bare).toMatchObject([{ id: A, related: 1 }]);
  });

  it('lists the claims made on it in the order of their places', async () => {
    const at = (id: string, source: string) => ({ id, source, url: POST_URL });
    const claims = [at('c1', COMMENT), at('p1', POST), at('c2', COMMENT), at('p2', POST)];
    const seen = await view({ claims }, { sources: [POST, COMMENT, POST] });
    expect(seen.made).toEqual(['p1', 'p2', 'c1', 'c2']);
    expect(Object.keys(seen.claims).sort()).toEqual(['c1', 'c2', 'p1', 'p2']);
  });

  it('does not show a claim made on it a second time under its own work', async () => {
    const made = { id: 'made', source: POST, url: POST_URL };
    const cites = { id: 'cites', citations: [citing(POST)] };
    const page = { own: [POST], sources: [POST] };
    const alone = await view({ claims: [made] }, page);
    expect(alone).toMatchObject({ made: ['made'], works: [], bare: [] });
    const cited = await view({ claims: [made, cites] }, page);
    expect(cited.made).toEqual(['made']);
    expect(cited.works).toMatchObject([
      { work: { id: POST }, says: [], others: ['cites'], total: 1 },
    ]);
  });

  it('lists what a paper says under the paper, not as made on its page', async () => {
    const claims = [{ id: 'says', source: A }];
    const seen = await view({ works, claims }, { own: [A], sources: [A] });
    expect(seen.made).toEqual([]);
    expect(seen.works).toMatchObject([{ work: { id: A }, isPage: true, says: ['says'] }]);
  });

  it('shows a pointer on its own page alone', async () => {
    const claims = [
      { id: 'one', source: POST, url: POST_URL, citations: [answering('pointer')] },
      {
        id: 'pointer',
        kind: 'pointer' as const,
        source: COMMENT,
        url: POST_URL,
        citations: [citing(A), answering('one')],
      },
    ];
    const itsPage = await view({ works, claims }, { sources: [COMMENT, POST], mentions: [A] });
    expect(itsPage.made).toEqual(['pointer', 'one']);
    expect(itsPage.works).toEqual([]);
    expect(itsPage.answers).toEqual({ one: ['pointer'], pointer: ['one'] });

    const another = await view({ works, claims }, { sources: [POST], mentions: [A] });
    expect(another.made).toEqual(['one']);
    expect(Object.keys(another.claims)).toEqual(['one']);
    expect(another.answers).toEqual({});
  });

  it('has at hand what the claims rest on, what answers them, and the titles of works', async () => {
    const claims = [
      { id: 'listed', citations: [citing(A), citing(B), answering('cited')] },
      { id: 'cited', citations: [citing(C)] },
      { id: 'answer', citations: [answering('listed')] },
      { id: 'apart' },
    ];
    const seen = await view({ works, claims }, { mentions: [A] });
    expect(Object.keys(seen.claims).sort()).toEqual(['answer', 'cited', 'listed']);
    expect(seen.answers).toEqual({ listed: ['answer'] });
    expect(seen.titles).toEqual({
      [A]: `Title of ${A}`,
      [B]: `Title of ${B}`,
      [C]: `Title of ${C}`,
    });
  });

  it('lists 500 claims, and of further works only how many they have', async () => {
    const many = (prefix: string, work: string, count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}`, citations: [citing(work)] }));
    const claims = [...many('a', A, 499), ...many('b', B, 30), ...many('c', C, 20)];
    const seen = await view({ works, claims }, { mentions: [A, B, C] });
    expect(seen.works.map(({ others, total }) => [others.length, total])).toEqual([
      [499, 499],
      [30, 30],
      [0, 20],
    ]);
    expect(Object.keys(seen.claims)).toHaveLength(529);
  });
});

describe('viewOneWork', () => {
  it('has all claims of the work, however many', async () => {
    const claims = Array.from({ length: 600 }, (_, n) => ({
      id: `one-${n}`,
      citations: [citing(A_COPY)],
    }));
    const seen = await viewOneWork(await readerOf({ works, claims }), workId(A));
    expect(seen?.work).toMatchObject({ isPage: false, isMentioned: false, total: 600 });
    expect(seen?.work.others).toHaveLength(600);
    expect(seen?.claims['one-599' as ClaimId]?.text).toBe('Claim one-599.');
  });

  it('shows a work to which an editor alone mapped claims', async () => {
    const claims = [{ id: 'maps', citations: [citing(A, 'discusses', 'inferred')] }];
    const seen = await viewOneWork(await readerOf({ works, claims }), workId(A));
    expect(seen?.work.related).toEqual(['maps']);
  });

  it('shows a work of which nothing is claimed', async () => {
    const seen = await viewOneWork(await readerOf({ works }), workId(A_COPY));
    expect(seen?.work).toMatchObject({ work: { id: A }, total: 0 });
  });

  it('is null for a work that the library does not know', async () => {
    expect(await viewOneWork(await readerOf({ works }), workId('arxiv:2401.00009'))).toBeNull();
  });
});

describe('the words of claims made on the page', () => {
  const anchor = { type: 'TextQuoteSelector', exact: 'Newts float.' } as const;
  const made = { source: POST, url: POST_URL };
  const claims = [
    { id: 'lost', ...made, anchor },
    { id: 'edited', ...made, anchor: { ...anchor, prefix: 'Look: ' } },
    { id: 'sought', ...made, anchor: { ...anchor, suffix: ' Look.' } },
    { id: 'without', ...made },
  ];

  it('are told as the page found them, once it has looked', async () => {
    const quotes = {
      [quoteKey({ source: POST, anchor })]: 'missing',
      [quoteKey({ source: POST, anchor: { ...anchor, prefix: 'Look: ' } })]: 'probably',
    } as const;
    const { found } = await view({ claims }, { sources: [POST], quotes });
    expect(found).toEqual({ lost: 'missing', edited: 'probably' });
  });
});
