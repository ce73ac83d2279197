import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveClaim } from '../library/edit-claim.ts';
import { asking, fieldsOf, saveNew } from '../library/own.examples.ts';
import { countUnsent } from '../library/own-log.ts';
import { saveAbout } from '../library/save-about.ts';
import { readMemory } from '../library/sync-memory.ts';
import { deleteClaim, purgeClaim } from '../library/trash.ts';
import { connect } from './connect.ts';
import {
  contentOf,
  counted,
  events,
  newDevice,
  sentences,
  syncAll,
  trashed,
} from './devices.examples.ts';
import { forgetDevice } from './forget.ts';
import { MemoryRemote } from './memory-remote.examples.ts';
import { RemoteError } from './remote.ts';
import type { Session } from './session.ts';
import { sync } from './sync.ts';

const YEAR = 365 * 24 * 60 * 60 * 1_000;

let server: MemoryRemote;
let laptop: Session;
let desktop: Session;

beforeEach(async () => {
  server = new MemoryRemote();
  laptop = await newDevice('laptop', server);
  desktop = await newDevice('desktop', server);
  for (const session of [laptop, desktop]) await connect(session);
});

const by = ({ device, now }: Session) => asking({ device: device.id, now: now() });

function save(session: Session, text: string) {
  return saveNew(session.library, { text }, {}, by(session));
}

async function numbers(count: number, each: (n: number) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n++) await each(n);
}

describe('two devices', () => {
  it('show each what the other has written, with the rows that are drawn from it', async () => {
    const { id } = await save(laptop, 'Of the laptop.');
    await saveAbout(laptop.library, by(laptop), id, { note: 'A note.' });
    await save(desktop, 'Of the desktop.');
    await syncAll([laptop, desktop, laptop]);

    const both = ['Of the desktop.', 'Of the laptop.'];
    expect(await sentences(laptop)).toEqual(both);
    expect(await sentences(desktop)).toEqual(both);
    expect(await desktop.library.get('abouts', id)).toMatchObject({ about: { note: 'A note.' } });
    expect(await desktop.library.get('packs', 'own')).toMatchObject({ claims: 2 });
    expect(await desktop.library.get('devices', 'laptop')).toMatchObject({ name: 'The laptop' });
  });

  it('keep in the trash what one deleted and the other edited, and say so', async () => {
    const { id } = await save(laptop, 'A sentence.');
    await syncAll([laptop, desktop]);
    await deleteClaim(laptop.library, by(laptop), id);
    await saveClaim(desktop.library, by(desktop), { id, fields: fieldsOf({ text: 'Edited.' }) });
    await syncAll([laptop, desktop, laptop]);

    const standing = [{ text: 'Edited.', device: 'laptop', editedOn: ['The desktop'] }];
    expect(await trashed(laptop)).toEqual(standing);
    expect(await trashed(desktop)).toMatchObject([{ text: 'Edited.', device: 'The laptop' }]);
  });

  it('revive nothing that was deleted or purged, however long one was away', async () => {
    const [deleted, purged] = [await save(laptop, 'Deleted.'), await save(laptop, 'Purged.')];
    await syncAll([laptop, desktop]);
    for (const { id } of [deleted, purged]) await deleteClaim(laptop.library, by(laptop), id);
    await purgeClaim(laptop.library, by(laptop), purged.id);
    await numbers(20, async (n) => {
      await save(laptop, `Meanwhile ${n}.`);
      await sync(laptop);
    });
    const back = { ...desktop, now: () => desktop.now() + YEAR };
    await saveAbout(back.library, by(back), purged.id, { note: 'Unaware.' });
    await syncAll([back, laptop, back]);

    expect(await contentOf(back, purged.id)).toMatchObject({ isPurged: true, fields: {} });
    expect(await trashed(back)).toMatchObject([{ text: 'Deleted.' }]);
    expect(await sentences(back)).toEqual(await sentences(laptop));
  });

  it('agree whatever their clocks say', async () => {
    const { id } = await save(laptop, 'First.');
    await syncAll([laptop, desktop]);
    const late = { ...laptop, now: () => laptop.now() + YEAR };
    const fields = fieldsOf({ text: 'From the future.' });
    await saveClaim(late.library, by(late), { id, fields });
    await syncAll([late, desktop]);
    await saveClaim(desktop.library, by(desktop), { id, fields: fieldsOf({ text: 'Knowing.' }) });
    await syncAll([desktop, late]);
    expect(await sentences(late)).toEqual(['Knowing.']);
    expect(await sentences(desktop)).toEqual(['Knowing.']);
  });
});

describe('sending', () => {
  it('costs the same for one edit, however large the library', async () => {
    const costs = [];
    for (const size of [3, 100]) {
      const { counts, remote } = counted(new MemoryRemote());
      const session = await newDevice('laptop', remote);
      await connect(session);
      await numbers(size, (n) => save(session, `Sentence ${n}.`));
      await sync(session);
      const { put, get, list, bytes } = counts;
      await save(session, 'One more.');
      await sync(session);
      costs.push([counts.put - put, counts.get - get, counts.list - list]);
      expect(counts.bytes - bytes).toBeLessThan(1_000);
    }
    expect(costs).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it('asks for one list, and no more, where nothing has changed', async () => {
    const { counts, remote } = counted(server);
    await save(laptop, 'A sentence.');
    await syncAll([laptop, desktop], 2);
    await sync({ ...laptop, remote });
    expect(counts).toMatchObject({ list: 1, get: 0, put: 0, delete: 0 });
  });

  it('keeps the log short, and whole, over many edits', async () => {
    const { id } = await save(laptop, 'Version 0.');
    await numbers(40, async (n) => {
      const fields = fieldsOf({ text: `Version ${n + 1}.` });
      await saveClaim(laptop.library, by(laptop), { id, fields });
      if (n % 2 === 0) await save(laptop, `Sentence ${n}.`);
      await sync(laptop);
    });
    expect(server.files.size).toBeLessThan(25);
    await sync(desktop);
    expect(await sentences(desktop)).toEqual(await sentences(laptop));
  });

  it('sends again what the server did not keep as it was sent', async () => {
    const forgetful = { ...laptop, remote: { ...bound(server), put: async () => undefined } };
    await save(laptop, 'A sentence.');
    await expect(sync(forgetful)).rejects.toThrow('The server did not keep the file laptop/1');
    expect(await countUnsent(laptop.library)).toBe(1);
    await syncAll([laptop, desktop]);
    expect(await sentences(desktop)).toEqual(['A sentence.']);
  });

  it('sends smaller files where the server refuses large ones', async () => {
    const remote = {
      ...bound(server),
      put: async (key: string, bytes: Uint8Array) => {
        if (bytes.length > 1_500) throw new RemoteError('tooLarge', 'Too large.');
        await server.put(key, bytes);
      },
    };
    await numbers(30, (n) => save(laptop, `Sentence ${n}, ${crypto.randomUUID()}.`));
    await sync({ ...laptop, remote });
    expect(server.files.size).toBeGreaterThan(1);
    await sync(desktop);
    expect(await sentences(desktop)).toHaveLength(30);
  });
});

function bound(remote: MemoryRemote) {
  return {
    list: (prefix: string) => remote.list(prefix),
    get: (key: string) => remote.get(key),
    put: (key: string, bytes: Uint8Array) => remote.put(key, bytes),
    delete: (key: string) => remote.delete(key),
  };
}

describe('a damaged file', () => {
  const damage = (name: string) => {
    const file = server.files.get(name);
    if (!file) throw new Error(`There is no file ${name}.`);
    file[20] = (file[20] ?? 0) ^ 1;
  };

  it('is named, passed over, and written again by its device', async () => {
    await save(laptop, 'First.');
    await sync(laptop);
    damage('laptop/1');
    await save(laptop, 'Second.');
    await sync(laptop);
    await syncAll([desktop, desktop]);
    expect(await sentences(desktop)).toEqual(['Second.']);
    expect(await events(desktop)).toContain(
      'The file laptop/1 is damaged: it is not what was written.',
    );

    await syncAll([laptop, desktop]);
    expect(await sentences(desktop)).toEqual(['First.', 'Second.']);
    expect([...server.files.keys()]).not.toContain('laptop/1');
  });

  it('is healed by another device that has read it, where its own is gone', async () => {
    await save(laptop, 'First.');
    await syncAll([laptop, desktop]);
    damage('laptop/1');
    const phone = await newDevice('phone', server);
    await connect(phone);
    await syncAll([phone, phone, desktop, phone]);
    expect(await sentences(phone)).toEqual(['First.']);
  });

  it('that is lost is written again by those who have it', async () => {
    await save(laptop, 'First.');
    await syncAll([laptop, desktop]);
    for (const name of await server.list('laptop/')) await server.delete(name);
    await syncAll([desktop], 2);
    expect(await events(desktop)).toEqual(
      expect.arrayContaining([
        'All files of The laptop are gone from the remote.',
        'Missing: 1 file of The laptop. What was in it is written again.',
      ]),
    );
    const phone = await newDevice('phone', server);
    await connect(phone);
    await sync(phone);
    expect(await sentences(phone)).toEqual(['First.']);
  });

  it('of a kind or version that is not known yet is left for later', async () => {
    await save(laptop, 'First.');
    await sync(laptop);
    await server.put('laptop/notes.txt', new Uint8Array(3));
    await sync(desktop);
    expect(await sentences(desktop)).toEqual(['First.']);
    expect(await events(desktop)).toContain(
      'The file laptop/notes.txt is not one of Claimside’s. It is left alone.',
    );
    expect([...server.files.keys()]).toContain('laptop/notes.txt');
  });
});

describe('a damaged listing', () => {
  it('makes up no device and no rollback', async () => {
    await save(laptop, 'First.');
    await sync(laptop);
    const list = async (prefix: string) =>
      prefix === '' ? ['laptop/9', 'laptop/1', 'laptoq/1', 'laptoq/k2'] : server.list(prefix);
    await sync({ ...desktop, remote: { ...bound(server), list } });
    expect(await sentences(desktop)).toEqual(['First.']);
    await syncAll([desktop], 3);
    const { others } = await readMemory(desktop.library);
    expect(Object.keys(others)).toEqual(['laptop']);
    expect(others['laptop']?.problem).toBeUndefined();
  });
});

describe('the name of a device', () => {
  it('reaches the others when it is changed, also where nothing else has', async () => {
    await save(laptop, 'First.');
    await syncAll([laptop, desktop]);
    const nameThere = async () => (await readMemory(desktop.library)).others['laptop']?.name;
    expect(await nameThere()).toBe('The laptop');
    const renamed = { ...laptop, device: { ...laptop.device, name: 'The one at home' } };
    await syncAll([renamed, desktop]);
    expect(await nameThere()).toBe('The one at home');
    const written = await server.list('laptop/');
    await syncAll([renamed, desktop]);
    expect(await server.list('laptop/')).toEqual(written);
  });
});

describe('an older state', () => {
  it('is reported, and what it lacks is written again', async () => {
    await save(laptop, 'First.');
    await sync(laptop);
    const older = new Map(server.files);
    await save(laptop, 'Second.');
    await syncAll([laptop, desktop]);

    server.files.clear();
    for (const [name, file] of older) server.files.set(name, file);
    await sync(desktop);
    expect(await events(desktop)).toContain(
      'The remote shows an older state of The laptop than it has shown before.',
    );
    expect((await readMemory(desktop.library)).others['laptop']?.problem).toBe('rolledBack');
    await syncAll([laptop, desktop]);
    expect((await readMemory(desktop.library)).others['laptop']?.problem).toBeUndefined();
    const phone = await newDevice('phone', server);
    await connect(phone);
    await sync(phone);
    expect(await sentences(phone)).toEqual(['First.', 'Second.']);
  });

  it('of this browser itself makes it a device of its own', async () => {
    await save(laptop, 'First.');
    await sync(laptop);
    const copy = await newDevice('laptop', server);
    await connect(copy);
    await save(copy, 'Of the copy.');
    await sync(copy);
    const [own] = (await copy.library.getAll('devices')).filter(({ isThis }) => isThis);
    expect(own?.id).not.toBe('laptop');
    await syncAll([laptop]);
    expect(await sentences(laptop)).toEqual(['First.', 'Of the copy.']);
    expect(await sentences(copy)).toEqual(['First.', 'Of the copy.']);
  });
});

describe('forgetting a device', () => {
  it('keeps what it wrote in the log of the one that forgets, and deletes its files', async () => {
    await save(desktop, 'Of the desktop.');
    await syncAll([desktop, laptop]);
    await forgetDevice(laptop, 'desktop');
    expect(await server.list('desktop/')).toEqual([]);
    expect((await readMemory(laptop.library)).others).toEqual({});

    const phone = await newDevice('phone', server);
    await connect(phone);
    await sync(phone);
    expect(await sentences(phone)).toEqual(['Of the desktop.']);
  });

  it('is known to the others, who write nothing again', async () => {
    const phone = await newDevice('phone', server);
    await connect(phone);
    await save(desktop, 'Of the desktop.');
    await syncAll([desktop, laptop, phone]);
    await forgetDevice(laptop, 'desktop');
    await syncAll([phone], 3);
    expect(await server.list('phone/')).toEqual([]);
    expect((await readMemory(phone.library)).others).not.toHaveProperty('desktop');
  });

  it('does not happen where something it wrote could not be read', async () => {
    await save(desktop, 'Of the desktop.');
    await sync(desktop);
    const remote = { ...bound(server), get: async () => undefined };
    await expect(forgetDevice({ ...laptop, remote }, 'desktop')).rejects.toThrow(
      'desktop was not forgotten: the file desktop/1 could not be read.',
    );
    expect(await server.list('desktop/')).toEqual(['desktop/1']);
  });
});
