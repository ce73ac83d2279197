/**
 * The bundled dataset as a reader meets it: packed from its files, put into a library, and seen on
 * the pages that it is about.
 *
 * @module
 */
import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Claim, type ClaimId, counts, type Pack } from '../../lib/claims/model.ts';
import { type Library, openLibrary } from '../../lib/library/open.ts';
import { LibraryReader } from '../../lib/library/read.ts';
import { replacePack } from '../../lib/library/replace-pack.ts';
import { viewPage } from '../../lib/service/page-view.ts';
import { identify } from '../../lib/works/identify.ts';
import { sourceOf } from '../../lib/works/source.ts';
import { isWorkId, type WorkId } from '../../lib/works/work-id.ts';
import { packCurated } from '../../scripts/pack-curated.ts';

const PROFILE = 'https://www.lesswrong.com/users/bogdan-ionut-cirstea';

let pack: Pack;
let library: Library;

beforeAll(async () => {
  pack = packCurated(join(import.meta.dirname, '../../assets/curated'));
  library = await openLibrary('curated dataset');
  await replacePack(library, pack);
}, 60_000);

/** What the sidebar shows on the page of an address, which mentions these works. */
async function viewAt(address: string, mentions: readonly string[] = []) {
  const id = identify(address);
  const source = sourceOf(address);
  return viewPage(await LibraryReader.open(library), {
    title: 'A page',
    own: id && isWorkId(id) ? [id] : [],
    sources: source ? [source] : [],
    mentions: mentions as readonly WorkId[],
    quotes: {},
    passages: [],
    titled: [],
    theme: 'light',
  });
}

const withId = (id: ClaimId): Claim | undefined => pack.claims.find((claim) => claim.id === id);

describe('the dataset', () => {
  it('holds at least what it held when it was laid out', () => {
    const citations = pack.claims.flatMap((claim) => claim.citations);
    const of = (basis: string) => citations.filter((citation) => citation.basis === basis).length;
    expect(pack.works.length).toBeGreaterThanOrEqual(434);
    expect(pack.works.filter(({ kind }) => kind === 'concept')).toHaveLength(3);
    expect(pack.claims.length).toBeGreaterThanOrEqual(1_302);
    expect(of('linked')).toBeGreaterThanOrEqual(170);
    expect(of('named')).toBeGreaterThanOrEqual(239);
    expect(of('inferred')).toBeGreaterThanOrEqual(67);
    expect(pack.claims.filter(({ anchor }) => anchor).length).toBeGreaterThanOrEqual(365);
  });

  it('keeps references whose link is lost on their claims, and out of the works', () => {
    const lost = pack.claims.flatMap(({ lostReferences = [] }) => lostReferences);
    expect(lost).toHaveLength(11);
    expect(new Set(lost.map(({ id }) => id)).size).toBe(6);
    expect(pack.works.filter(({ id }) => id.startsWith('unresolved'))).toEqual([]);
  });

  it('names no page about a work as the work', () => {
    const ids = new Map(
      pack.works.flatMap((work) => [work.id, ...(work.sameAs ?? [])].map((id) => [id, work.id])),
    );
    for (const work of pack.works) {
      for (const address of work.about ?? []) {
        const id = identify(address);
        expect(id && ids.get(id as WorkId)).not.toBe(work.id);
      }
    }
  });

  it('counts for every work what its lists hold', async () => {
    const reader = await LibraryReader.open(library);
    for (const work of pack.works) {
      const summary = (await reader.summaries([work.id])).get(work.id);
      const others = await reader.claims('cites', [work.id]);
      expect(summary).toMatchObject({
        claims: others.length,
        own: (await reader.claims('says', [work.id])).length,
        related: (await reader.claims('related', [work.id])).length,
      });
      for (const { kind, citations } of others) {
        expect(kind).not.toBe('pointer');
        expect(citations.some(counts)).toBe(true);
      }
    }
  });
});

describe('the page of a profile', () => {
  it('shows every claim of the ten comments, comment by comment, before the others', async () => {
    const { made, claims } = await viewAt(PROFILE);
    const headings = made.map((id) => claims[id]?.passage?.heading);
    const ofComments = headings.slice(0, 46);
    expect(ofComments).not.toContain(undefined);
    expect(new Set(headings.slice(46))).toEqual(new Set([undefined]));
    // Each comment is one run: none is taken up again after another.
    expect(new Set(ofComments).size).toBe(10);
    expect(ofComments.filter((heading, at) => heading !== ofComments[at - 1])).toHaveLength(10);
  });

  it('lets each quoted passage of the last comment stand before its replies', async () => {
    const { made, claims } = await viewAt(PROFILE);
    const parts = made.flatMap((id) => claims[id]?.passage?.part ?? []);
    expect(parts.filter((part, at) => part !== parts[at - 1])).toEqual([
      'intro',
      'quote-1',
      'reply-1',
      'quote-2',
      'reply-2',
      'quote-3',
      'reply-3',
    ]);
  });

  it('is the same on a mirror', async () => {
    const mirror = PROFILE.replace('lesswrong', 'greaterwrong');
    expect((await viewAt(mirror)).made).toEqual((await viewAt(PROFILE)).made);
  });

  it('has quoted words under the work that says them', async () => {
    const { works } = await viewAt('https://example.org/', ['arxiv:2402.03660']);
    const quoted = works[0]?.says.map(withId).filter((claim) => claim?.quoted);
    expect(quoted).toHaveLength(8);
    expect(works[0]?.others.map(withId).filter((claim) => claim?.quoted)).toEqual([]);
  });

  it('is the only place where its pointers are seen', async () => {
    const pointers = pack.claims.filter(({ kind }) => kind === 'pointer').map(({ id }) => id);
    expect(pointers).toHaveLength(3);
    const here = await viewAt(PROFILE);
    for (const id of pointers) expect(here.made).toContain(id);
    const everyWork = pack.works.map(({ id }) => id);
    const elsewhere = await viewAt('https://example.org/', everyWork);
    for (const id of pointers) expect(elsewhere.claims).not.toHaveProperty([id]);
  });
});

describe('the page of a post', () => {
  it.each([
    ['5spBue2z2tw4JuDCx', 7],
    ['yQSmcfN4kA7rATHGK', 5],
    ['v7f8ayBxLhmMFRzpa', 5],
    ['ioPnHKFyy4Cw2Gr2x', 4],
  ])('%s shows the %d claims made there, once', async (post, count) => {
    const { made, works } = await viewAt(`https://www.lesswrong.com/posts/${post}/a-post`);
    expect(made).toHaveLength(count);
    for (const id of made) expect(works.flatMap(({ says }) => says)).not.toContain(id);
  });

  it('that others link leads to the claims made there', async () => {
    const { works } = await viewAt('https://example.org/', ['lw:yQSmcfN4kA7rATHGK']);
    expect(works).toMatchObject([{ work: { kind: 'post' }, others: [] }]);
    expect(works[0]?.says).toHaveLength(5);
  });
});

describe('the page of a paper', () => {
  it.each(['2402.10877', '2310.15213', '1906.01820'])(
    '%s shows first what it says and what others say of it',
    async (id) => {
      const address = `https://arxiv.org/abs/${id}`;
      const { made, works } = await viewAt(address, ['arxiv:2310.01405']);
      expect(made).toEqual([]);
      expect(works[0]).toMatchObject({ work: { id: `arxiv:${id}` }, isPage: true });
      expect(works[0]?.says.length).toBeGreaterThan(0);
      expect(works[0]?.others.length).toBeGreaterThan(0);
      expect(works[1]).toMatchObject({ work: { id: 'arxiv:2310.01405' }, isPage: false });
    },
  );

  it('lists what an editor mapped to it apart', async () => {
    const { works } = await viewAt('https://arxiv.org/abs/1906.01820');
    const related = works[0]?.related.map(withId) ?? [];
    expect(related.length).toBeGreaterThan(0);
    for (const claim of related) {
      const citations = claim?.citations.filter(
        (citation) => 'work' in citation && citation.work === 'arxiv:1906.01820',
      );
      expect(citations?.some(counts)).toBe(false);
    }
  });

  it('lists 500 claims of a page that links everything, and counts the rest', async () => {
    const everything = pack.works.map(({ id }) => id);
    const { works, claims } = await viewAt('https://example.org/', everything);
    const listed = works.flatMap(({ says, others, related }) => [...says, ...others, ...related]);
    expect(new Set(listed).size).toBeGreaterThanOrEqual(500);
    expect(new Set(listed).size).toBeLessThan(600);
    expect(works.at(-1)).toMatchObject({ says: [], others: [], related: [] });
    expect(works.at(-1)?.total).toBeGreaterThan(0);
    for (const id of listed) expect(claims).toHaveProperty([id]);
  });
});
