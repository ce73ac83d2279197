import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { saveClaim } from './edit-claim.ts';
import { historyOf } from './history.ts';
import type { Library } from './open.ts';
import { asking, claimId, fieldsOf, saveNew } from './own.examples.ts';
import { citing, newLibrary, packOf, sourceId, workId } from './pack.examples.ts';
import { LibraryReader } from './read.ts';
import { replacePack } from './replace-pack.ts';
import { deleteClaim, restoreClaim } from './trash.ts';

const PAPER = workId('arxiv:2401.00001');
const OTHER = workId('arxiv:2401.00002');
const POST = workId('lw:Ab3dEf7hJkMnPqRsT');

const reading = (library: Library) => LibraryReader.open(library);

async function countsOf(library: Library, id: string) {
  const summary = (await (await reading(library)).summaries([workId(id)])).get(workId(id));
  return summary && [summary.claims, summary.disputes, summary.own];
}

async function claimOf(library: Library, id: string) {
  return (await (await reading(library)).claimsById([claimId(id)])).get(claimId(id));
}

describe('a new claim', () => {
  it('is read as a claim of any pack is', async () => {
    const library = await newLibrary();
    const fields = { text: 'It fails.', citations: [citing(PAPER, 'disputes')] };
    const { id } = await saveNew(library, fields);
    const reader = await reading(library);
    const claim = { id, ...fieldsOf(fields) };
    expect(await reader.claims('cites', [PAPER])).toEqual([claim]);
    expect(await reader.claims('made', [sourceId(POST)])).toEqual([claim]);
    expect(await countsOf(library, PAPER)).toEqual([1, 1, 0]);
    expect(await countsOf(library, POST)).toEqual([0, 0, 1]);
    expect(await library.get('packs', 'own')).toMatchObject({ claims: 1, works: 2 });
  });

  it('stands before later ones, whatever their ids', async () => {
    const library = await newLibrary();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      ids.push((await saveNew(library, {}, {}, asking({ now: 1_000 + n }))).id);
    }
    const claims = await (await reading(library)).claims('made', [sourceId(POST)]);
    expect(claims.map(({ id }) => id)).toEqual(ids);
  });

  it('counts beside those of another pack, under any id of the work', async () => {
    const library = await newLibrary();
    const copy = 'doi:10.1000/x';
    await replacePack(
      library,
      packOf({
        works: [{ id: PAPER, sameAs: [copy], title: 'Its title' }],
        claims: [{ id: 'one', citations: [citing(PAPER)] }],
      }),
    );
    await saveNew(library, { citations: [citing(copy, 'disputes')] });
    expect(await countsOf(library, PAPER)).toEqual([2, 1, 0]);
    expect(await countsOf(library, copy)).toEqual([2, 1, 0]);
  });

  it('keeps the title of a cited work should the pack that has it leave', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ works: [{ id: PAPER, title: 'Its title' }] }));
    await saveNew(library, { citations: [citing(PAPER)] });
    await replacePack(library, packOf({ edition: '2' }));
    expect((await (await reading(library)).work([PAPER]))?.title).toBe('Its title');
  });

  it('brings the titles that the reader gave to works, but never over a pack’s', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ works: [{ id: PAPER, title: 'Its title' }] }));
    const titles = { [PAPER]: 'Wrong', [OTHER]: 'Given' };
    await saveNew(library, { citations: [citing(PAPER), citing(OTHER)] }, { titles });
    const reader = await reading(library);
    expect((await reader.work([PAPER]))?.title).toBe('Its title');
    expect((await reader.work([OTHER]))?.title).toBe('Given');
  });

  it('names its source as its page does', async () => {
    const library = await newLibrary();
    await saveNew(library, { sourceTitle: 'The page’s own title' });
    expect((await (await reading(library)).work([POST]))?.title).toBe('The page’s own title');
  });

  it('is one claim where it is asked for twice', async () => {
    const library = await newLibrary();
    const by = asking();
    const first = await saveNew(library, {}, {}, by);
    expect(await saveNew(library, {}, {}, by)).toEqual(first);
    expect(await library.count('claims')).toBe(1);
  });

  it('takes its draft with it', async () => {
    const library = await newLibrary();
    const draft = { fields: { text: '' }, works: [], note: '', begun: '2026-01-01T12:00:00Z' };
    await library.put('drafts', { session: 's', tab: 1, at: 0, draft });
    await saveNew(library, {}, { draft: ['s', 1] });
    expect(await library.count('drafts')).toBe(0);
  });

  it('takes its note with it', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, {}, { note: 'Mine.' });
    expect((await library.get('abouts', id))?.about).toEqual({ note: 'Mine.' });
  });
});

describe('an edited claim', () => {
  it('is shown with what was changed, and no longer where it was', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, { citations: [citing(PAPER, 'disputes')] });
    const fields = fieldsOf({ text: 'Another.', citations: [citing(OTHER)] });
    await saveClaim(library, asking(), { id, fields });
    expect(await claimOf(library, id)).toEqual({ id, ...fields });
    expect(await countsOf(library, PAPER)).toBeUndefined();
    expect(await countsOf(library, OTHER)).toEqual([1, 0, 0]);
    expect(await library.get('packs', 'own')).toMatchObject({ claims: 1, works: 2 });
  });

  it('loses what its editor has removed', async () => {
    const library = await newLibrary();
    const base = fieldsOf({ date: '2024', topics: ['one'] });
    const { id } = await saveClaim(library, asking(), { fields: base });
    await saveClaim(library, asking(), { id, base, fields: fieldsOf({ topics: ['one'] }) });
    expect(await claimOf(library, id)).toEqual({ id, ...fieldsOf({ topics: ['one'] }) });
    await saveClaim(library, asking(), { id, fields: fieldsOf() });
    expect(await claimOf(library, id)).toEqual({ id, ...fieldsOf() });
  });

  it('keeps what two editors wrote into different fields', async () => {
    const library = await newLibrary();
    const base = fieldsOf({ date: '2024' });
    const { id } = await saveClaim(library, asking(), { fields: base });
    const save = (fields: Parameters<typeof fieldsOf>[0]) =>
      saveClaim(library, asking(), { id, base, fields: fieldsOf({ date: '2024', ...fields }) });
    await save({ text: 'By the sidebar.' });
    await save({ date: '2025' });
    await save({ confidence: 'weak' });
    expect(await claimOf(library, id)).toMatchObject({
      text: 'By the sidebar.',
      date: '2025',
      confidence: 'weak',
    });
  });

  it('keeps of one field what was saved last, and the other in its history', async () => {
    const library = await newLibrary();
    const base = fieldsOf();
    const { id } = await saveClaim(library, asking(), { fields: base });
    for (const text of ['First.', 'Last.']) {
      await saveClaim(library, asking(), { id, base, fields: fieldsOf({ text }) });
    }
    expect((await claimOf(library, id))?.text).toBe('Last.');
    const history = await historyOf(library, [id]);
    expect(history.map(({ before, after }) => [before, after])).toEqual([
      ['First.', 'Last.'],
      ['A sentence.', 'First.'],
      [null, 'A sentence.'],
    ]);
  });

  it('keeps what two editors wrote into its note', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, {}, { note: 'Read this.' });
    const save = (note: string) =>
      saveClaim(library, asking(), { id, fields: fieldsOf(), note, baseNote: 'Read this.' });
    await save('Read all this.');
    await save('Read this. Twice.');
    expect((await library.get('abouts', id))?.about.note).toBe('Read all this. Twice.');
  });

  it('comes out of the trash where it was deleted meanwhile', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library);
    await deleteClaim(library, asking(), id);
    await saveClaim(library, asking(), { id, fields: fieldsOf({ text: 'Still wanted.' }) });
    expect((await claimOf(library, id))?.text).toBe('Still wanted.');
  });

  it('is refused where it is not the reader’s own', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ claims: [{ id: 'one' }] }));
    const saving = { id: claimId('one'), fields: fieldsOf(), note: 'Lost?' };
    await expect(saveClaim(library, asking(), saving)).rejects.toThrow('none of your own');
    expect(await library.count('records')).toBe(0);
    expect(await library.count('abouts')).toBe(0);
  });
});

describe('a deleted claim', () => {
  it('is counted and shown nowhere, and comes back whole', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, { citations: [citing(PAPER, 'disputes')] });
    const before = await claimOf(library, id);
    await deleteClaim(library, asking(), id);
    expect(await claimOf(library, id)).toBeUndefined();
    expect(await library.count('works')).toBe(0);
    expect(await library.count('summaries')).toBe(0);
    expect(await library.get('packs', 'own')).toMatchObject({ claims: 0, works: 0 });
    await restoreClaim(library, asking(), id);
    expect(await claimOf(library, id)).toEqual(before);
    expect(await countsOf(library, PAPER)).toEqual([1, 1, 0]);
  });
});
