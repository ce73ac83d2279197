import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { importRecords } from './import-records.ts';
import type { Library } from './open.ts';
import { asking, claimId, saveNew } from './own.examples.ts';
import { citing, newLibrary, packOf, workId } from './pack.examples.ts';
import { recordsOfPack } from './pack-records.ts';
import { LibraryReader } from './read.ts';
import { deleteClaim, purgeClaim } from './trash.ts';
import { undoChange } from './undo.ts';

const PAPER = 'arxiv:2401.00001';

const { works, claims } = packOf({
  works: [{ id: PAPER, author: [{ literal: 'Ann Author' }] }],
  claims: [
    { id: 'own-2', source: PAPER },
    { id: 'own-1', citations: [citing(PAPER, 'disputes')] },
  ],
});
const abouts = [
  { target: workId(PAPER), reading: 'read' as const, note: 'Two lines\nof a note' },
  { target: claimId('own-1'), hidden: true as const },
];
const SET = { works, claims, abouts };

async function ownRecords(library: Library) {
  const { next, ...records } = await recordsOfPack(library, 'own', null);
  expect(next).toBeNull();
  return records;
}

describe('importing into the reader’s own records', () => {
  it('brings in all of it, and taking it along again gives the same', async () => {
    const library = await newLibrary();
    await importRecords(library, asking(), SET);
    const byTarget = [...abouts].sort((a, b) => (a.target < b.target ? -1 : 1));
    expect(await ownRecords(library)).toEqual({ works, claims, abouts: byTarget });
    const reader = await LibraryReader.open(library);
    const summary = (await reader.summaries([workId(PAPER)])).get(workId(PAPER));
    expect(summary).toMatchObject({ own: 1, claims: 0, title: `Title of ${PAPER}` });
  });

  it('tells how much is done', async () => {
    const shares: number[] = [];
    await importRecords(await newLibrary(), asking(), SET, undefined, (share) => {
      shares.push(share);
    });
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('leaves nothing where it is stopped in the middle', async () => {
    const library = await newLibrary();
    const stopping = new AbortController();
    const stopAtHalf = (share: number) => {
      if (share > 0.5) stopping.abort(new Error('Enough.'));
    };
    await expect(
      importRecords(library, asking(), SET, stopping.signal, stopAtHalf),
    ).rejects.toThrow('Enough.');
    expect(await ownRecords(library)).toEqual({ works: [], claims: [], abouts: [] });
    expect(await library.count('records')).toBe(0);
  });

  it('is one change, whose claims and notes undo takes back', async () => {
    const library = await newLibrary();
    const { change } = await importRecords(library, asking(), SET);
    expect(await undoChange(library, asking(), change)).toBe(true);
    const left = await ownRecords(library);
    expect([left.claims, left.abouts]).toEqual([[], []]);
  });

  it('sets a claim that is there to what is given, fields that are left out included', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, { text: 'Before.', confidence: 'weak' });
    const [given] = packOf({ claims: [{ id, text: 'After.' }] }).claims;
    await importRecords(library, asking(), { works: [], claims: given ? [given] : [], abouts: [] });
    expect((await ownRecords(library)).claims).toEqual([given]);
  });

  it('takes a claim out of the trash, but leaves one that was removed for ever', async () => {
    const library = await newLibrary();
    const trashed = await saveNew(library, { text: 'Trashed.' });
    const purged = await saveNew(library, { text: 'Purged.' });
    await deleteClaim(library, asking(), trashed.id);
    await deleteClaim(library, asking(), purged.id);
    await purgeClaim(library, asking(), purged.id);
    const both = packOf({ claims: [{ id: trashed.id }, { id: purged.id }] }).claims;
    await importRecords(library, asking(), { works: [], claims: both, abouts: [] });
    expect((await ownRecords(library)).claims).toEqual(both.slice(0, 1));
  });
});
