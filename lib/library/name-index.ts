/**
 * All names of the library: the keys that pages are given, and what stands behind each.
 *
 * @module
 */
import { KeyTable } from '../anchors/key-table.ts';
import { lastChange } from './last-change.ts';
import { completeNames, namesOfEdition, storedNames } from './name-rows.ts';
import type { Name } from './names.ts';
import { type Library, type NameKeysRow, OWN_EDITION } from './open.ts';

/** The names of one state of the library. */
export class NameIndex {
  /** Names the state: another one has other names. */
  readonly state: string;
  readonly #library: Library;
  readonly #editions: readonly NameKeysRow[];
  /** The reader's own are few and change often: they are held, not stored. */
  readonly #own: ReadonlyMap<number, readonly Name[]>;
  #table: KeyTable | undefined;

  private constructor(
    library: Library,
    state: string,
    editions: readonly NameKeysRow[],
    own: readonly Name[],
  ) {
    this.#library = library;
    this.state = state;
    this.#editions = editions;
    this.#own = Map.groupBy(own, ({ key }) => key);
  }

  /** The index of the library as it is now; `former` itself where it still is that. */
  static async of(library: Library, former: NameIndex | undefined): Promise<NameIndex> {
    const state = await stateOf(library);
    if (former?.state === state) return former;
    await completeNames(library);
    const packs = await library.getAll('packs');
    const rows = await Promise.all(packs.map(({ live }) => library.get('nameKeys', live)));
    const own = await namesOfEdition(library, OWN_EDITION);
    return new NameIndex(
      library,
      state,
      rows.filter((row) => row !== undefined),
      own,
    );
  }

  /** The keys of all names, each once. */
  keys(): Uint32Array {
    const keys = new Set(this.#own.keys());
    for (const row of this.#editions) for (const key of row.keys) keys.add(key);
    return Uint32Array.from(keys);
  }

  /** The same, to be asked; made when it is first wanted. */
  get table(): KeyTable {
    this.#table ??= new KeyTable(this.keys());
    return this.#table;
  }

  /** The names under these keys, by key; a pack that was replaced meanwhile has none. */
  async namesAt(keys: readonly number[]): Promise<Map<number, Name[]>> {
    const own = [...new Set(keys)].flatMap((key) => this.#own.get(key) ?? []);
    const stored = await Promise.all(
      this.#editions.map(({ edition, shards }) =>
        storedNames(this.#library, edition, shards, keys),
      ),
    );
    return Map.groupBy([...own, ...stored.flat()], ({ key }) => key);
  }
}

async function stateOf(library: Library): Promise<string> {
  const packs = await library.getAll('packs');
  const editions = packs.map(({ live }) => live).sort((a, b) => a - b);
  return [...editions, await lastChange(library)].join('.');
}
