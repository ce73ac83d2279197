import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { citing, newLibrary, packOf } from './pack.examples.ts';
import { replacePack } from './replace-pack.ts';

const PAPER = 'arxiv:2401.00001';
const COPY = 'doi:10.1000/x';
const OTHER = 'arxiv:2401.00002';

type Claims = NonNullable<Parameters<typeof packOf>[0]['claims']>;

/** The counts of the paper, which has two ids, in a library of these claims. */
async function countsOf(...claims: Claims) {
  const library = await newLibrary();
  const works = [{ id: PAPER, sameAs: [COPY] }, { id: OTHER }];
  await replacePack(library, packOf({ works, claims }));
  const rows = await library.getAll('summaries');
  const [first, ...others] = rows
    .filter((row) => row.ids.some((id) => id === PAPER))
    .map(({ claims, disputes, own, related }) => ({ claims, disputes, own, related }));
  for (const other of others) expect(other).toEqual(first);
  return first;
}

const NOTHING = { claims: 0, disputes: 0, own: 0, related: 0 };

describe('the summary of a work', () => {
  it('is one row for each of its ids, with all of them, the preferred first', async () => {
    const library = await newLibrary();
    await replacePack(
      library,
      packOf({ works: [{ id: COPY, sameAs: [PAPER], title: 'A paper' }] }),
    );
    const rows = await library.getAll('summaries');
    expect(rows.map(({ id, ids, title }) => ({ id, ids, title }))).toEqual([
      { id: PAPER, ids: [PAPER, COPY], title: 'A paper' },
      { id: COPY, ids: [PAPER, COPY], title: 'A paper' },
    ]);
  });

  it('counts nothing where nothing concerns it', async () => {
    expect(await countsOf({ id: 'one', citations: [citing(OTHER)] })).toEqual(NOTHING);
  });

  it('counts what links or names it, under any of its ids', async () => {
    const counts = await countsOf(
      { id: 'one', citations: [citing(PAPER)] },
      { id: 'two', citations: [citing(COPY, 'supports', 'named')] },
    );
    expect(counts).toEqual({ ...NOTHING, claims: 2 });
  });

  it('counts a claim once that cites it twice, and as disputing it where either does', async () => {
    const counts = await countsOf({
      id: 'one',
      citations: [citing(PAPER), citing(COPY, 'disputes')],
    });
    expect(counts).toEqual({ ...NOTHING, claims: 1, disputes: 1 });
  });

  it('does not take a dispute with another work for one with this', async () => {
    const counts = await countsOf({
      id: 'one',
      citations: [citing(PAPER, 'supports'), citing(OTHER, 'disputes')],
    });
    expect(counts).toEqual({ ...NOTHING, claims: 1 });
  });

  it('never counts what an editor mapped', async () => {
    const counts = await countsOf({
      id: 'one',
      citations: [citing(PAPER, 'disputes', 'inferred')],
    });
    expect(counts).toEqual({ ...NOTHING, related: 1 });
  });

  it('counts a claim that links it once, though an editor mapped it too', async () => {
    const counts = await countsOf({
      id: 'one',
      citations: [citing(COPY, 'disputes', 'inferred'), citing(PAPER)],
    });
    expect(counts).toEqual({ ...NOTHING, claims: 1 });
  });

  it('never counts a pointer', async () => {
    const counts = await countsOf(
      { id: 'one', kind: 'pointer', citations: [citing(PAPER, 'disputes')] },
      { id: 'two', kind: 'pointer', source: PAPER },
      { id: 'three', kind: 'pointer', attributedTo: PAPER },
    );
    expect(counts).toEqual(NOTHING);
  });

  it('counts as its own what it says or what is attributed to it', async () => {
    const counts = await countsOf(
      { id: 'one', source: PAPER },
      { id: 'two', source: COPY },
      { id: 'three', attributedTo: COPY },
    );
    expect(counts).toEqual({ ...NOTHING, own: 3 });
  });

  it('counts a work that cites itself under another id as its own only', async () => {
    const counts = await countsOf({
      id: 'one',
      source: PAPER,
      citations: [citing(COPY, 'supports')],
    });
    expect(counts).toEqual({ ...NOTHING, own: 1 });
  });

  it('counts a quotation of the work, attributed to it, as its own only', async () => {
    const counts = await countsOf({ id: 'one', attributedTo: PAPER, citations: [citing(PAPER)] });
    expect(counts).toEqual({ ...NOTHING, own: 1 });
  });
});
