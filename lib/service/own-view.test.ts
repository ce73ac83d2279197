import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { asking, claimId, fieldsOf, saveNew } from '../library/own.examples.ts';
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
import { saveAbout } from '../library/save-about.ts';
import type { PageState } from '../messages.ts';
import { viewOneClaim, viewOneWork, viewPage } from './page-view.ts';

const A = workId('arxiv:2401.00001');
const A_COPY = workId('doi:10.1000/a');
const POST = sourceId('lw:Ab3dEf7hJkMnPqRsT');

const state: PageState = {
  title: 'A page',
  own: [],
  sources: [POST],
  mentions: [A_COPY],
  quotes: {},
  passages: [],
  titled: [],
  theme: 'light',
};

/** A library in which three claims of a pack concern a work, one of them disputing it. */
async function newLibraryOfThree() {
  const library = await newLibrary();
  await replacePack(
    library,
    packOf({
      works: [{ id: A, sameAs: [A_COPY] }],
      claims: [
        { id: 'one', citations: [citing(A)] },
        { id: 'two', citations: [citing(A_COPY, 'disputes'), answering('one')] },
        { id: 'says', source: A },
      ],
    }),
  );
  return library;
}

describe('a page’s view', () => {
  it('holds the reader’s own claims, and tells them apart', async () => {
    const library = await newLibraryOfThree();
    const { id } = await saveNew(library, { citations: [citing(A)] });
    const view = await viewPage(await LibraryReader.open(library), state);
    expect(view.own).toEqual([id]);
    expect(view.made).toEqual([id]);
    expect(view.works).toMatchObject([{ work: { id: A }, others: ['one', 'two', id], total: 4 }]);
  });

  it('holds what the reader keeps, under the id that it gives first', async () => {
    const library = await newLibraryOfThree();
    await saveAbout(library, asking(), A_COPY, { reading: 'toRead', note: 'Soon.' });
    await saveAbout(library, asking(), claimId('one'), { stance: 'disputes' });
    await saveAbout(library, asking(), workId('arxiv:2401.00009'), { reading: 'read' });
    const bare = workId('arxiv:2401.00009');
    const view = await viewPage(await LibraryReader.open(library), {
      ...state,
      mentions: [A, bare],
    });
    expect(view.about).toEqual({
      [A]: { reading: 'toRead', note: 'Soon.' },
      one: { stance: 'disputes' },
      [bare]: { reading: 'read' },
    });
  });

  it('leaves out what the reader hid, in lists, answers and counts, and says so', async () => {
    const library = await newLibraryOfThree();
    await saveAbout(library, asking(), claimId('two'), { hidden: true });
    const reader = await LibraryReader.open(library);
    const view = await viewPage(reader, state);
    expect(view.works).toMatchObject([{ others: ['one'], says: ['says'], total: 2 }]);
    expect(view.answers).toEqual({});
    expect(view.hidden).toEqual(['two']);
    expect(view.claims[claimId('two')]?.text).toBe('Claim two.');
    expect(view.about['two']).toEqual({ hidden: true });
    const summary = (await (await LibraryReader.open(library)).summaries([A])).get(A);
    expect(summary).toMatchObject({ claims: 1, disputes: 0, own: 1 });
  });

  it('has no work with claims where all of them are hidden', async () => {
    const library = await newLibraryOfThree();
    for (const id of ['one', 'two', 'says']) {
      await saveAbout(library, asking(), claimId(id), { hidden: true });
    }
    const view = await viewPage(await LibraryReader.open(library), state);
    expect(view.works).toEqual([]);
    expect(view.bare).toMatchObject([{ id: A }]);
    await saveAbout(library, asking(), claimId('one'), { hidden: null });
    const again = await viewPage(await LibraryReader.open(library), state);
    expect(again.works).toMatchObject([{ others: ['one'], total: 1 }]);
  });

  it('hides a claim of the reader’s own too', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, { citations: [citing(A, 'disputes')] });
    await saveAbout(library, asking(), id, { hidden: true });
    const summary = (await (await LibraryReader.open(library)).summaries([A])).get(A);
    expect(summary).toMatchObject({ claims: 0, disputes: 0 });
  });
});

describe('one work', () => {
  it('tells what the reader keeps about it, and what they hid', async () => {
    const library = await newLibraryOfThree();
    await saveAbout(library, asking(), A, { note: 'Soon.' });
    await saveAbout(library, asking(), claimId('one'), { hidden: true });
    const view = await viewOneWork(await LibraryReader.open(library), A_COPY);
    expect(view?.about).toEqual({ [A]: { note: 'Soon.' }, one: { hidden: true } });
    expect(view?.work.total).toBe(2);
    expect(view?.hidden).toEqual(['one']);
  });
});

describe('one claim', () => {
  it('comes with what it rests on and what answers it', async () => {
    const library = await newLibraryOfThree();
    const mine = fieldsOf({ citations: [answering('two')] });
    const { id } = await saveNew(library, mine);
    const view = await viewOneClaim(await LibraryReader.open(library), claimId('two'));
    expect(view?.claim).toBe('two');
    expect(Object.keys(view?.claims ?? {}).sort()).toEqual(['one', id, 'two'].sort());
    expect(view?.answers).toEqual({ two: [id] });
  });

  it('is null where the library does not know it', async () => {
    const reader = await LibraryReader.open(await newLibrary());
    expect(await viewOneClaim(reader, claimId('none'))).toBeNull();
  });

  it('is shown also where it is hidden', async () => {
    const library = await newLibraryOfThree();
    await saveAbout(library, asking(), claimId('two'), { hidden: true });
    const view = await viewOneClaim(await LibraryReader.open(library), claimId('two'));
    expect(view?.claims[claimId('two')]?.id).toBe('two');
  });
});
