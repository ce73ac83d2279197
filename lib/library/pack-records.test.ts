import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Library } from './open.ts';
import { asking, claimId, saveNew } from './own.examples.ts';
import { citing, newLibrary, packOf, workId } from './pack.examples.ts';
import { packsOf, type RecordsOfPack, recordsInPack, recordsOfPack } from './pack-records.ts';
import { removePack, replacePack } from './replace-pack.ts';
import { saveAbout } from './save-about.ts';

/** All slices of a pack, and how many there were. */
async function whole(library: Library, id: string): Promise<RecordsOfPack & { slices: number }> {
  const all = { works: [] as unknown[], claims: [] as unknown[], abouts: [] as unknown[] };
  let after: string | null = null;
  let slices = 0;
  do {
    const slice: Awaited<ReturnType<typeof recordsOfPack>> = await recordsOfPack(
      library,
      id,
      after,
    );
    all.works.push(...slice.works);
    all.claims.push(...slice.claims);
    all.abouts.push(...slice.abouts);
    after = slice.next;
    slices += 1;
  } while (after !== null);
  return { ...(all as unknown as RecordsOfPack), slices };
}

const PAPER = 'arxiv:2401.00001';

describe('the records of a pack', () => {
  it('are what was put in, without the works that only places of claims are', async () => {
    const library = await newLibrary();
    const pack = packOf({
      works: [{ id: PAPER, sameAs: ['openreview:Ab3dEf7hJk'] }],
      claims: [
        { id: 'b', source: 'lw:Ab3dEf7hJkMnPqRsT', citations: [citing(PAPER)] },
        { id: 'a', source: PAPER },
      ],
    });
    await replacePack(library, pack);
    const { works, claims, abouts } = await whole(library, 'example');
    expect({ works, claims, abouts }).toEqual({
      works: pack.works,
      claims: pack.claims,
      abouts: [],
    });
  });

  it('come in slices, each record once and in order', async () => {
    const library = await newLibrary();
    const claims = Array.from({ length: 1_100 }, (_, n) => ({ id: `c${n}` }));
    const pack = packOf({ works: [{ id: PAPER }], claims });
    await replacePack(library, pack);
    const found = await whole(library, 'example');
    expect(found.slices).toBe(3);
    expect(found.works).toEqual(pack.works);
    expect(found.claims).toEqual(pack.claims);
  });

  it('are found by name under any id of a work', async () => {
    const library = await newLibrary();
    const pack = packOf({
      works: [{ id: PAPER, sameAs: ['openreview:Ab3dEf7hJk'] }],
      claims: [{ id: 'a' }],
    });
    await replacePack(library, pack);
    const names = {
      works: [workId('openreview:Ab3dEf7hJk'), workId(PAPER), workId('arxiv:2401.09999')],
      claims: [claimId('a'), claimId('none')],
      abouts: [],
    };
    expect(await recordsInPack(library, 'example', names)).toEqual({
      works: pack.works,
      claims: pack.claims,
      abouts: [],
    });
  });

  it('say what pack or place is not there', async () => {
    const library = await newLibrary();
    await expect(recordsOfPack(library, 'none', null)).rejects.toThrow(
      'There is no pack “none” in the library.',
    );
    await expect(recordsOfPack(library, 'own', 'here')).rejects.toThrow('no place in a pack');
  });
});

describe('the reader’s own records', () => {
  it('hold their claims and notes, and the works that these name, whoever knows them', async () => {
    const library = await newLibrary();
    const pack = packOf({ works: [{ id: PAPER }, { id: 'arxiv:2401.00002' }] });
    await replacePack(library, pack);
    const { id } = await saveNew(library, { citations: [citing(PAPER, 'disputes')] });
    await saveAbout(library, asking(), id, { note: 'Check this.' });
    const { works, claims, abouts } = await whole(library, 'own');
    expect(works.map((work) => work.id)).toEqual([PAPER, 'lw:Ab3dEf7hJkMnPqRsT']);
    expect(works[0]).toEqual(pack.works[0]);
    expect(claims.map((claim) => claim.id)).toEqual([id]);
    expect(abouts).toEqual([{ target: id, note: 'Check this.' }]);
  });
});

describe('the packs', () => {
  it('stand with the reader’s own first, and can be removed', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ id: 'another', claims: [{ id: 'a' }] }));
    await saveNew(library);
    expect((await packsOf(library)).map((pack) => pack.id)).toEqual(['own', 'another']);
    await removePack(library, 'another');
    expect((await packsOf(library)).map((pack) => pack.id)).toEqual(['own']);
    expect(await library.count('claims')).toBe(1);
    expect(await library.count('hiddenEditions')).toBe(0);
    await removePack(library, 'another');
  });
});
