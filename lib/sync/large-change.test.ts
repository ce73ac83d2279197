import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveClaim } from '../library/edit-claim.ts';
import { asking, fieldsOf, saveNew } from '../library/own.examples.ts';
import { countUnsent } from '../library/own-log.ts';
import { readMemory } from '../library/sync-memory.ts';
import { deleteClaim } from '../library/trash.ts';
import { connect, disconnect } from './connect.ts';
import { newDevice, sentences, syncAll } from './devices.examples.ts';
import { MemoryRemote } from './memory-remote.examples.ts';
import { allowLargeChange } from './pull.ts';
import type { Session } from './session.ts';
import { sync } from './sync.ts';

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

async function saveMany(session: Session, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await saveNew(session.library, { text: `Sentence ${n}.` }, {}, by(session));
  }
}

async function deleteMany(session: Session, count: number): Promise<void> {
  const claims = await session.library.getAll('claims');
  for (const { id } of claims.slice(0, count)) await deleteClaim(session.library, by(session), id);
}

const questionOf = async ({ library }: Session) => (await readMemory(library)).question;

describe('a sync that would change much of the library', () => {
  it('asks first, with a copy of all records already kept, and goes on when it may', async () => {
    await saveMany(laptop, 30);
    await syncAll([laptop, desktop]);
    await deleteMany(laptop, 12);
    await syncAll([laptop, desktop]);

    expect(await questionOf(desktop)).toEqual({ deleted: 12, changed: 0, total: 30 });
    expect(await sentences(desktop)).toHaveLength(30);
    const [snapshot] = await desktop.library.getAll('snapshots');
    expect(snapshot?.records).toHaveLength(30);

    await sync(desktop);
    expect(await sentences(desktop)).toHaveLength(30);
    expect(await desktop.library.count('snapshots')).toBe(1);

    await allowLargeChange(desktop);
    await sync(desktop);
    expect(await sentences(desktop)).toHaveLength(18);
    expect(await questionOf(desktop)).toBeUndefined();
  });

  it('still sends what was written here while it waits', async () => {
    await saveMany(laptop, 30);
    await syncAll([laptop, desktop]);
    await deleteMany(laptop, 12);
    await syncAll([laptop, desktop]);
    await saveNew(desktop.library, { text: 'Written meanwhile.' }, {}, by(desktop));
    await syncAll([desktop, laptop]);
    expect(await questionOf(desktop)).toBeDefined();
    expect(await sentences(laptop)).toContain('Written meanwhile.');
  });

  it('does not ask where it adds, or concerns a fifth or less', async () => {
    await saveMany(laptop, 60);
    await syncAll([laptop, desktop]);
    await deleteMany(laptop, 12);
    await saveMany(laptop, 40);
    await syncAll([laptop, desktop]);
    expect(await questionOf(desktop)).toBeUndefined();
    expect(await sentences(desktop)).toHaveLength(88);
  });

  it('counts changes of words too', async () => {
    await saveMany(laptop, 15);
    await syncAll([laptop, desktop]);
    for (const { id } of await laptop.library.getAll('claims')) {
      await saveClaim(laptop.library, by(laptop), { id, fields: fieldsOf({ text: 'Gone.' }) });
    }
    await syncAll([laptop, desktop]);
    expect(await questionOf(desktop)).toEqual({ deleted: 0, changed: 15, total: 15 });
    expect(await sentences(desktop)).not.toContain('Gone.');
  });
});

describe('a remote that is new to a browser', () => {
  it('deletes nothing in it without asking, not even one claim', async () => {
    await saveMany(laptop, 3);
    await syncAll([laptop, desktop]);
    await disconnect(desktop, 'nothing');
    await deleteMany(laptop, 1);
    await sync(laptop);

    await connect(desktop);
    await sync(desktop);
    expect(await sentences(desktop)).toHaveLength(3);
    expect(await questionOf(desktop)).toEqual({ deleted: 1, changed: 0, total: 3 });
  });

  it('gets all that is here, and takes nothing away where it is empty', async () => {
    await saveMany(laptop, 3);
    await sync(laptop);
    const other = { ...laptop, remote: new MemoryRemote() };
    await connect(other);
    expect(await countUnsent(other.library)).toBe(3);
    await sync(other);
    expect(await sentences(other)).toHaveLength(3);
    expect(await countUnsent(other.library)).toBe(0);
    const phone = await newDevice('phone', other.remote);
    await connect(phone);
    await sync(phone);
    expect(await sentences(phone)).toHaveLength(3);
  });

  it('is not sent what the other devices have sent already', async () => {
    await saveMany(laptop, 20);
    await syncAll([laptop, desktop]);
    await disconnect(desktop, 'own');
    await connect(desktop);
    await sync(desktop);
    expect(await countUnsent(desktop.library)).toBe(0);
    expect(await server.list('desktop/')).toEqual([]);
  });
});

describe('disconnecting', () => {
  it('keeps all that is here, and deletes from the remote what is asked for', async () => {
    await saveMany(laptop, 2);
    await saveMany(desktop, 2);
    await syncAll([laptop, desktop, laptop]);
    await disconnect(laptop, 'own');
    expect(await server.list('laptop/')).toEqual([]);
    expect(await server.list('desktop/')).not.toEqual([]);
    expect(await sentences(laptop)).toHaveLength(4);
    await disconnect(desktop, 'all');
    expect(server.files.size).toBe(0);
    expect(await sentences(desktop)).toHaveLength(4);
  });
});
