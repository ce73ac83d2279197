/**
 * Putting a pack into the library, all at once or nothing.
 *
 * @module
 */
import type { Claim, ClaimId, Pack, Work } from '../claims/model.ts';
import { byPreference, type WorkId } from '../works/work-id.ts';
import { claimKey, relationsOf } from './claim-keys.ts';
import type { ClaimRow, Edition, Library, SummaryRow, WorkRow } from './open.ts';
import { summarise } from './summarise.ts';

/** Rows written in one transaction: small enough that a lookup never waits long behind it. */
const BATCH = 500;

/**
 * Writes the pack under a new edition and switches to it in one transaction; until then, and
 * whatever goes wrong, the library shows what it showed before. Rows of the former edition are
 * removed afterwards. Other packs are not touched.
 *
 * @param signal stops the writing between two batches; nothing of the pack stays.
 * @throws DOMException where the database refuses a write (quota), or the signal's reason.
 */
export async function replacePack(
  library: Library,
  pack: Pack,
  signal?: AbortSignal,
): Promise<void> {
  const edition = await library.add('hiddenEditions', { pack: pack.id });
  const { works, claims, summaries } = rowsOf(pack, edition);
  await writeInBatches(library, 'works', works, signal);
  await writeInBatches(library, 'claims', claims, signal);
  await writeInBatches(library, 'summaries', summaries, signal);
  await switchTo(library, pack, edition);
  await sweepHiddenEditions(library);
}

/**
 * Removes what unfinished and replaced editions have left. Safe to run at any time but while a
 * pack is being written.
 */
export async function sweepHiddenEditions(library: Library): Promise<void> {
  for (const edition of await library.getAllKeys('hiddenEditions')) {
    const change = library.transaction(
      ['hiddenEditions', 'works', 'summaries', 'claims'],
      'readwrite',
    );
    const all = IDBKeyRange.bound([edition], [edition, []]);
    await Promise.all([
      change.objectStore('works').delete(all),
      change.objectStore('summaries').delete(all),
      change.objectStore('claims').delete(all),
      change.objectStore('hiddenEditions').delete(edition),
      change.done,
    ]);
  }
}

interface PackRows {
  readonly works: WorkRow[];
  readonly claims: ClaimRow[];
  readonly summaries: SummaryRow[];
}

function rowsOf(pack: Pack, edition: Edition): PackRows {
  const idsOf = idTable(pack.works);
  return {
    works: pack.works.map((work) => ({ edition, id: work.id, work })),
    claims: pack.claims.map((claim, order) => ({
      edition,
      id: claim.id as ClaimId,
      order,
      claim,
      keys: keysOf(claim, edition, idsOf),
    })),
    summaries: summarise(pack, edition, idsOf),
  };
}

function keysOf(claim: Claim, edition: Edition, idsOf: (id: WorkId) => readonly WorkId[]) {
  const keys = relationsOf(claim, idsOf).map(([relation, to]) => claimKey(edition, relation, to));
  return [...new Set(keys)];
}

function idTable(works: readonly Work[]): (id: WorkId) => readonly WorkId[] {
  const table = new Map<WorkId, readonly WorkId[]>();
  for (const work of works) {
    const ids = byPreference([work.id, ...(work.sameAs ?? [])]);
    for (const id of ids) table.set(id, ids);
  }
  return (id) => table.get(id) ?? [id];
}

async function writeInBatches<Store extends 'works' | 'claims' | 'summaries'>(
  library: Library,
  store: Store,
  rows: readonly (WorkRow | ClaimRow | SummaryRow)[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    signal?.throwIfAborted();
    const change = library.transaction(store, 'readwrite');
    const write = change.store.put as (row: WorkRow | ClaimRow | SummaryRow) => Promise<unknown>;
    await Promise.all([
      ...rows.slice(start, start + BATCH).map((row) => write.call(change.store, row)),
      change.done,
    ]);
  }
}

async function switchTo(library: Library, pack: Pack, edition: Edition): Promise<void> {
  const change = library.transaction(['packs', 'hiddenEditions'], 'readwrite');
  const packs = change.objectStore('packs');
  const hidden = change.objectStore('hiddenEditions');
  const former = await packs.get(pack.id);
  await Promise.all([
    packs.put({
      id: pack.id,
      title: pack.title,
      live: edition,
      edition: pack.edition,
      works: pack.works.length,
      claims: pack.claims.length,
    }),
    hidden.delete(edition),
    ...(former ? [hidden.put({ edition: former.live, pack: pack.id })] : []),
    change.done,
  ]);
}
