import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { saveClaim } from './edit-claim.ts';
import { historyOf } from './history.ts';
import { LIBRARY_VERSION, OWN_EDITION, openLibrary } from './open.ts';
import { asking, claimId, fieldsOf, saveNew } from './own.examples.ts';
import { beginFile, countUnsent } from './own-log.ts';
import { citing, packOf, sourceId, workId } from './pack.examples.ts';
import { LibraryReader } from './read.ts';
import { replacePack, sweepHiddenEditions } from './replace-pack.ts';
import { writeSnapshot1 } from './snapshot-1.examples.ts';
import { SNAPSHOT_2_CLAIM, writeSnapshot2 } from './snapshot-2.examples.ts';
import { forgetRemote } from './sync-memory.ts';

describe('openLibrary', () => {
  it('creates an empty library', async () => {
    const library = await openLibrary('fresh');
    expect(library.version).toBe(LIBRARY_VERSION);
    expect(await library.getAll('packs')).toEqual([]);
  });

  it('opens a library of version 1 with all that it shows', async () => {
    await writeSnapshot1('of version 1');
    const library = await openLibrary('of version 1');
    expect(library.version).toBe(LIBRARY_VERSION);

    const reader = await LibraryReader.open(library);
    const ids = [workId('arxiv:2401.00001'), workId('doi:10.1000/x')];
    expect((await reader.summaries(ids.slice(1))).get(ids[1] ?? workId(''))).toEqual({
      ids,
      title: 'A paper',
      claims: 1,
      disputes: 1,
      own: 0,
      related: 0,
    });
    expect((await reader.work(ids))?.title).toBe('A paper');
    const cites = await reader.claims('cites', ids);
    const made = await reader.claims('made', [sourceId('lw:Ab3dEf7hJkMnPqRsT')]);
    expect(cites.map(({ id }) => id)).toEqual(['one']);
    expect(made).toEqual(cites);
  });

  it('opens a library of version 1 so that it can be swept and updated', async () => {
    await writeSnapshot1('of version 1, to update');
    const library = await openLibrary('of version 1, to update');
    await sweepHiddenEditions(library);
    expect(await library.count('works')).toBe(1);
    await replacePack(library, packOf({ id: 'curated', works: [{ id: 'arxiv:2401.00002' }] }));
    const rows = await library.getAll('works');
    expect(rows.map(({ id }) => id)).toEqual(['arxiv:2401.00002']);
  });

  it('opens a library of version 1 so that the reader can keep claims of their own', async () => {
    await writeSnapshot1('of version 1, to keep');
    const library = await openLibrary('of version 1, to keep');
    const { id } = await saveNew(library, { citations: [citing('doi:10.1000/x', 'disputes')] });
    const reader = await LibraryReader.open(library);
    const summary = (await reader.summaries([workId('arxiv:2401.00001')])).values().next().value;
    expect(summary).toMatchObject({ claims: 2, disputes: 2, title: 'A paper' });
    const cites = await reader.claims('cites', summary?.ids ?? []);
    expect(cites.map((claim) => claim.id)).toEqual(['one', id]);
  });

  it('opens a library of version 2 so that its claims can be edited, and sent to a remote', async () => {
    await writeSnapshot2('of version 2');
    const library = await openLibrary('of version 2');
    expect(library.version).toBe(LIBRARY_VERSION);
    expect(await countUnsent(library)).toBe(0);

    const id = claimId(SNAPSHOT_2_CLAIM);
    await saveClaim(library, asking({ device: 'desktop' }), {
      id,
      fields: fieldsOf({ text: 'Edited.' }),
    });
    const claim = await library.get('claims', [OWN_EDITION, id]);
    expect(claim?.claim.text).toBe('Edited.');
    const [created] = await historyOf(library, [id]).then((entries) => entries.reverse());
    expect(created).toMatchObject({ device: 'Firefox on Linux', after: 'A sentence.' });

    await forgetRemote(library);
    const { rows, files } = await beginFile(library, 1_000_000, 100);
    expect(rows.map(({ key }) => key)).toEqual([`claim:${id}`]);
    expect(files).toMatchObject([{ number: 1, entries: 1, live: 1 }]);
  });

  it('refuses a library that a newer Claimside has written', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('newer', LIBRARY_VERSION + 1);
      request.onsuccess = () => {
        request.result.close();
        resolve(undefined);
      };
    });
    await expect(openLibrary('newer')).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('makes way for a newer Claimside', async () => {
    const library = await openLibrary('to upgrade');
    const upgraded = await new Promise((resolve) => {
      const request = indexedDB.open('to upgrade', LIBRARY_VERSION + 1);
      request.onsuccess = () => resolve(request.result.version);
    });
    expect(upgraded).toBe(LIBRARY_VERSION + 1);
    expect(() => library.transaction('packs')).toThrow();
  });
});
