import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { asking, saveNew } from '../library/own.examples.ts';
import { readMemory } from '../library/sync-memory.ts';
import { connect } from './connect.ts';
import { counted, events, newDevice, sentences, syncAll } from './devices.examples.ts';
import { MemoryRemote } from './memory-remote.examples.ts';
import type { Session } from './session.ts';

const CAPACITY = 6_000;

/** Sentences that no compression makes short. */
async function saveMany({ library, device }: Session, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const random = [...crypto.getRandomValues(new Uint8Array(100))].join('');
    const text = `${String(n).padStart(2, '0')} ${random}`;
    await saveNew(library, { text }, {}, asking({ device: device.id, now: n }));
  }
}

const numbersOf = async (session: Session) =>
  (await sentences(session)).map((text) => Number(text.slice(0, 2)));

function used({ files }: MemoryRemote): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

describe('a remote that is too small', () => {
  it('holds the newest records, tells how many, and never more than it can', async () => {
    const server = new MemoryRemote(CAPACITY);
    const laptop = await newDevice('laptop', server);
    const desktop = await newDevice('desktop', server);
    for (const session of [laptop, desktop]) await connect(session);
    await saveMany(laptop, 0, 30);
    await syncAll([laptop, desktop]);

    const shown = await numbersOf(desktop);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(30);
    expect(shown.at(-1)).toBe(29);
    expect(shown[0]).toBe(30 - shown.length);
    expect((await readMemory(laptop.library)).leftOut?.records).toBe(30 - shown.length);
    const said = `The remote is too small: ${shown.length} of 30 records are in it.`;
    expect(await events(laptop)).toContain(said);
    expect(used(server)).toBeLessThanOrEqual(CAPACITY);
    expect(await numbersOf(laptop)).toHaveLength(30);

    for (let n = 30; n < 36; n++) {
      await saveMany(laptop, n, n + 1);
      await syncAll([laptop, desktop]);
      expect((await numbersOf(desktop)).at(-1)).toBe(n);
    }
  });

  it('takes in what was left out once there is room again', async () => {
    const server = new MemoryRemote(CAPACITY);
    const laptop = await newDevice('laptop', server);
    const desktop = await newDevice('desktop', server);
    for (const session of [laptop, desktop]) await connect(session);
    await saveMany(laptop, 0, 30);
    await syncAll([laptop, desktop]);
    expect((await readMemory(laptop.library)).leftOut).toBeDefined();

    const larger = new MemoryRemote(CAPACITY * 2);
    for (const [name, file] of server.files) larger.files.set(name, file);
    await syncAll([
      { ...laptop, remote: larger },
      { ...desktop, remote: larger },
    ]);
    expect((await readMemory(laptop.library)).leftOut).toBeUndefined();
    expect(await numbersOf(desktop)).toEqual(await numbersOf(laptop));
  });

  it('is not filled again and again where it is full before its room is used up', async () => {
    const { counts, remote } = counted(new MemoryRemote(CAPACITY / 2));
    const laptop = await newDevice('laptop', { ...remote, capacity: CAPACITY });
    await connect(laptop);
    await saveMany(laptop, 0, 30);
    await syncAll([laptop]);
    const { leftOut } = await readMemory(laptop.library);
    const { put, delete: deleted } = counts;
    await syncAll([laptop], 3);
    expect((await readMemory(laptop.library)).leftOut).toEqual(leftOut);
    expect(leftOut?.records).toBeGreaterThan(0);
    expect(counts).toMatchObject({ put, delete: deleted });
  });
});
