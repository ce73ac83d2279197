import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { pairOf, setJoined } from '../library/equivalences.ts';
import type { Library } from '../library/open.ts';
import { citing, newLibrary, packOf, workId } from '../library/pack.examples.ts';
import { LibraryReader } from '../library/read.ts';
import { replacePack } from '../library/replace-pack.ts';
import { believeWorks } from './page-works.ts';

const PREPRINT = workId('arxiv:2401.00001');
const ARTICLE = workId('doi:10.1126/science.one');
const OTHER = workId('arxiv:2401.00002');
const OTHER_ARTICLE = workId('doi:10.1126/science.two');
const ABS = 'https://arxiv.org/abs/2401.00001?from=list#top';

let library: Library;

beforeEach(async () => {
  library = await newLibrary();
  const works = [{ id: PREPRINT }, { id: ARTICLE }, { id: OTHER, sameAs: [OTHER_ARTICLE] }];
  const claims = [
    { id: 'one', citations: [citing(PREPRINT)] },
    { id: 'two', citations: [citing(ARTICLE, 'disputes')] },
  ];
  await replacePack(library, packOf({ works, claims }));
});

const summaryOf = async (id: string) =>
  (await (await LibraryReader.open(library)).summaries([workId(id)])).get(workId(id));
const learned = async (id: string) =>
  (await LibraryReader.open(library)).equivalences([workId(id)]);

describe('believeWorks', () => {
  it('joins a preprint with the article that its arXiv page names', async () => {
    const believed = await believeWorks(library, [PREPRINT, ARTICLE], ABS, true);
    expect(believed).toEqual({ own: [PREPRINT, ARTICLE], hasJoined: true });
    for (const id of [PREPRINT, ARTICLE]) {
      expect(await summaryOf(id)).toMatchObject({
        ids: [PREPRINT, ARTICLE],
        claims: 2,
        disputes: 1,
      });
    }
    expect(await learned(ARTICLE)).toMatchObject([
      { ids: [PREPRINT, ARTICLE], from: 'https://arxiv.org/abs/2401.00001', state: 'joined' },
    ]);
    const again = await believeWorks(library, [PREPRINT, ARTICLE], ABS, true);
    expect(again.hasJoined).toBe(false);
  });

  it('leads to the work from an id that no pack knows', async () => {
    await believeWorks(library, [PREPRINT, workId('doi:10.1143/new')], ABS, true);
    expect(await summaryOf('doi:10.1143/new')).toMatchObject({ ids: [PREPRINT], claims: 1 });
  });

  it('does not let a page join works that its address does not name', async () => {
    const believed = await believeWorks(library, [OTHER, ARTICLE], ABS, true);
    expect(await learned(OTHER)).toEqual([]);
    expect(believed.own).not.toContain(OTHER);
    expect((await summaryOf(OTHER))?.ids).toEqual([OTHER, OTHER_ARTICLE]);
  });

  it('does not let a page join anything whose site is the registry of neither id', async () => {
    const mirror = 'https://www.alphaxiv.org/abs/2401.00001';
    const believed = await believeWorks(library, [PREPRINT, ARTICLE], mirror, true);
    expect(believed).toMatchObject({ hasJoined: false });
    expect(believed.own).not.toContain(ARTICLE);
    const nowhere = await believeWorks(library, [PREPRINT, ARTICLE], 'https://example.org/', true);
    expect(nowhere).toEqual({ own: [PREPRINT], hasJoined: false });
    expect(await learned(PREPRINT)).toEqual([]);
  });

  it('refuses what would give one work two ids of one scheme, and says so', async () => {
    const believed = await believeWorks(library, [PREPRINT, OTHER_ARTICLE], ABS, true);
    expect(believed.hasJoined).toBe(false);
    expect((await summaryOf(PREPRINT))?.ids).toEqual([PREPRINT]);
    expect(await learned(PREPRINT)).toMatchObject([{ state: 'refused' }]);
    await setJoined(library, pairOf(PREPRINT, OTHER_ARTICLE), true);
    expect((await summaryOf(PREPRINT))?.ids).toEqual([PREPRINT]);
  });

  it('leaves apart what the reader took apart, whatever the page says again', async () => {
    await believeWorks(library, [PREPRINT, ARTICLE], ABS, true);
    await setJoined(library, pairOf(ARTICLE, PREPRINT), false);
    expect((await summaryOf(PREPRINT))?.ids).toEqual([PREPRINT]);
    await believeWorks(library, [PREPRINT, ARTICLE], ABS, true);
    expect((await summaryOf(PREPRINT))?.claims).toBe(1);
    await setJoined(library, pairOf(ARTICLE, PREPRINT), true);
    expect((await summaryOf(PREPRINT))?.claims).toBe(2);
  });

  it('keeps nothing of a private window, nor of works that nothing is stored about', async () => {
    await believeWorks(library, [PREPRINT, ARTICLE], ABS, false);
    const unknown = workId('arxiv:2401.09999');
    const address = 'https://arxiv.org/abs/2401.09999';
    await believeWorks(library, [unknown, workId('doi:10.1/unknown')], address, true);
    expect(await library.count('equivalences')).toBe(0);
  });

  it('lets no pack join works that another keeps apart, and keeps what pages taught', async () => {
    await believeWorks(library, [PREPRINT, ARTICLE], ABS, true);
    await replacePack(
      library,
      packOf({ id: 'hostile', works: [{ id: ARTICLE, sameAs: [OTHER] }] }),
    );
    expect((await summaryOf(OTHER))?.ids).toEqual([OTHER, OTHER_ARTICLE]);
    expect((await summaryOf(PREPRINT))?.ids).toEqual([PREPRINT, ARTICLE]);
    expect((await summaryOf(ARTICLE))?.ids).toEqual([PREPRINT, ARTICLE]);
  });

  it('loses what a pack says with the pack', async () => {
    const copy = workId('openreview:pOoKI3ouv1');
    await replacePack(library, packOf({ id: 'more', works: [{ id: PREPRINT, sameAs: [copy] }] }));
    expect((await summaryOf(copy))?.ids).toEqual([PREPRINT, copy]);
    await replacePack(library, packOf({ id: 'more', edition: '2' }));
    expect(await summaryOf(copy)).toBeUndefined();
  });
});
