import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../anchors/letters.ts';
import { nameKey } from '../anchors/name-keys.ts';
import { NameIndex } from './name-index.ts';
import { saveNew } from './own.examples.ts';
import { citing, newLibrary, packOf } from './pack.examples.ts';
import { removePack, replacePack } from './replace-pack.ts';

const TITLE = 'Robust agents learn causal world models';

const keyOf = (name: string) => nameKey(lettersOf(name));

/** What stands under the key of a name: the works and claims. */
async function under(index: NameIndex, name: string): Promise<string[]> {
  const names = (await index.namesAt([keyOf(name)])).get(keyOf(name)) ?? [];
  return names.map((each) => ('work' in each ? each.work : each.claim));
}

describe('NameIndex', () => {
  it('knows the titles and passages of every pack, and the keys of all', async () => {
    const library = await newLibrary();
    const start = 'To be blunt, this is nonsense. I have long meditated';
    await replacePack(
      library,
      packOf({ id: 'a', works: [{ id: 'arxiv:2401.00001', title: TITLE }] }),
    );
    await replacePack(
      library,
      packOf({
        id: 'b',
        claims: [{ id: 'c1', anchor: { type: 'TextFragment', start, end: 'end' } }],
      }),
    );
    const index = await NameIndex.of(library, undefined);
    expect(await under(index, TITLE)).toEqual(['arxiv:2401.00001']);
    expect(await under(index, start)).toEqual(['c1']);
    expect([...index.keys()].sort()).toEqual([keyOf(TITLE), keyOf(start)].sort());
  });

  it('has every name of a pack of many', async () => {
    const library = await newLibrary();
    const titles = Array.from({ length: 500 }, (_, n) => `A title that has the number ${n} in it`);
    const works = titles.map((title, n) => ({
      id: `arxiv:2401.${10_000 + n}`,
      title: `${n} ${title}`,
    }));
    await replacePack(library, packOf({ works }));
    const index = await NameIndex.of(library, undefined);
    for (const { id, title } of works) expect(await under(index, title)).toContain(id);
  });

  it('is the same as long as the library is', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ works: [{ id: 'arxiv:2401.00001', title: TITLE }] }));
    const index = await NameIndex.of(library, undefined);
    expect(await NameIndex.of(library, index)).toBe(index);
  });

  it('follows the reader’s own works', async () => {
    const library = await newLibrary();
    const index = await NameIndex.of(library, undefined);
    await saveNew(library, {
      source: 'lw:Ab3dEf7hJkMnPqRsT' as never,
      sourceTitle: TITLE,
      citations: [citing('arxiv:2401.00002') as never],
    });
    const next = await NameIndex.of(library, index);
    expect(await under(next, TITLE)).toEqual(['lw:Ab3dEf7hJkMnPqRsT']);
    // Nothing but its id is known of the work that the claim cites.
    expect(next.keys()).toHaveLength(1);
  });

  it('forgets the names of a pack that was replaced or removed, rows and all', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ works: [{ id: 'arxiv:2401.00001', title: TITLE }] }));
    const index = await NameIndex.of(library, undefined);
    const works = [{ id: 'arxiv:2401.00001', title: 'A Survey of Something Else' }];
    await replacePack(library, packOf({ edition: '2', works }));
    const next = await NameIndex.of(library, index);
    expect(await under(next, TITLE)).toEqual([]);
    expect(await under(next, 'A Survey of Something Else')).toEqual(['arxiv:2401.00001']);
    expect(await under(index, TITLE)).toEqual([]);
    await removePack(library, 'example');
    expect(await library.count('names')).toBe(0);
    expect(await library.count('nameKeys')).toBe(0);
  });
});
