import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LogFile, packLog, unpackLog } from './log-file.ts';
import { type FileKind, FORMAT_VERSION, seal, UnreadableFile, unseal } from './sealed-file.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { maxLength: 20 });
const kinds = fc.constantFrom<FileKind>('header', 'log', 'encryptedLog');
const logs: fc.Arbitrary<LogFile> = fc.record({
  head: fc.record({
    device: fc.constantFrom('laptop', '0a1b2c3d'),
    file: fc.integer({ min: 1 }),
    name: fc.string({ unit: 'grapheme', maxLength: 20 }),
    at: fc.nat(),
    live: numbers,
    damaged: fc.array(fc.string(), { maxLength: 3 }),
    forgotten: fc.array(fc.string(), { maxLength: 3 }),
  }),
  entries: fc.array(
    fc.record({ key: fc.string({ unit: 'grapheme', minLength: 1 }), state: bytes }),
    { maxLength: 8 },
  ),
});

async function problemOf(reading: Promise<unknown>): Promise<string | undefined> {
  return reading.then(
    () => undefined,
    (error: unknown) => {
      expect(error).toBeInstanceOf(UnreadableFile);
      expect((error as Error).message).toContain('laptop/7');
      return (error as UnreadableFile).problem;
    },
  );
}

describe('an envelope', () => {
  it('gives back what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, bytes, async (kind, content) => {
        expect(await unseal('laptop/7', await seal(kind, content))).toEqual({ kind, content });
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('knows a flip of any bit of any byte', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), fc.nat({ max: 7 }), async (content, place, bit) => {
        const file = await seal('log', content);
        const at = place % file.length;
        file[at] = (file[at] ?? 0) ^ (1 << bit);
        expect(await problemOf(unseal('laptop/7', file))).toMatch(/^(foreign|cut|damaged)$/);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('knows a cut at every byte, and bytes too many', async () => {
    const file = await seal('log', new Uint8Array(50).fill(9));
    for (let length = 0; length < file.length; length++) {
      const problem = await problemOf(unseal('laptop/7', file.slice(0, length)));
      expect(problem).toBe(length < 4 ? 'foreign' : 'cut');
    }
    const longer = new Uint8Array([...file, 0]);
    expect(await problemOf(unseal('laptop/7', longer))).toBe('damaged');
  });

  it('knows a page that a server gives instead', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Log in</title>');
    expect(await problemOf(unseal('laptop/7', page))).toBe('foreign');
  });

  it('tells what a newer Claimside wrote from what is damaged', async () => {
    const file = await seal('log', new Uint8Array(3));
    file[4] = FORMAT_VERSION + 1;
    const hash = await crypto.subtle.digest('SHA-256', file.slice(0, -32));
    file.set(new Uint8Array(hash), file.length - 32);
    expect(await problemOf(unseal('laptop/7', file))).toBe('newer');
  });

  it('says what is wrong, and with which file', async () => {
    const file = await seal('log', new Uint8Array(100));
    await expect(unseal('laptop/7', file.slice(0, 60))).rejects.toThrow(
      'The file laptop/7 is cut short: 60 of 142 bytes.',
    );
  });
});

describe('a log file', () => {
  it('gives back its head and every entry', () => {
    fc.assert(
      fc.property(logs, (file) => {
        expect(unpackLog(`${file.head.device}/${file.head.file}`, packLog(file))).toEqual(file);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('is told from one that was written under another name', () => {
    const [file] = fc.sample(logs, { seed: 4, numRuns: 1 });
    if (!file) throw new Error('There is no file.');
    expect(() => unpackLog('other/3', packLog(file))).toThrow(
      `The file other/3 was written as ${file.head.device}/${file.head.file}.`,
    );
  });

  it('never reads other bytes as records, whatever they are', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        expect(() => unpackLog('laptop/7', content)).toThrow(UnreadableFile);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('does not unpack more than a device writes', () => {
    const packed = packLog({
      head: { device: 'a', file: 1, name: '', at: 0, live: [], damaged: [], forgotten: [] },
      entries: [],
    });
    new DataView(packed.buffer).setUint32(0, 2 ** 31);
    expect(() => unpackLog('a/1', packed)).toThrow('The file a/1 holds no records of Claimside’s.');
  });
});
