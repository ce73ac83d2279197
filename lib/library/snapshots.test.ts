import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveClaim } from './edit-claim.ts';
import type { Library } from './open.ts';
import { asking, fieldsOf, NOON, saveNew } from './own.examples.ts';
import { newLibrary } from './pack.examples.ts';
import { saveAbout } from './save-about.ts';
import { restoreSnapshot, snapshotsOf, takeSnapshot } from './snapshots.ts';
import { deleteClaim, purgeClaim, trashedClaims } from './trash.ts';
import { undoChange } from './undo.ts';

let library: Library;

beforeEach(async () => {
  library = await newLibrary();
});

const texts = async () => (await library.getAll('claims')).map(({ claim }) => claim.text).sort();

async function putBack() {
  const [newest] = await snapshotsOf(library);
  return restoreSnapshot(library, asking(), newest?.id ?? 0);
}

describe('a copy of all records', () => {
  it('is put back as it was, with what was deleted, changed and noted since', async () => {
    const deleted = await saveNew(library, { text: 'Deleted.' });
    const edited = await saveNew(library, { text: 'As it was.' }, { note: 'A note.' });
    await takeSnapshot(library, 'Before something large', NOON);
    await deleteClaim(library, asking(), deleted.id);
    const fields = fieldsOf({ text: 'Edited.', topics: ['new'] });
    await saveClaim(library, asking(), { id: edited.id, fields, note: 'Another.' });
    await saveNew(library, { text: 'Made since.' });

    const { change } = await putBack();
    expect(await texts()).toEqual(['As it was.', 'Deleted.', 'Made since.']);
    expect(await library.get('abouts', edited.id)).toMatchObject({ about: { note: 'A note.' } });
    const claims = await library.getAll('claims');
    expect(claims.find(({ id }) => id === edited.id)?.claim).not.toHaveProperty('topics');

    expect(await undoChange(library, asking(), change)).toBe(true);
    expect(await texts()).toEqual(['Edited.', 'Made since.']);
  });

  it('leaves in the trash what was there, and gone what was removed for ever', async () => {
    const trashed = await saveNew(library, { text: 'Trashed.' });
    const purged = await saveNew(library, { text: 'Purged.' });
    await deleteClaim(library, asking(), trashed.id);
    await takeSnapshot(library, 'Before something large', NOON);
    await deleteClaim(library, asking(), purged.id);
    await purgeClaim(library, asking(), purged.id);
    await putBack();
    expect(await texts()).toEqual([]);
    expect((await trashedClaims(library)).map(({ claim }) => claim.text)).toEqual(['Trashed.']);
  });

  it('changes nothing where all is as it was', async () => {
    const { id } = await saveNew(library);
    await saveAbout(library, asking(), id, { stance: 'disputes' });
    await takeSnapshot(library, 'Before something large', NOON);
    const before = await library.getAll('records');
    await putBack();
    expect(await library.getAll('records')).toEqual(before);
  });

  it('is kept until three newer ones are', async () => {
    for (const why of ['first', 'second', 'third', 'fourth'])
      await takeSnapshot(library, why, NOON);
    expect((await snapshotsOf(library)).map(({ why }) => why)).toEqual([
      'fourth',
      'third',
      'second',
    ]);
    await expect(restoreSnapshot(library, asking(), 1)).rejects.toThrow('no longer kept');
  });
});
