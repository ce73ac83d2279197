import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { saveClaim } from './edit-claim.ts';
import type { Library } from './open.ts';
import { asking, changeId, fieldsOf, saveNew } from './own.examples.ts';
import { newLibrary, workId } from './pack.examples.ts';
import { saveAbout } from './save-about.ts';
import { deleteClaim, KEPT_IN_TRASH, purgeClaim, purgeOld } from './trash.ts';
import { undoChange } from './undo.ts';

const PAPER = workId('arxiv:2401.00001');

const textIn = async (library: Library) => (await library.getAll('claims'))[0]?.claim.text;
const noteIn = async (library: Library) => (await library.getAll('abouts'))[0]?.about.note;

describe('undoChange', () => {
  it('puts a new claim into the trash', async () => {
    const library = await newLibrary();
    const { change } = await saveNew(library);
    expect(await undoChange(library, asking(), change)).toBe(true);
    expect(await textIn(library)).toBeUndefined();
    expect(await library.countFromIndex('records', 'byDeleted')).toBe(1);
  });

  it('sets back every field of an edit, and no other', async () => {
    const library = await newLibrary();
    const base = fieldsOf({ date: '2024' });
    const { id } = await saveClaim(library, asking(), { fields: base });
    const edited = fieldsOf({ text: 'Another.', topics: ['new'] });
    const { change } = await saveClaim(library, asking(), { id, base, fields: edited });
    const confident = { id, base, fields: { ...base, confidence: 'weak' as const } };
    await saveClaim(library, asking(), confident);
    expect(await undoChange(library, asking(), change)).toBe(true);
    const [row] = await library.getAll('claims');
    expect(row?.claim).toEqual({ id, ...base, confidence: 'weak' });
  });

  it('takes a deleted claim out of the trash', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library);
    const { change } = await deleteClaim(library, asking(), id);
    expect(await undoChange(library, asking(), change)).toBe(true);
    expect(await textIn(library)).toBe('A sentence.');
  });

  it('sets back what is kept about a work, and keeps what was noted since', async () => {
    const library = await newLibrary();
    await saveAbout(library, asking(), PAPER, { note: 'First.' });
    const { change } = await saveAbout(library, asking(), PAPER, {
      note: 'First. Second.',
      reading: 'read',
      hidden: true,
    });
    await saveAbout(library, asking(), PAPER, { note: 'First. Second. Third.' });
    expect(await undoChange(library, asking(), change)).toBe(true);
    expect((await library.get('abouts', PAPER))?.about).toEqual({ note: 'First. Third.' });
  });

  it('undoes a claim and its note together or not at all', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library);
    const { change } = await saveClaim(library, asking(), {
      id,
      fields: fieldsOf({ text: 'Another.' }),
      note: 'Noted.',
    });
    await saveClaim(library, asking(), { id, fields: fieldsOf({ text: 'A third.' }) });
    expect(await undoChange(library, asking(), change)).toBe(false);
    expect(await textIn(library)).toBe('A third.');
    expect(await noteIn(library)).toBe('Noted.');
  });

  it('undoes once, and says so again where it is asked again', async () => {
    const library = await newLibrary();
    const { change } = await saveNew(library);
    const by = asking();
    expect(await undoChange(library, by, change)).toBe(true);
    expect(await undoChange(library, by, change)).toBe(true);
    expect(await undoChange(library, asking(), change)).toBe(false);
  });

  it('does not edit a claim that was deleted since', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library);
    const { change } = await saveClaim(library, asking(), {
      id,
      fields: fieldsOf({ text: 'Another.' }),
    });
    await deleteClaim(library, asking(), id);
    expect(await undoChange(library, asking(), change)).toBe(false);
  });

  it('knows nothing of a change that never was, was purged, or is too old', async () => {
    const library = await newLibrary();
    expect(await undoChange(library, asking(), changeId('none'))).toBe(false);
    const { id, change } = await saveNew(library);
    const deleted = await deleteClaim(library, asking(), id);
    await purgeClaim(library, asking(), id);
    expect(await undoChange(library, asking(), change)).toBe(false);
    expect(await undoChange(library, asking(), deleted.change)).toBe(false);

    const long = asking().author.now + KEPT_IN_TRASH + 1;
    const about = await saveAbout(library, asking(), PAPER, { reading: 'read' });
    await purgeOld(library, asking({ now: long }));
    expect(await undoChange(library, asking({ now: long }), about.change)).toBe(false);
  });
});
