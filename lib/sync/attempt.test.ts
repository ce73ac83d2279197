import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { NOON, saveNew } from '../library/own.examples.ts';
import { readMemory } from '../library/sync-memory.ts';
import { attempt } from './attempt.ts';
import { waitAfter } from './back-off.ts';
import { connect } from './connect.ts';
import { events, newDevice } from './devices.examples.ts';
import { MemoryRemote } from './memory-remote.examples.ts';
import { RemoteError } from './remote.ts';
import { sync } from './sync.ts';

const MINUTE = 60_000;

describe('how long a remote is left alone', () => {
  it('doubles from half a minute to half an hour, and differs between devices', () => {
    const waits = [1, 2, 3, 20].map((failures) => waitAfter('server', failures, undefined, 1));
    expect(waits).toEqual([0.5 * MINUTE, MINUTE, 2 * MINUTE, 30 * MINUTE]);
    expect(waitAfter('server', 1, undefined, 0)).toBe(0.25 * MINUTE);
  });

  it('is no less than the server asks for, up to a day', () => {
    expect(waitAfter('tooMany', 1, 90 * MINUTE, 0.5)).toBe(90 * MINUTE);
    expect(waitAfter('server', 1, Number.POSITIVE_INFINITY, 0.5)).toBe(24 * 60 * MINUTE);
  });

  it('is long where only the reader can help', () => {
    expect(waitAfter('unauthorised', 1, undefined, 1)).toBe(60 * MINUTE);
    expect(waitAfter('full', 1, undefined, 1)).toBe(60 * MINUTE);
  });
});

describe('a sync that fails', () => {
  it('is remembered with when to try again, told once, and forgotten when one ends well', async () => {
    const server = new MemoryRemote();
    const laptop = await newDevice('laptop', server);
    await connect(laptop);
    await saveNew(laptop.library);
    const busy = new RemoteError('tooMany', 'The server asks to wait.', { retryAfter: 5 * MINUTE });
    const failing = {
      ...laptop,
      remote: {
        list: async () => Promise.reject(busy),
        get: async () => undefined,
        put: async () => undefined,
        delete: async () => undefined,
      },
    };
    for (let time = 0; time < 2; time++) {
      expect(await attempt(failing, sync, 0.5)).toBeUndefined();
    }
    expect((await readMemory(laptop.library)).trouble).toEqual({
      kind: 'tooMany',
      message: 'The server asks to wait.',
      failures: 2,
      retryAt: NOON + 5 * MINUTE,
    });
    const said = (await events(laptop)).filter((text) => text === 'The server asks to wait.');
    expect(said).toHaveLength(1);

    expect(await attempt(laptop, sync, 0.5)).toBe(false);
    expect((await readMemory(laptop.library)).trouble).toBeUndefined();
  });
});
