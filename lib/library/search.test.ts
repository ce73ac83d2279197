import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../claims/search.ts';
import { Catalogue } from './catalogue.ts';
import { saveClaim } from './edit-claim.ts';
import { findWorks, topicsLike } from './find-works.ts';
import type { Library } from './open.ts';
import { asking, claimId, fieldsOf, saveNew } from './own.examples.ts';
import { answering, citing, newLibrary, packOf, workId } from './pack.examples.ts';
import { replacePack } from './replace-pack.ts';
import { saveAbout } from './save-about.ts';
import { searchCatalogue } from './search.ts';
import { similarClaims } from './similar.ts';
import { deleteClaim } from './trash.ts';

const PAPER = 'arxiv:2401.00001';
const OTHER = 'arxiv:2401.00002';

const pack = packOf({
  works: [
    {
      id: PAPER,
      sameAs: ['doi:10.1000/x'],
      title: 'Steering vectors in language models',
      author: [{ literal: 'Ann Émile' }],
      issued: { 'date-parts': [[2024, 1]] },
    },
    { id: OTHER, title: 'Sparse autoencoders', issued: { 'date-parts': [[2023]] } },
  ],
  claims: [
    {
      id: 'one',
      text: 'Activation steering generalises to unseen prompts.',
      speaker: ['Bo Chen'],
      date: '2024-03-01',
      topics: ['steering', 'generalisation'],
      confidence: 'strong',
      citations: [citing(PAPER, 'supports')],
    },
    {
      id: 'two',
      text: 'Steering breaks down out of distribution.',
      speaker: ['Ann Émile'],
      date: '2024-05',
      topics: ['steering'],
      confidence: 'weak',
      citations: [citing(PAPER, 'disputes'), answering('one')],
      anchor: { type: 'TextQuoteSelector', exact: 'it collapses on the zebra benchmark' },
    },
    {
      id: 'three',
      text: 'Autoencoders miss rare features.',
      topics: ['sae'],
      citations: [citing(OTHER, 'disputes')],
    },
  ],
});

async function newLibraryOfPack(): Promise<Library> {
  const library = await newLibrary();
  await replacePack(library, pack);
  return library;
}

const REQUEST: SearchRequest = {
  query: '',
  what: 'claims',
  facets: {},
  sort: 'relevance',
  offset: 0,
  limit: 50,
};

/** Searches a library, in a catalogue that may be kept from one search to the next. */
async function search(
  from: Library | Catalogue,
  request: Partial<SearchRequest>,
): Promise<ReturnType<typeof searchCatalogue>> {
  const catalogue = from instanceof Catalogue ? from : new Catalogue(from);
  await catalogue.refresh();
  return searchCatalogue(catalogue, { ...REQUEST, ...request });
}

async function claimsFound(from: Library | Catalogue, request: Partial<SearchRequest>) {
  return (await search(from, request)).claims.map(({ claim }) => claim.id);
}

describe('a search of claims', () => {
  it.each([
    ['every claim where nothing is asked, the newest first', '', ['two', 'one', 'three']],
    ['a word of the text', 'generalises', ['one']],
    ['a word that is not finished', 'gener', ['one']],
    ['every word of several', 'steering distribution', ['two']],
    ['a word of the quote', 'zebra', ['two']],
    ['a speaker, without the accent', 'emile', ['two']],
    ['a title of a cited work', 'sparse', ['three']],
    ['a topic', 'sae', ['three']],
    ['a word that is misspelt', 'generalizes', ['one']],
    ['nothing where no claim has all words', 'generalises zebra', []],
  ])('finds %s', async (_, query, ids) => {
    expect(await claimsFound(await newLibraryOfPack(), { query })).toEqual(ids);
  });

  it('finds words of a script without blanks', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, { text: '注意力机制不足以解释。' });
    expect(await claimsFound(library, { query: '解释' })).toEqual([id]);
  });

  it('tells what was matched, what is found in all, and what is beside a claim', async () => {
    const library = await newLibraryOfPack();
    const reply = await search(library, { query: 'steer', limit: 1, sort: 'newest' });
    expect(reply).toMatchObject({
      total: 2,
      matched: ['steering'],
      titles: { [PAPER]: 'Steering vectors in language models' },
      packs: { example: 'Pack example' },
    });
    expect(reply.claims).toMatchObject([
      { claim: { id: 'two' }, pack: 'example', isOwn: false, answers: 0 },
    ]);
    expect(await claimsFound(library, { query: 'steer', sort: 'newest', offset: 1 })).toEqual([
      'one',
    ]);
  });

  it.each([
    ['newest', ['two', 'one', 'three']],
    ['title', ['one', 'three', 'two']],
    ['mostClaims', ['one', 'two', 'three']],
  ] as const)('sorts by %s', async (sort, ids) => {
    expect(await claimsFound(await newLibraryOfPack(), { sort })).toEqual(ids);
  });

  it('narrows by facets, any value of one and all of several', async () => {
    const library = await newLibraryOfPack();
    const found = (facets: SearchRequest['facets']) => claimsFound(library, { facets });
    expect(await found({ stance: ['disputes'] })).toEqual(['two', 'three']);
    expect(await found({ stance: ['disputes'], topic: ['sae'] })).toEqual(['three']);
    expect(await found({ confidence: ['weak', 'strong'] })).toEqual(['two', 'one']);
    expect(await found({ author: ['Ann Émile'] })).toEqual(['two']);
    expect(await found({ pack: ['own'] })).toEqual([]);
    expect(await found({ mine: true })).toEqual([]);
  });

  it('counts what each value would leave, the facet’s own choice aside', async () => {
    const facets = { stance: ['disputes' as const], topic: ['steering'] };
    const { facets: counts, total } = await search(await newLibraryOfPack(), { facets });
    expect(total).toBe(1);
    expect(counts.stance).toEqual([
      { value: 'disputes', count: 1 },
      { value: 'mentions', count: 1 },
      { value: 'supports', count: 1 },
    ]);
    expect(counts.topic).toEqual([
      { value: 'sae', count: 1 },
      { value: 'steering', count: 1 },
    ]);
    expect(counts.confidence).toEqual([{ value: 'weak', count: 1 }]);
  });

  it('narrows by what the reader keeps', async () => {
    const library = await newLibraryOfPack();
    const { id } = await saveNew(library, { text: 'Mine.', citations: [citing(OTHER)] });
    await saveAbout(library, asking(), claimId('one'), { note: 'A zealous note.' });
    await saveAbout(library, asking(), workId('doi:10.1000/x'), { reading: 'toRead' });
    await saveAbout(library, asking(), claimId('three'), { hidden: true });
    const found = (facets: SearchRequest['facets'], query = '') =>
      claimsFound(library, { facets, query, sort: 'title' });
    expect(await found({ mine: true })).toEqual(['one', id]);
    expect(await found({ reading: ['toRead'] })).toEqual(['one', 'two']);
    expect(await found({}, 'zealous')).toEqual(['one']);
    expect(await found({})).toEqual(['one', id, 'two']);
    expect(await found({ hidden: true })).toEqual(['three']);
    const { facets } = await search(library, {});
    expect(facets.hidden).toEqual([{ value: 'true', count: 1 }]);
  });
});

describe('a search of works', () => {
  it('finds by title, author and id, and tells the counts', async () => {
    const library = await newLibraryOfPack();
    const found = async (query: string) =>
      (await search(library, { what: 'works', query })).works.map(({ work }) => work.id);
    expect(await found('steer')).toEqual([PAPER]);
    expect(await found('emile')).toEqual([PAPER]);
    expect(await found('2401.00002')).toEqual([OTHER]);
    const { works } = await search(library, { what: 'works', sort: 'mostClaims' });
    expect(works).toMatchObject([
      { work: { id: PAPER }, packs: ['example'], claims: 2, disputes: 1, says: 0 },
      { work: { id: OTHER }, claims: 1, disputes: 1 },
    ]);
  });

  it('narrows by what the reader keeps, and passes over what a work has not', async () => {
    const library = await newLibraryOfPack();
    await saveAbout(library, asking(), workId(PAPER), { reading: 'read', note: 'Mine.' });
    await saveNew(library, { citations: [citing('arxiv:2401.00003')] });
    const found = async (facets: SearchRequest['facets']) =>
      (await search(library, { what: 'works', facets, sort: 'newest' })).works.map(
        ({ work }) => work.id,
      );
    expect(await found({ reading: ['read'] })).toEqual([PAPER]);
    expect(await found({ mine: true })).toContain('arxiv:2401.00003');
    expect(await found({ mine: true })).not.toContain(OTHER);
    expect(await found({ stance: ['disputes'], confidence: ['weak'] })).toHaveLength(4);
  });
});

describe('a catalogue that is kept', () => {
  it('follows what the reader changes', async () => {
    const library = await newLibraryOfPack();
    const catalogue = new Catalogue(library);
    const found = (query: string) => claimsFound(catalogue, { query });
    expect(await found('walrus')).toEqual([]);
    const titles = { [workId('arxiv:2401.00009')]: 'Of walruses' };
    const { id } = await saveNew(
      library,
      { text: 'A walrus.', citations: [citing('arxiv:2401.00009')] },
      { titles },
    );
    expect(await found('walrus')).toEqual([id]);
    expect(await found('walruses')).toEqual([id]);
    await saveClaim(library, asking(), { id, fields: fieldsOf({ text: 'A narwhal.' }) });
    expect(await found('walrus')).toEqual([]);
    expect(await found('narwhal')).toEqual([id]);
    await saveAbout(library, asking(), id, { note: 'Tusked.' });
    expect(await found('tusked')).toEqual([id]);
    await deleteClaim(library, asking(), id);
    expect(await found('narwhal')).toEqual([]);
  });

  it('follows packs, and counts of works that change with them', async () => {
    const library = await newLibraryOfPack();
    const catalogue = new Catalogue(library);
    await search(catalogue, {});
    await replacePack(
      library,
      packOf({ edition: '2', claims: [{ id: 'new', text: 'Renewed.' }], works: [{ id: OTHER }] }),
    );
    expect(await claimsFound(catalogue, {})).toEqual(['new']);
    await saveNew(library, { citations: [citing(OTHER, 'disputes')] });
    const { works } = await search(catalogue, { what: 'works', query: OTHER });
    expect(works).toMatchObject([{ work: { id: OTHER }, claims: 1, disputes: 1 }]);
  });

  it('answers as a new one does, whatever was changed', async () => {
    const step = fc.record({
      act: fc.constantFrom('save', 'edit', 'delete', 'hide', 'read'),
      which: fc.nat({ max: 9 }),
      looks: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const library = await newLibraryOfPack();
        const kept = new Catalogue(library);
        const own: ReturnType<typeof claimId>[] = [];
        for (const { act, which, looks } of steps) {
          const work = which % 2 === 0 ? PAPER : OTHER;
          const id = own[which % Math.max(1, own.length)];
          const fields = { text: `Own ${which}.`, citations: [citing(work, 'disputes')] };
          if (act === 'save') own.push((await saveNew(library, fields)).id);
          if (act === 'edit' && id) {
            await saveClaim(library, asking(), { id, fields: fieldsOf(fields) });
          }
          if (act === 'delete' && id) await deleteClaim(library, asking(), id);
          if (act === 'hide') await saveAbout(library, asking(), claimId('one'), { hidden: true });
          if (act === 'read') await saveAbout(library, asking(), workId(work), { reading: 'read' });
          if (looks) await kept.refresh();
        }
        for (const what of ['claims', 'works'] as const) {
          const asked = { what, sort: 'title' } as const;
          expect(await search(kept, asked)).toEqual(await search(library, asked));
        }
      }),
      { seed: 8, numRuns: 20 },
    );
  });
});

describe('similarClaims', () => {
  const similar = async (text: string, works: string[] = [], quote?: string) => {
    const catalogue = new Catalogue(await newLibraryOfPack());
    await catalogue.refresh();
    return similarClaims(catalogue, { text, quote, works: works.map(workId) });
  };

  it('finds what says nearly the same, and nothing else', async () => {
    expect(await similar('Activation steering generalises to prompts that are unseen.')).toEqual([
      'one',
    ]);
    expect(await similar('Bananas ripen faster in the sun.')).toEqual([]);
    expect(await similar('')).toEqual([]);
  });

  it('asks less of a claim on the same work, and puts it first', async () => {
    const text = 'Steering vectors break down on harder prompts.';
    expect(await similar(text)).not.toContain('two');
    expect((await similar(text, ['doi:10.1000/x']))[0]).toBe('two');
  });

  it('compares the quoted words too', async () => {
    expect(await similar('', [], 'it collapses on the zebra benchmark')).toEqual(['two']);
  });
});

describe('findWorks', () => {
  const find = async (query: string) => {
    const catalogue = new Catalogue(await newLibraryOfPack());
    await catalogue.refresh();
    return findWorks(catalogue, query).map(({ id, title }) => [id, title]);
  };

  it.each([
    [
      'a link',
      'https://arxiv.org/pdf/2401.00001v2',
      [PAPER, 'Steering vectors in language models'],
    ],
    ['an id of the library', 'doi:10.1000/x', [PAPER, 'Steering vectors in language models']],
    ['an id as papers print it', 'arXiv:2401.00002v1 [cs.LG]', [OTHER, 'Sparse autoencoders']],
    [
      'a link to an unknown work',
      'https://arxiv.org/abs/2401.00008',
      ['arxiv:2401.00008', 'arxiv:2401.00008'],
    ],
    ['words of a title', ' sparse auto', [OTHER, 'Sparse autoencoders']],
  ])('finds by %s', async (_, query, work) => {
    expect(await find(query)).toEqual([work]);
  });

  it('finds nothing by a link to no work, by other words, or by none', async () => {
    expect(await find('https://example.org/page')).toEqual([]);
    expect(await find('bananas')).toEqual([]);
    expect(await find('')).toEqual([]);
  });
});

describe('topicsLike', () => {
  it('completes a topic, the commonest first', async () => {
    const catalogue = new Catalogue(await newLibraryOfPack());
    await catalogue.refresh();
    expect(topicsLike(catalogue, 'S')).toEqual(['steering', 'sae']);
    expect(topicsLike(catalogue, 'steering ')).toEqual(['steering']);
    expect(topicsLike(catalogue, 'x')).toEqual([]);
  });
});
