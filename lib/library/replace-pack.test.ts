import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDiskAfter, killedAfter, watched } from './interrupted.examples.ts';
import type { Library } from './open.ts';
import { citing, newLibrary, packOf, workId } from './pack.examples.ts';
import { LibraryReader } from './read.ts';
import { replacePack, sweepHiddenEditions } from './replace-pack.ts';

const ROWS = 600;

/** A pack of more than one batch, in which everything bears the edition's name. */
const bigPack = (edition: string, id = 'big') =>
  packOf({
    id,
    edition,
    works: Array.from({ length: ROWS }, (_, n) => ({
      id: `arxiv:2401.${String(n).padStart(5, '0')}`,
      title: `${id} ${edition}`,
    })),
    claims: Array.from({ length: ROWS }, (_, n) => ({
      id: `${id}-${edition}-${n}`,
      text: `${id} ${edition}`,
      citations: [citing(`arxiv:2401.${String(n).padStart(5, '0')}`)],
    })),
  });

/** A small pack with one work and one claim, in which everything bears the edition's name. */
const smallPack = (edition: string, id = 'small') =>
  packOf({
    id,
    edition,
    works: [{ id: 'arxiv:2402.00001', title: `${id} ${edition}` }],
    claims: [
      { id: `${id}-claim`, text: `${id} ${edition}`, citations: [citing('arxiv:2402.00001')] },
    ],
  });

/** Everything that a reader can see of a pack, as the set of edition names found in it. */
async function visible(library: Library, work: string): Promise<string[]> {
  const reader = await LibraryReader.open(library);
  const id = workId(work);
  const summary = (await reader.summaries([id])).get(id);
  const record = await reader.work([id]);
  const claims = await reader.claims('cites', [id]);
  const named = [summary?.title, record?.title, ...claims.map(({ text }) => text)];
  return [...new Set(named.filter((name) => name !== undefined))];
}

/** How many rows of any edition are stored. */
async function rowsStored(library: Library): Promise<number> {
  const counts = await Promise.all(
    (['works', 'claims', 'summaries', 'hiddenEditions'] as const).map((store) =>
      library.count(store),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const FIRST = 'arxiv:2401.00000';
const LAST = `arxiv:2401.${String(ROWS - 1).padStart(5, '0')}`;

describe('replacePack', { timeout: 60_000 }, () => {
  it('shows a pack, and the next edition in its place', async () => {
    const library = await newLibrary();
    await replacePack(library, bigPack('1'));
    expect(await visible(library, LAST)).toEqual(['big 1']);
    const stored = await rowsStored(library);
    await replacePack(library, bigPack('2'));
    expect(await visible(library, FIRST)).toEqual(['big 2']);
    expect(await visible(library, LAST)).toEqual(['big 2']);
    expect(await rowsStored(library)).toBe(stored);
    expect(await library.getAll('packs')).toEqual([
      expect.objectContaining({ id: 'big', edition: '2', works: ROWS, claims: ROWS }),
    ]);
  });

  it('touches no other pack', async () => {
    const library = await newLibrary();
    await replacePack(library, smallPack('1'));
    const before = await library.getAll('claims');
    await replacePack(library, bigPack('1'));
    await replacePack(library, bigPack('2'));
    const after = await library.getAll('claims');
    expect(after.filter(({ edition }) => edition === before[0]?.edition)).toEqual(before);
    expect(await visible(library, 'arxiv:2402.00001')).toEqual(['small 1']);
  });

  it('leaves what a smaller edition no longer has', async () => {
    const library = await newLibrary();
    await replacePack(library, smallPack('1'));
    await replacePack(library, packOf({ id: 'small', edition: '2' }));
    expect(await visible(library, 'arxiv:2402.00001')).toEqual([]);
    expect(await rowsStored(library)).toBe(0);
  });

  it('stops at the signal between two batches, and nothing of the pack stays', async () => {
    const library = await newLibrary();
    await replacePack(library, bigPack('1'));
    const stored = await rowsStored(library);
    const controller = new AbortController();
    let begun = 0;
    const stopping = watched(library, () => {
      begun += 1;
      if (begun === 4) controller.abort(new Error('The reader cancelled it.'));
    });
    await expect(replacePack(stopping, bigPack('2'), controller.signal)).rejects.toThrow(
      'The reader cancelled it.',
    );
    expect(await visible(library, FIRST)).toEqual(['big 1']);
    expect(await rowsStored(library)).toBe(stored);
  });

  it.each([0, 1, 700, 1_500])(
    'leaves nothing where the disk is full after %d rows',
    async (rows) => {
      const library = await newLibrary();
      await replacePack(library, smallPack('1'));
      const stored = await rowsStored(library);
      const makeRoom = fillDiskAfter(rows);
      await expect(replacePack(library, bigPack('1'))).rejects.toMatchObject({
        name: 'AbortError',
      });
      makeRoom();
      expect(await visible(library, FIRST)).toEqual([]);
      expect(await rowsStored(library)).toBe(stored);
      await replacePack(library, bigPack('2'));
      expect(await visible(library, FIRST)).toEqual(['big 2']);
    },
  );

  it('shows the former edition where the worker is stopped midway, and sweeps the rest', async () => {
    const library = await newLibrary();
    await replacePack(library, bigPack('1'));
    const stored = await rowsStored(library);
    await expect(replacePack(killedAfter(library, 4), bigPack('2'))).rejects.toThrow();
    expect(await rowsStored(library)).toBeGreaterThan(stored);
    expect(await visible(library, FIRST)).toEqual(['big 1']);
    await sweepHiddenEditions(library);
    expect(await rowsStored(library)).toBe(stored);
    expect(await visible(library, LAST)).toEqual(['big 1']);
  });

  it('gives up an edition that was swept while it was written, and leaves no row of it', async () => {
    const library = await newLibrary();
    let begun = 0;
    let sweeping: Promise<void> = Promise.resolve();
    const disturbed = watched(library, () => {
      begun += 1;
      if (begun === 3) sweeping = sweepHiddenEditions(library);
    });
    await expect(replacePack(disturbed, bigPack('1'))).rejects.toThrow(
      'The edition was swept while it was being written.',
    );
    await sweeping;
    expect(await rowsStored(library)).toBe(0);
    expect(await library.getAll('packs')).toEqual([]);
  });

  it('writes two packs at once without a word lost of either', async () => {
    const library = await newLibrary();
    await Promise.all([replacePack(library, bigPack('1')), replacePack(library, smallPack('1'))]);
    expect(await visible(library, LAST)).toEqual(['big 1']);
    expect(await visible(library, 'arxiv:2402.00001')).toEqual(['small 1']);
  });

  it('shows exactly one whole edition whatever interrupts it', async () => {
    const interruption = fc.oneof(
      fc.record({ how: fc.constant('kill' as const), after: fc.nat(9) }),
      fc.record({ how: fc.constant('fill' as const), after: fc.nat(5) }),
      fc.record({ how: fc.constant('abort' as const), after: fc.nat(6) }),
      fc.record({ how: fc.constant('sweep' as const), after: fc.nat(6) }),
      fc.record({ how: fc.constant('none' as const), after: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(interruption, { minLength: 1, maxLength: 8 }), async (steps) => {
        const library = await newLibrary();
        await replacePack(library, smallPack('0'));
        await replacePack(library, smallPack('other', 'other'));
        let live = '0';
        for (const [step, { how, after }] of steps.entries()) {
          const edition = String(step + 1);
          await interrupted(library, edition, how, after);
          const row = await library.get('packs', 'small');
          expect([live, edition]).toContain(row?.edition);
          live = row?.edition ?? '';
          expect(await visible(library, 'arxiv:2402.00001')).toEqual(
            expect.arrayContaining([`small ${live}`, 'other other']),
          );
          expect(await visible(library, 'arxiv:2402.00001')).toHaveLength(2);
        }
        await sweepHiddenEditions(library);
        expect(await rowsStored(library)).toBe(6);
      }),
      { seed: 20_240_229, numRuns: 30 },
    );
  });
});

type Interruption = 'kill' | 'fill' | 'abort' | 'sweep' | 'none';

/** Replaces the small pack, with an interruption; whether it succeeds is not said. */
async function interrupted(
  library: Library,
  edition: string,
  how: Interruption,
  after: number,
): Promise<void> {
  const controller = new AbortController();
  const ends: (() => unknown)[] = [];
  let begun = 0;
  const at = (act: () => unknown) =>
    watched(library, () => {
      begun += 1;
      if (begun !== after + 1) return;
      const acting = act();
      ends.push(() => acting);
    });
  const victim = {
    kill: () => killedAfter(library, after),
    fill: () => {
      ends.push(fillDiskAfter(after));
      return library;
    },
    abort: () => at(() => controller.abort()),
    sweep: () => at(() => sweepHiddenEditions(library)),
    none: () => library,
  }[how]();
  await replacePack(victim, smallPack(edition), controller.signal).catch(() => undefined);
  for (const end of ends) await end();
}
