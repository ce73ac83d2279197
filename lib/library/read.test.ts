import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../claims/model.ts';
import type { ClaimRelation } from './claim-keys.ts';
import type { Library } from './open.ts';
import { answering, citing, newLibrary, packOf, sourceId, workId } from './pack.examples.ts';
import { LibraryReader } from './read.ts';
import { replacePack } from './replace-pack.ts';

const PAPER = workId('arxiv:2401.00001');
const COPY = workId('doi:10.1000/x');
const REVIEW = workId('openreview:abcdefghij');
const POST = sourceId('lw:Ab3dEf7hJkMnPqRsT');

async function libraryOf(...packs: Parameters<typeof packOf>[0][]): Promise<Library> {
  const library = await newLibrary();
  for (const pack of packs) await replacePack(library, packOf(pack));
  return library;
}

const namesOf = (claims: readonly Claim[]) => claims.map(({ id }) => id);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('summaries', () => {
  it('answers under the id that was asked for, and leaves out what is not known', async () => {
    const library = await libraryOf({ works: [{ id: PAPER, sameAs: [COPY], title: 'A paper' }] });
    const reader = await LibraryReader.open(library);
    const found = await reader.summaries([COPY, workId('arxiv:2401.00009')]);
    expect([...found]).toEqual([
      [COPY, { ids: [PAPER, COPY], title: 'A paper', claims: 0, disputes: 0, own: 0, related: 0 }],
    ]);
  });

  it('follows ids from pack to pack, however the packs stand', async () => {
    const library = await libraryOf(
      {
        id: 'c',
        works: [{ id: PAPER, sameAs: [COPY] }],
        claims: [{ id: 'c1', citations: [citing(PAPER)] }],
      },
      {
        id: 'a',
        works: [{ id: COPY, sameAs: [REVIEW] }],
        claims: [{ id: 'a1', citations: [citing(REVIEW, 'disputes')] }],
      },
      { id: 'b', works: [{ id: REVIEW }], claims: [{ id: 'b1', source: REVIEW }] },
    );
    for (const id of [PAPER, COPY, REVIEW]) {
      const reader = await LibraryReader.open(library);
      expect((await reader.summaries([id])).get(id)).toMatchObject({
        ids: [PAPER, COPY, REVIEW],
        claims: 2,
        disputes: 1,
        own: 1,
      });
    }
  });

  it('loses the join of a pack with the pack', async () => {
    const library = await libraryOf(
      { id: 'a', works: [{ id: PAPER }] },
      { id: 'b', works: [{ id: REVIEW, sameAs: [PAPER] }] },
    );
    await replacePack(library, packOf({ id: 'b', edition: '2', works: [{ id: REVIEW }] }));
    const reader = await LibraryReader.open(library);
    expect((await reader.summaries([PAPER])).get(PAPER)?.ids).toEqual([PAPER]);
  });

  it('knows a post that is only the source of claims', async () => {
    const library = await libraryOf({
      claims: [{ id: 'one', source: POST, url: 'https://www.lesswrong.com/posts/x/on-x-and-y' }],
    });
    const reader = await LibraryReader.open(library);
    const id = workId(POST);
    expect((await reader.summaries([id])).get(id)).toMatchObject({ title: 'On x and y', own: 1 });
    expect(await reader.work([id])).toMatchObject({ id, kind: 'post', title: 'On x and y' });
  });

  it('costs one point read for each id and pack, and no other', async () => {
    const works = Array.from({ length: 300 }, (_, n) => ({ id: `arxiv:2401.1${1_000 + n}` }));
    const library = await libraryOf({ id: 'a', works }, { id: 'b', works: works.slice(0, 50) });
    const reader = await LibraryReader.open(library);
    const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
    const scans = [
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
      vi.spyOn(IDBObjectStore.prototype, 'count'),
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBIndex.prototype, 'get'),
    ];
    const found = await reader.summaries(works.slice(0, 200).map(({ id }) => workId(id)));
    expect(found.size).toBe(200);
    expect(reads).toHaveBeenCalledTimes(2 * 200);
    for (const scan of scans) expect(scan).not.toHaveBeenCalled();
  });
});

describe('work', () => {
  it('is the first pack’s, with every id and copy of the others', async () => {
    const library = await libraryOf(
      { id: 'a', works: [{ id: COPY, title: 'First', copies: ['https://a.example/'] }] },
      {
        id: 'b',
        works: [{ id: PAPER, sameAs: [COPY], title: 'Second', copies: ['https://b.example/'] }],
      },
    );
    const reader = await LibraryReader.open(library);
    expect(await reader.work([PAPER, COPY])).toEqual({
      id: PAPER,
      kind: 'paper',
      title: 'First',
      sameAs: [COPY],
      copies: ['https://a.example/', 'https://b.example/'],
    });
  });

  it('is undefined where no pack knows it', async () => {
    const reader = await LibraryReader.open(await libraryOf());
    expect(await reader.work([PAPER])).toBeUndefined();
    expect(await reader.work([])).toBeUndefined();
  });
});

describe('claims', () => {
  const claims = [
    { id: 'own', source: PAPER, citations: [citing(COPY, 'supports')] },
    { id: 'quoted', source: POST, quoted: true as const, attributedTo: COPY },
    { id: 'linked', source: POST, citations: [citing(COPY)] },
    { id: 'mapped', source: POST, citations: [citing(PAPER, 'discusses', 'inferred')] },
    { id: 'pointer', source: POST, kind: 'pointer' as const, citations: [citing(PAPER)] },
    { id: 'answer', citations: [answering('linked')] },
  ];

  it.each<[ClaimRelation, string, string[]]>([
    ['made', POST, ['quoted', 'linked', 'mapped', 'pointer']],
    ['says', PAPER, ['own', 'quoted']],
    ['cites', PAPER, ['linked']],
    ['related', PAPER, ['mapped']],
    ['answers', 'linked', ['answer']],
    ['answers', 'own', []],
  ])('finds what stands as %s to %s', async (relation, to, expected) => {
    const library = await libraryOf({ works: [{ id: PAPER, sameAs: [COPY] }], claims });
    const reader = await LibraryReader.open(library);
    expect(namesOf(await reader.claims(relation, [workId(to)]))).toEqual(expected);
  });

  it('come in the order of their packs, each once, whichever ids are asked for', async () => {
    const works = [{ id: PAPER, sameAs: [COPY] }];
    const library = await libraryOf(
      { id: 'b', works, claims: ['z', 'y'].map((id) => ({ id, citations: [citing(PAPER)] })) },
      { id: 'a', works, claims: ['x', 'w'].map((id) => ({ id, citations: [citing(COPY)] })) },
    );
    const reader = await LibraryReader.open(library);
    expect(namesOf(await reader.claims('cites', [COPY, PAPER]))).toEqual(['x', 'w', 'z', 'y']);
  });

  it('are found by name, and unknown names are absent', async () => {
    const library = await libraryOf({ works: [{ id: PAPER, sameAs: [COPY] }], claims });
    const reader = await LibraryReader.open(library);
    const [own, linked] = await reader.claims('says', [PAPER]);
    const found = await reader.claimsById([own, linked].flatMap((claim) => claim?.id ?? []));
    expect([...found.keys()]).toEqual(['own', 'quoted']);
    expect((await reader.claimsById([])).size).toBe(0);
  });
});

describe('a reader', () => {
  it('sees one state of the library, though a pack is switched meanwhile', async () => {
    const pack = (edition: string) => ({
      edition,
      works: [{ id: PAPER, title: edition }],
      claims: [{ id: edition, citations: [citing(PAPER)] }],
    });
    const library = await libraryOf(pack('1'));
    const reader = await LibraryReader.open(library);
    const switching = replacePack(library, packOf(pack('2')));
    expect((await reader.summaries([PAPER])).get(PAPER)?.title).toBe('1');
    expect((await reader.work([PAPER]))?.title).toBe('1');
    expect(namesOf(await reader.claims('cites', [PAPER]))).toEqual(['1']);
    await switching;
    const next = await LibraryReader.open(library);
    expect((await next.work([PAPER]))?.title).toBe('2');
  });
});
