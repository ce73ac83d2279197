import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Library } from '../library/open.ts';
import { newLibrary, packOf, workId } from '../library/pack.examples.ts';
import { LibraryReader } from '../library/read.ts';
import { replacePack } from '../library/replace-pack.ts';
import { CURATED_PACK, type CuratedSource, ensureCurated } from './curated.ts';

const PAPER = workId('arxiv:2401.00001');

const pack = (edition: string) =>
  packOf({ id: CURATED_PACK, edition, works: [{ id: PAPER, title: `Edition ${edition}` }] });

const bundle = (edition: string, content: unknown = pack(edition)): CuratedSource => ({
  edition,
  read: async () => structuredClone(content),
});

async function titleIn(library: Library): Promise<string | undefined> {
  return (await (await LibraryReader.open(library)).work([PAPER]))?.title;
}

describe('ensureCurated', () => {
  it('loads the dataset into a new library', async () => {
    const library = await newLibrary();
    expect(await ensureCurated(library, bundle('1'))).toBe(true);
    expect(await titleIn(library)).toBe('Edition 1');
  });

  it('does not even read the file where the edition is there', async () => {
    const library = await newLibrary();
    await ensureCurated(library, bundle('1'));
    const read = () => Promise.reject(new Error('It was read.'));
    expect(await ensureCurated(library, { edition: '1', read })).toBe(false);
    expect(await titleIn(library)).toBe('Edition 1');
  });

  it('updates to the bundled edition, and leaves other packs alone', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ id: 'own', works: [{ id: 'arxiv:2401.00002' }] }));
    await ensureCurated(library, bundle('1'));
    expect(await ensureCurated(library, bundle('2'))).toBe(true);
    expect(await titleIn(library)).toBe('Edition 2');
    const packs = await library.getAll('packs');
    expect(packs.map(({ id, edition }) => [id, edition])).toEqual([
      [CURATED_PACK, '2'],
      ['own', '1'],
    ]);
  });

  it('removes what an interrupted load has left', async () => {
    const library = await newLibrary();
    await ensureCurated(library, bundle('1'));
    const edition = await library.add('hiddenEditions', { pack: CURATED_PACK });
    const work = pack('half').works[0];
    if (work) await library.add('works', { edition, id: PAPER, work });
    expect(await ensureCurated(library, bundle('1'))).toBe(false);
    expect(await library.count('works')).toBe(1);
    expect(await library.count('hiddenEditions')).toBe(0);
  });

  const { works, ...withoutWorks } = pack('2');
  it.each<[what: string, content: unknown, message: string]>([
    ['nothing', null, 'The bundled dataset is damaged: the file: '],
    ['half a pack', withoutWorks, 'The bundled dataset is damaged: works: '],
    [
      'a work that is none',
      { ...withoutWorks, works: [...works, { id: 'nonsense', kind: 'paper', title: 'A' }] },
      'The bundled dataset is damaged: works.1.id: not a work id (scheme:value)',
    ],
    ['another pack', { ...pack('2'), id: 'own' }, 'The bundled dataset is damaged: id: '],
    ['another edition than was said', pack('3'), 'The bundled dataset is damaged: edition: '],
    ['a later format', { ...pack('2'), version: 99 }, 'The bundled dataset is damaged: version: '],
  ])('leaves the library as it was where the file holds %s', async (_, content, message) => {
    const library = await newLibrary();
    await ensureCurated(library, bundle('1'));
    await expect(ensureCurated(library, bundle('2', content))).rejects.toThrow(message);
    expect(await titleIn(library)).toBe('Edition 1');
    expect(await library.count('works')).toBe(1);
  });

  it('leaves the library as it was where the file cannot be read', async () => {
    const library = await newLibrary();
    await ensureCurated(library, bundle('1'));
    const read = () => Promise.reject(new SyntaxError('Unexpected end of JSON input'));
    await expect(ensureCurated(library, { edition: '2', read })).rejects.toThrow('Unexpected end');
    expect(await titleIn(library)).toBe('Edition 1');
  });
});
