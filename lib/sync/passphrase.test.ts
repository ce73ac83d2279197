import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asking, saveNew } from '../library/own.examples.ts';
import { readMemory } from '../library/sync-memory.ts';
import { changePassphrase, connect, enterPassphrase, PassphraseMissing } from './connect.ts';
import { events, newDevice, sentences, syncAll } from './devices.examples.ts';
import { WrongPassphrase } from './encryption.ts';
import { MemoryRemote } from './memory-remote.examples.ts';
import { PassphraseNeeded } from './push.ts';
import type { Session } from './session.ts';
import { sync } from './sync.ts';

let server: MemoryRemote;
let laptop: Session;
let desktop: Session;

beforeEach(async () => {
  server = new MemoryRemote();
  laptop = { ...(await newDevice('laptop', server)), encrypts: true };
  desktop = { ...(await newDevice('desktop', server)), encrypts: true };
});

function save(session: Session, text: string) {
  return saveNew(session.library, { text }, {}, asking({ device: session.device.id }));
}

async function bothConnected(): Promise<void> {
  await connect(laptop, 'correct horse');
  await save(laptop, 'A secret sentence.');
  await sync(laptop);
  await connect(desktop, 'correct horse');
  await sync(desktop);
}

const problemOf = async ({ library }: Session, device: string) =>
  (await readMemory(library)).others[device]?.problem;

describe('a remote with a passphrase', () => {
  it('holds nothing that can be read, but by who knows it', async () => {
    await bothConnected();
    expect(await sentences(desktop)).toEqual(['A secret sentence.']);
    for (const file of server.files.values()) {
      expect(new TextDecoder('latin1').decode(file)).not.toContain('laptop/');
    }
  });

  it('is refused with another passphrase or with none, and nothing is changed by that', async () => {
    await bothConnected();
    const phone = await newDevice('phone', server);
    await save(phone, 'Of the phone.');
    await expect(connect(phone, 'battery staple')).rejects.toThrow(WrongPassphrase);
    await expect(connect(phone)).rejects.toThrow(PassphraseMissing);
    expect(await server.list('phone/')).toEqual([]);
  });

  it('takes nothing from a device that does not encrypt: the server may have made it up', async () => {
    await bothConnected();
    const phone = await newDevice('phone', server);
    phone.library.close();
    const other = await newDevice('phone', new MemoryRemote());
    await connect(other);
    await save(other, 'Made up.');
    await sync(other);
    for (const [name, file] of (other.remote as MemoryRemote).files) server.files.set(name, file);
    await sync(desktop);
    expect(await sentences(desktop)).toEqual(['A secret sentence.']);
    expect(await problemOf(desktop, 'phone')).toBe('bare');

    // Nor from a plain file in the folder of a device that does.
    const file = server.files.get('phone/1');
    if (file) server.files.set('laptop/900', file);
    await sync(desktop);
    expect(await events(desktop)).toContain('The file laptop/900 is not encrypted as its log is.');
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'is asked for by no device that begins beside another, at request %i',
    async (at) => {
      let asked = 0;
      let others: Promise<unknown> = Promise.resolve();
      const interrupted = async <Reply>(request: Promise<Reply>): Promise<Reply> => {
        asked += 1;
        if (asked === at) others = connect(desktop, 'correct horse');
        const reply = await request;
        if (asked === at) await others;
        return reply;
      };
      const remote = {
        list: (prefix: string) => interrupted(server.list(prefix)),
        get: (key: string) => interrupted(server.get(key)),
        put: (key: string, bytes: Uint8Array) => interrupted(server.put(key, bytes)),
        delete: (key: string) => interrupted(server.delete(key)),
      };
      await connect({ ...laptop, remote }, 'correct horse');
      if (asked < at) await connect(desktop, 'correct horse');
      await save(laptop, 'Of the laptop.');
      await save(desktop, 'Of the desktop.');
      await syncAll([laptop, desktop], 2);
      for (const session of [laptop, desktop]) {
        expect(await sentences(session)).toEqual(['Of the desktop.', 'Of the laptop.']);
      }
      expect(await problemOf(laptop, 'desktop')).toBeUndefined();
      expect(await problemOf(desktop, 'laptop')).toBeUndefined();
    },
  );

  it('is never written to without encryption, should the key be lost', async () => {
    await bothConnected();
    await laptop.library.clear('syncKeys');
    await save(laptop, 'Another.');
    await expect(sync(laptop)).rejects.toThrow(PassphraseNeeded);
    await expect(enterPassphrase(laptop, 'battery staple')).rejects.toThrow(WrongPassphrase);
    await enterPassphrase(laptop, 'correct horse');
    await syncAll([laptop, desktop]);
    expect(await sentences(desktop)).toEqual(['A secret sentence.', 'Another.']);
  });
});

describe('changing the passphrase', () => {
  it('writes one header again and no file; the others ask for it', async () => {
    await bothConnected();
    const files = [...server.files.keys()].filter((name) => !name.includes('/k'));
    await changePassphrase(laptop, 'battery staple');
    await sync(laptop);
    expect([...server.files.keys()].filter((name) => !name.includes('/k'))).toEqual(files);
    expect((await server.list('laptop/')).filter((name) => name.includes('/k'))).toHaveLength(1);

    await save(laptop, 'Written since.');
    await syncAll([laptop, desktop]);
    expect(await problemOf(desktop, 'laptop')).toBe('locked');
    expect(await events(desktop)).toContain(
      'The laptop has another passphrase. Enter it to read what it wrote.',
    );
    expect(await sentences(desktop)).toEqual(['A secret sentence.']);

    await expect(enterPassphrase(desktop, 'correct horse')).rejects.toThrow(WrongPassphrase);
    await enterPassphrase(desktop, 'battery staple');
    await sync(desktop);
    expect(await problemOf(desktop, 'laptop')).toBeUndefined();
    expect(await sentences(desktop)).toEqual(['A secret sentence.', 'Written since.']);

    await save(desktop, 'Of the desktop.');
    await syncAll([desktop, laptop]);
    expect(await problemOf(laptop, 'desktop')).toBeUndefined();
    expect(await sentences(laptop)).toContain('Of the desktop.');
  });

  it('of a remote that had none encrypts all that this device wrote', async () => {
    const plain = { ...laptop, encrypts: false };
    await connect(plain);
    await save(plain, 'A secret sentence.');
    await sync(plain);
    await changePassphrase(laptop, 'correct horse');
    await sync(laptop);
    for (const [name, file] of server.files) {
      // The kind: a header, or an encrypted log.
      expect([0, 2], name).toContain(file[5]);
    }
    await connect(desktop, 'correct horse');
    await sync(desktop);
    expect(await sentences(desktop)).toEqual(['A secret sentence.']);
  });
});
