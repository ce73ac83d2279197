import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { asking, claimId, saveNew } from './own.examples.ts';
import { newLibrary, packOf, workId } from './pack.examples.ts';
import { replacePack } from './replace-pack.ts';
import { saveAbout } from './save-about.ts';

const PAPER = workId('arxiv:2401.00001');
const COPY = workId('doi:10.1000/x');

describe('saveAbout', () => {
  it('sets what it names, leaves the rest, and clears what is null', async () => {
    const library = await newLibrary();
    await saveAbout(library, asking(), PAPER, { note: 'Good.', reading: 'toRead' });
    await saveAbout(library, asking(), PAPER, { stance: 'disputes', reading: 'read' });
    expect((await library.get('abouts', PAPER))?.about).toEqual({
      note: 'Good.',
      reading: 'read',
      stance: 'disputes',
    });
    await saveAbout(library, asking(), PAPER, { note: null, stance: null });
    expect((await library.get('abouts', PAPER))?.about).toEqual({ reading: 'read' });
    await saveAbout(library, asking(), PAPER, { reading: null });
    expect(await library.count('abouts')).toBe(0);
  });

  it('keeps a claim of a pack as it is', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ claims: [{ id: 'one' }] }));
    await saveAbout(library, asking(), claimId('one'), { hidden: true });
    expect(await library.get('abouts', 'one')).toMatchObject({ hidden: 1 });
    expect(await library.count('claims')).toBe(1);
  });

  it('goes on with what was written under another id of the work', async () => {
    const library = await newLibrary();
    await saveAbout(library, asking(), COPY, { note: 'By its DOI.' });
    await replacePack(library, packOf({ works: [{ id: PAPER, sameAs: [COPY] }] }));
    await saveAbout(library, asking(), PAPER, { reading: 'read' });
    expect(await library.getAll('abouts')).toEqual([
      { target: COPY, about: { note: 'By its DOI.', reading: 'read' } },
    ]);
  });

  it('keeps what two editors wrote into one note', async () => {
    const library = await newLibrary();
    await saveAbout(library, asking(), PAPER, { note: 'One two.' });
    await saveAbout(library, asking(), PAPER, { note: 'Zero one two.' }, 'One two.');
    await saveAbout(library, asking(), PAPER, { note: 'One two three.' }, 'One two.');
    expect((await library.get('abouts', PAPER))?.about.note).toBe('Zero one two three.');
  });

  it('gives every changed record a number of its own that only rises', async () => {
    const library = await newLibrary();
    await saveAbout(library, asking(), PAPER, { reading: 'read' });
    const { id } = await saveNew(library, {}, { note: 'Mine.' });
    await saveAbout(library, asking(), PAPER, { reading: 'skimmed' });
    const rows = await library.getAllFromIndex('records', 'byChanged');
    expect(rows.map(({ key, changed }) => [key, changed])).toEqual([
      [`claim:${id}`, 2],
      [`about:${id}`, 3],
      [`about:${PAPER}`, 4],
    ]);
  });
});
