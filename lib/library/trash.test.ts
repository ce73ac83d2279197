import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { thisDevice } from './device.ts';
import { asking, claimId, NOON, saveNew } from './own.examples.ts';
import { newLibrary } from './pack.examples.ts';
import { openRecord, readRecord } from './record.ts';
import { saveAbout } from './save-about.ts';
import { takeSnapshot } from './snapshots.ts';
import {
  deleteClaim,
  KEPT_IN_TRASH,
  purgeClaim,
  purgeOld,
  restoreClaim,
  trashedClaims,
} from './trash.ts';

describe('the trash', () => {
  it('tells what was deleted when, by which device, and when it goes', async () => {
    const library = await newLibrary();
    const { id: device } = await thisDevice(library, 'Chromium on Linux');
    const first = await saveNew(library, { text: 'First.' });
    const second = await saveNew(library, { text: 'Second.' });
    await deleteClaim(library, asking({ device }), first.id);
    await deleteClaim(library, asking({ now: NOON + 1_000 }), second.id);
    expect(await trashedClaims(library)).toMatchObject([
      { claim: { id: second.id, text: 'Second.' }, device: 'laptop', editedOn: [] },
      {
        claim: { id: first.id, text: 'First.' },
        device: 'Chromium on Linux',
        deletedAt: '2026-01-01T12:00:00.000Z',
        purgedAt: '2026-04-01T12:00:00.000Z',
      },
    ]);
    await restoreClaim(library, asking(), first.id);
    expect(await trashedClaims(library)).toHaveLength(1);
  });

  it('keeps a deletion 90 days', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library);
    await deleteClaim(library, asking(), id);
    await purgeOld(library, asking({ now: NOON + KEPT_IN_TRASH - 1 }));
    expect(await trashedClaims(library)).toHaveLength(1);
    await purgeOld(library, asking({ now: NOON + KEPT_IN_TRASH }));
    expect(await trashedClaims(library)).toHaveLength(0);
    await expect(restoreClaim(library, asking(), id)).rejects.toThrow('removed for ever');
  });

  it('leaves no word of what was purged anywhere, and its name for ever', async () => {
    const library = await newLibrary();
    const secret = 'Unmistakable';
    const { id } = await saveNew(library, { text: secret, topics: [secret] }, { note: secret });
    await takeSnapshot(library, 'Before something large', NOON);
    await deleteClaim(library, asking(), id);
    await purgeClaim(library, asking(), id);
    const stored = await Promise.all(
      [...library.objectStoreNames].map((store) => library.getAll(store)),
    );
    const words = JSON.stringify(stored, (_, value) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
    );
    expect(words).not.toContain(secret);
    expect(await library.getKey('records', `claim:${id}`)).toBe(`claim:${id}`);
  });

  it('lets nothing be written about what was purged', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library, {}, { note: 'A note.' });
    await deleteClaim(library, asking(), id);
    await purgeClaim(library, asking(), id);
    await saveAbout(library, asking(), id, { note: 'Another.' });
    const row = await library.get('records', `about:${id}`);
    expect(readRecord(openRecord(row?.state))).toMatchObject({ note: '', history: [] });
  });

  it('purges nothing that is not in it', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library);
    await expect(purgeClaim(library, asking(), id)).rejects.toThrow('not in the trash');
    await expect(purgeClaim(library, asking(), claimId('x'))).rejects.toThrow('none of your own');
    expect(await library.count('claims')).toBe(1);
  });
});
