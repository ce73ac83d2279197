/**
 * The names of an edition as they are stored: in shards, so that a hundred thousand names are written
 * quickly and a page's few are read quickly, with the keys of all of them beside.
 *
 * @module
 */

import { type Name, nameOfPassage, namesOfWork } from './names.ts';
import { type Edition, type Library, type NamesRow, OWN_EDITION } from './open.ts';
import { WordCounts } from './word-counts.ts';

/** About how many names a shard holds. */
const SHARD_SIZE = 64;

/** Rows that are read at once, so that other questions do not wait. */
const SLICE = 1_000;

/** Stores the names of the shown editions that have not been read for names yet. */
export async function completeNames(library: Library): Promise<void> {
  for (const { live } of await library.getAll('packs')) {
    if (live === OWN_EDITION || (await library.getKey('nameKeys', live)) !== undefined) continue;
    await storeNames(library, live, await namesOfEdition(library, live));
  }
}

/** All names of the works and claims of an edition. */
export async function namesOfEdition(library: Library, edition: Edition): Promise<Name[]> {
  const works = [];
  const passages: Name[] = [];
  const counts = new WordCounts();
  for await (const { work, isDerived } of rowsOf(library, 'works', edition)) {
    // A work that is known as the place of a claim only has no title of its own.
    if (isDerived) continue;
    works.push(work);
    counts.add(work.title);
  }
  for await (const { claim } of rowsOf(library, 'claims', edition)) {
    counts.add(claim.text);
    const passage = nameOfPassage(claim);
    if (passage) passages.push(passage);
  }
  return [...works.flatMap((work) => namesOfWork(work, counts)), ...passages];
}

/** The names under these keys, of the names that an edition has stored. */
export async function storedNames(
  library: Library,
  edition: Edition,
  shards: number,
  keys: readonly number[],
): Promise<Name[]> {
  const reading = library.transaction('names').store;
  const wanted = new Set(keys);
  const rows = await Promise.all(
    [...new Set(keys.map((key) => key % shards))].map((shard) => reading.get([edition, shard])),
  );
  return rows.flatMap((row) => row?.names.filter(({ key }) => wanted.has(key)) ?? []);
}

/** All in one transaction, and only where the edition is still shown: none outlives its edition. */
async function storeNames(
  library: Library,
  edition: Edition,
  names: readonly Name[],
): Promise<void> {
  const shards = Math.max(1, Math.ceil(names.length / SHARD_SIZE));
  const byShard = Map.groupBy(names, ({ key }) => key % shards);
  const change = library.transaction(['packs', 'names', 'nameKeys'], 'readwrite');
  const packs = await change.objectStore('packs').getAll();
  if (packs.some(({ live }) => live === edition)) {
    const rows = [...byShard].map(([shard, some]): NamesRow => ({ edition, shard, names: some }));
    const keys = Uint32Array.from(new Set(names.map(({ key }) => key)));
    await Promise.all([
      ...rows.map((row) => change.objectStore('names').put(row)),
      change.objectStore('nameKeys').put({ edition, shards, keys }),
    ]);
  }
  await change.done;
}

async function* rowsOf<Store extends 'works' | 'claims'>(
  library: Library,
  store: Store,
  edition: Edition,
) {
  let after: string | undefined;
  for (;;) {
    const from = after === undefined ? [edition] : [edition, after];
    const rows = await library.getAll(
      store,
      IDBKeyRange.bound(from, [edition, []], true) as never,
      SLICE,
    );
    yield* rows;
    if (rows.length < SLICE) return;
    after = rows.at(-1)?.id;
  }
}
