import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserSync } from './browser-sync.ts';
import { FakeSyncArea } from './sync-area.examples.ts';

const SEED = { seed: 5, numRuns: 40 };

function noise(length: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const values = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(fc.nat(20_000), fc.nat()).map(([length, seed]) => noise(length, seed)),
);
const keys = fc.constantFrom('a/1', 'a/2', 'a/22', 'b/header', 'b');

describe('browser sync', () => {
  it('gives back whatever it was given last', async () => {
    const changes = fc.array(fc.tuple(keys, fc.option(values, { nil: undefined })), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const remote = browserSync(new FakeSyncArea());
        const expected = new Map<string, Uint8Array>();
        for (const [key, value] of list) {
          if (value) await remote.put(key, value);
          else await remote.delete(key);
          if (value) expected.set(key, value);
          else expected.delete(key);
        }
        expect([...(await remote.list(''))].sort()).toEqual([...expected.keys()].sort());
        for (const [key, value] of expected) expect(await remote.get(key)).toEqual(value);
      }),
      SEED,
    );
  });

  it('shows another device a whole value, old or new, or that it is on its way', async () => {
    const orders = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(values, values, orders, async (before, after, order) => {
        const [here, there] = [new FakeSyncArea(), new FakeSyncArea()];
        const [remote, reader] = [browserSync(here), browserSync(there)];
        await remote.put('a/1', before);
        carryAll(here, there, order);
        await remote.put('a/1', after);
        for (const at of order) {
          const isLeft = here.carryOne(there, (count) => at % Math.max(count, 1));
          const seen = await reader.get('a/1').catch((error: unknown) => error);
          if (seen instanceof Uint8Array) expect([before, after]).toContainEqual(seen);
          else expect(seen).toMatchObject({ kind: 'server' });
          if (!isLeft) break;
        }
        carryAll(here, there, order);
        expect(await reader.get('a/1')).toEqual(after);
      }),
      SEED,
    );
  });

  it('keeps the old value or has the new, wherever the browser stops', async () => {
    const [before, after] = [noise(30_000, 2), noise(9000, 3)];
    for (let changes = 0; changes < 3; changes++) {
      const area = new FakeSyncArea();
      const remote = browserSync(area);
      await remote.put('a/1', before);
      area.changesLeft = changes;
      await remote.put('a/1', after).catch(() => undefined);
      area.changesLeft = Number.POSITIVE_INFINITY;
      expect(await remote.get('a/1')).toEqual(changes === 0 ? before : after);
      await remote.put('a/1', after);
      expect(area.items.size).toBe(2);
    }
  });

  it('tells items that are none of its own, or damaged, from values', async () => {
    const area = new FakeSyncArea();
    const remote = browserSync(area);
    await area.set({ theme: 'dark', '~b/1~x': 'x', '~': 1 });
    expect(await remote.list('')).toEqual([]);
    await remote.put('a/1', noise(20_000));
    const [first, second] = ['~a/1', '~a/1~1'];
    for (const damaged of ['', 7, 'AAAAAAAAAAAA.1.AAAA', `${area.items.get(second)}A`]) {
      const kept = area.items.get(first);
      await area.set({ [first]: damaged });
      await expect(remote.get('a/1')).rejects.toMatchObject({ kind: 'server' });
      await area.set({ [first]: kept });
    }
    expect(await remote.get('a/1')).toEqual(noise(20_000));
  });
});

describe('the limits of browser sync', () => {
  it.each(['chromium', 'firefox'] as const)('are told in words (%s)', async (browser) => {
    const area = new FakeSyncArea(browser);
    const remote = browserSync(area);
    await remote.put('a/1', noise(60_000));
    const before = new Map(area.items);
    await expect(remote.put('a/2', noise(40_000))).rejects.toMatchObject({
      kind: 'full',
      message: 'Browser sync is full: it holds 102 kB and no more.',
    });
    expect(area.items).toEqual(before);
    await remote.put('a/1', noise(50_000));
    await remote.put('a/2', noise(20_000));
  });

  it('leave less room beside what others have put there', async () => {
    const area = new FakeSyncArea();
    const remote = browserSync(area);
    for (let n = 0; n < 505; n++) area.items.set(`other ${n}`, '');
    await remote.list('');
    const { capacity = 0 } = remote;
    expect(capacity).toBeGreaterThan(30_000);
    await remote.put('device-1/000001', noise(capacity));
    area.items.clear();
    await remote.list('');
    expect(remote.capacity).toBeGreaterThan(65_000);
  });

  it('leave room for its capacity, in one value or in pieces', async () => {
    const { capacity = 0 } = browserSync(new FakeSyncArea());
    expect(capacity).toBeGreaterThan(65_000);
    await browserSync(new FakeSyncArea()).put('device-1/000001', noise(capacity));
    const remote = browserSync(new FakeSyncArea());
    for (let piece = 0; piece < 100; piece++) {
      await remote.put(`device-1/${String(piece).padStart(6, '0')}`, noise(capacity / 100, piece));
    }
  });

  it('are those of the number of items too', async () => {
    const area = new FakeSyncArea('firefox');
    const remote = browserSync(area);
    for (let n = 0; n < 512; n++) await remote.put(`a/${n}`, noise(1));
    await expect(remote.put('a/more', noise(1))).rejects.toMatchObject({ kind: 'full' });
    await remote.put('a/7', noise(2));
    await remote.delete('a/7');
    await remote.put('a/more', noise(1));
  });

  it.each([
    [60_000, 'The browser takes 120 changes a minute for its sync; the rest follows.'],
    [3_600_000, 'The browser takes 1,800 changes an hour for its sync; the rest follows.'],
  ])('are those of changes in %i ms', async (retryAfter, message) => {
    const area = new FakeSyncArea();
    const remote = browserSync(area);
    const pause = retryAfter === 60_000 ? 0 : 1000;
    const putAll = async () => {
      for (let n = 0; n < 2000; n++) {
        area.now += pause;
        await remote.put('a/1', noise(3, n));
      }
    };
    await expect(putAll()).rejects.toMatchObject({ kind: 'tooMany', retryAfter, message });
    area.now += retryAfter;
    await remote.put('a/1', noise(4));
    expect(await remote.get('a/1')).toEqual(noise(4));
  });

  it.each([
    [
      'QuotaExceededError: storage.sync API call exceeded its quota limitations.',
      'full',
      'Browser sync is full.',
    ],
    [
      'Please set webextensions.storage.sync.enabled to true in about:config',
      'blocked',
      'Browser sync is switched off in this browser.',
    ],
    ['An unexpected error occurred', 'server', 'Browser sync failed: An unexpected error occurred'],
  ])('are told from what else the browser says: %s', async (said, kind, message) => {
    const area = new FakeSyncArea();
    area.set = async () => {
      throw new Error(said);
    };
    await expect(browserSync(area).put('a/1', noise(1))).rejects.toMatchObject({ kind, message });
  });
});

function carryAll(here: FakeSyncArea, there: FakeSyncArea, order: readonly number[]): void {
  let turn = 0;
  while (here.carryOne(there, (count) => (order[turn % order.length] ?? 0) % Math.max(count, 1))) {
    turn++;
  }
}
