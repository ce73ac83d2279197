import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asking, saveNew } from '../library/own.examples.ts';
import type { SyncRequests } from '../messages.ts';
import { connect } from '../sync/connect.ts';
import { newDevice, sentences } from '../sync/devices.examples.ts';
import { browserSync } from '../sync/remotes/browser-sync.ts';
import { FakeSyncArea } from '../sync/remotes/sync-area.examples.ts';
import { sync } from '../sync/sync.ts';
import type { Asker } from './receive.ts';

const fake = vi.hoisted(() => {
  const local = new Map<string, unknown>();
  const alarms = new Map<string, unknown>();
  const listener = { addListener: () => undefined };
  return {
    local,
    alarms,
    area: undefined as unknown,
    isAllowed: true,
    told: [] as unknown[],
    browser: {
      runtime: {
        id: 'us',
        getPlatformInfo: async () => ({}),
        sendMessage: async (event: unknown) => void fake.told.push(event),
      },
      permissions: { contains: async () => fake.isAllowed },
      tabs: { query: async () => [], get: async () => ({ incognito: false }) },
      alarms: {
        onAlarm: listener,
        create: async (name: string, when: unknown) => void alarms.set(name, when),
        clear: async (name: string) => alarms.delete(name),
        get: async (name: string) => alarms.get(name),
      },
      storage: {
        onChanged: listener,
        local: {
          get: async (key: string) => ({ [key]: local.get(key) }),
          set: async (items: object) => {
            for (const [key, value] of Object.entries(items)) local.set(key, value);
          },
          remove: async (key: string) => void local.delete(key),
        },
        session: { get: async () => ({}) },
        get sync() {
          return fake.area;
        },
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const { syncAnswers } = await import('./answer-sync.ts');
const { theLibrary } = await import('./library.ts');

const asker: Asker = {
  tab: 1,
  address: 'chrome-extension://us/options.html',
  isFramed: false,
  isPrivate: false,
  request: 'request',
};
let area: FakeSyncArea;

function ask<Name extends keyof SyncRequests>(
  name: Name,
  request: SyncRequests[Name]['request'],
  by = asker,
): Promise<SyncRequests[Name]['reply']> {
  const { answer } = syncAnswers[name] as {
    answer: (request: unknown, asker: Asker) => Promise<SyncRequests[Name]['reply']>;
  };
  return Promise.resolve().then(() => answer(request, by));
}

async function anotherDevice() {
  const session = await newDevice('desktop', browserSync(area));
  await connect(session);
  return session;
}

beforeEach(async () => {
  area = new FakeSyncArea();
  fake.area = area;
  if ((await ask('syncStatus', {})).remote) await ask('disconnectRemote', { erase: 'nothing' });
  const library = await theLibrary();
  for (const store of library.objectStoreNames) await library.clear(store);
  fake.local.clear();
  fake.told.length = 0;
});

describe('sync', () => {
  it('is off until the reader turns it on, and asks no storage for anything', async () => {
    expect(await ask('syncStatus', {})).toMatchObject({ remote: null, devices: [] });
    await expect(ask('syncNow', {})).rejects.toThrow('Sync is off.');
    expect(area.items.size).toBe(0);
    expect(fake.alarms.size).toBe(0);
  });

  it('syncs from then on, by itself and when asked, and tells how it stands', async () => {
    await ask('connectRemote', { account: { kind: 'browser' } });
    expect(fake.alarms.get('sync')).toEqual({ periodInMinutes: 15 });
    const other = await anotherDevice();
    await saveNew(await theLibrary(), { text: 'Of this one.' }, {}, asking({ device: 'this' }));
    expect(await ask('syncStatus', {})).toMatchObject({ waiting: 1 });

    const status = await ask('syncNow', {});
    expect(status).toMatchObject({
      remote: { kind: 'browser', place: '', isEncrypted: false },
      isRunning: false,
      waiting: 0,
      trouble: null,
      devices: [{ isThis: true, problem: null }],
    });
    expect(fake.told).toContainEqual({ event: 'syncChanged' });

    await sync(other);
    expect(await sentences(other)).toEqual(['Of this one.']);
    await saveNew(other.library, { text: 'Of the other.' });
    await sync(other);
    const { devices } = await ask('syncNow', {});
    expect(devices[1]).toMatchObject({ id: 'desktop', name: 'The desktop', isThis: false });
    expect(fake.told).toContainEqual({ event: 'libraryChanged' });
    expect((await ask('syncLog', {}))[0]).toMatchObject({ text: '1 record from The desktop.' });
  });

  it('keeps what is here when it is turned off, and forgets the account', async () => {
    await ask('connectRemote', { account: { kind: 'browser' } });
    await saveNew(await theLibrary(), { text: 'Of this one.' });
    await ask('syncNow', {});
    expect(area.items.size).toBeGreaterThan(0);
    expect((await ask('disconnectRemote', { erase: 'all' })).remote).toBeNull();
    expect(area.items.size).toBe(0);
    expect(fake.local.size).toBe(0);
    expect(fake.alarms.size).toBe(0);
    expect(await (await theLibrary()).count('claims')).toBe(1);
  });

  it('leaves all as it was where the account or the passphrase is wrong', async () => {
    const account = { kind: 'webdav', user: 'anna', password: 'secret' } as const;
    const open = ask('connectRemote', { account: { ...account, address: 'http://example.org' } });
    await expect(open).rejects.toThrow('must begin with https://');

    const other = await newDevice('desktop', browserSync(area));
    await connect({ ...other, encrypts: true }, 'correct horse');
    await sync({ ...other, encrypts: true });
    const wrong = { account: { kind: 'browser' } as const, passphrase: 'battery staple' };
    await expect(ask('connectRemote', wrong)).rejects.toThrow('not the passphrase');
    expect((await ask('syncStatus', {})).remote).toBeNull();
    expect(fake.local.size).toBe(0);
  });

  it('encrypts with a passphrase, which is kept nowhere', async () => {
    await ask('connectRemote', { account: { kind: 'browser' }, passphrase: 'correct horse' });
    await saveNew(await theLibrary(), { text: 'A secret sentence.' });
    const status = await ask('syncNow', {});
    expect(status).toMatchObject({ remote: { isEncrypted: true }, trouble: null, waiting: 0 });
    const kept = JSON.stringify([...fake.local, ...area.items, await ask('syncLog', {})]);
    expect(kept).not.toContain('correct horse');
    expect(kept).not.toContain('secret sentence');
  });

  it('never shows a password again', async () => {
    fake.local.set('sync', {
      account: {
        kind: 'webdav',
        address: 'https://localhost:1/x',
        user: 'anna',
        password: 'pass-1',
      },
      encrypts: false,
    });
    const status = await ask('syncNow', {});
    expect(status.remote).toMatchObject({ kind: 'webdav', place: 'localhost:1' });
    expect(status.trouble?.retryAt).toBeGreaterThan(Date.now());
    expect(fake.alarms.get('sync-later')).toEqual({ when: status.trouble?.retryAt });
    const shown = JSON.stringify([status, await ask('syncLog', {})]);
    expect(shown).not.toContain('pass-1');
    await ask('disconnectRemote', { erase: 'nothing' });
  });

  it('gives this device another name, here and for the others', async () => {
    await ask('connectRemote', { account: { kind: 'browser' } });
    await saveNew(await theLibrary(), { text: 'Of this one.' });
    const { devices } = await ask('renameDevice', { name: 'The one at home' });
    expect(devices).toMatchObject([{ name: 'The one at home', isThis: true }]);
    const other = await anotherDevice();
    await sync(other);
    const names = (await other.library.getAll('devices')).map(({ name }) => name);
    expect(names).toContain('The one at home');
  });

  it('says where the permission for the server is gone, and which it is', async () => {
    const account = { kind: 'webdav', address: 'https://localhost:1/x', user: 'a', password: 'b' };
    fake.local.set('sync', { account, encrypts: false });
    fake.isAllowed = false;
    expect(await ask('syncNow', {})).toMatchObject({
      remote: { permission: 'https://localhost/*' },
      trouble: { kind: 'blocked', message: expect.stringContaining('Allow it again') },
    });
    fake.isAllowed = true;
    expect((await ask('syncNow', {})).trouble).toMatchObject({ kind: 'offline' });
    await ask('disconnectRemote', { erase: 'nothing' });
  });

  it('asks for the permission of one server, and for no unsafe one', async () => {
    const address = 'cloud.example/remote.php/dav/files/anna/';
    expect(await ask('remoteOrigin', { address })).toBe('https://cloud.example/*');
    await expect(ask('remoteOrigin', { address: 'http://cloud.example' })).rejects.toThrow(
      'https://',
    );
  });

  it('is offered once the reader has written something, until they answer', async () => {
    expect(await ask('syncOffer', {})).toBeNull();
    await saveNew(await theLibrary(), { text: 'The first.' });
    expect(await ask('syncOffer', {}, { ...asker, isPrivate: true })).toBeNull();
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux) Chrome/140.0 Edg/140.0' });
    expect(await ask('syncOffer', {})).toEqual({ maker: 'Microsoft' });
    vi.stubGlobal('navigator', { userAgent: 'Another' });
    expect(await ask('syncOffer', {})).toEqual({ maker: null });
    vi.unstubAllGlobals();
    expect([area.items.size, fake.alarms.size]).toEqual([0, 0]);

    await ask('answerSyncOffer', { isAccepted: false });
    expect(await ask('syncOffer', {})).toBeNull();
    await ask('answerSyncOffer', { isAccepted: true });
    expect((await ask('syncStatus', {})).remote).toBeNull();

    fake.local.clear();
    await ask('answerSyncOffer', { isAccepted: true }, { ...asker, isFramed: true });
    expect((await ask('syncNow', {})).remote).toMatchObject({ kind: 'browser' });
    expect(area.items.size).toBeGreaterThan(0);
    await ask('disconnectRemote', { erase: 'all' });
    expect(await ask('syncOffer', {})).toBeNull();
  });

  it('keeps the offer where another passphrase is needed, and takes no server from a frame', async () => {
    const other = await newDevice('desktop', browserSync(area));
    await connect({ ...other, encrypts: true }, 'correct horse');
    await sync({ ...other, encrypts: true });
    await saveNew(await theLibrary(), { text: 'The first.' });
    await expect(ask('answerSyncOffer', { isAccepted: true })).rejects.toThrow('their passphrase');
    expect(await ask('syncOffer', {})).not.toBeNull();
    const framed = { ...asker, isFramed: true };
    const account = { kind: 'browser' } as const;
    await expect(ask('connectRemote', { account }, framed)).rejects.toThrow('settings alone');
  });

  it('does nothing from a private window', async () => {
    const by = { ...asker, isPrivate: true };
    const account = { kind: 'browser' } as const;
    await expect(ask('connectRemote', { account }, by)).rejects.toThrow('private window');
    await expect(ask('syncNow', {}, by)).rejects.toThrow('private window');
    expect((await ask('syncStatus', {}, by)).remote).toBeNull();
  });
});
