/**
 * Putting a pack into the library, all at once or nothing.
 *
 * @module
 */
import type { Claim, Pack, Work } from '../claims/model.ts';
import { byPreference, type WorkId } from '../works/work-id.ts';
import { claimKey, relationsOf } from './claim-keys.ts';
import type { ClaimRow, Edition, HiddenEditionRow, Library, SummaryRow, WorkRow } from './open.ts';
import { sourceWorks } from './source-works.ts';
import { summarise } from './summarise.ts';

/** Rows written in one transaction: small enough that a lookup never waits long behind it. */
const BATCH = 500;

/**
 * Writes the pack under a new edition and switches to it in one transaction; until then, and
 * whatever goes wrong, the library shows what it showed before. Rows of the former edition are
 * removed afterwards. Other packs are not touched.
 *
 * @param signal stops the writing between two batches; nothing of the pack stays.
 * @param told is told after each batch how much is written, from 0 to 1.
 * @throws DOMException where the database refuses a write (quota), or the signal's reason.
 */
export async function replacePack(
  library: Library,
  pack: Pack,
  signal?: AbortSignal,
  told: (share: number) => void = () => undefined,
): Promise<void> {
  const edition = await library.add('hiddenEditions', { pack: pack.id });
  let former: Edition | undefined;
  try {
    const { works, claims, summaries } = rowsOf(pack, edition);
    const all = works.length + claims.length + summaries.length;
    let written = 0;
    const tell = (rows: number) => {
      written += rows;
      told(written / all);
    };
    await writeInBatches(library, 'works', edition, works, signal, tell);
    await writeInBatches(library, 'claims', edition, claims, signal, tell);
    await writeInBatches(library, 'summaries', edition, summaries, signal, tell);
    former = await switchTo(library, pack, edition);
  } catch (error) {
    // What cannot be removed now is swept at the next start; what went wrong first is what to tell.
    await sweep(library, edition).catch(() => undefined);
    throw error;
  }
  if (former !== undefined) await sweep(library, former);
}

/** Removes a pack: it shows no more at once, and its rows go afterwards. */
export async function removePack(library: Library, id: string): Promise<void> {
  const change = library.transaction(['packs', 'hiddenEditions'], 'readwrite');
  const live = (await change.objectStore('packs').get(id))?.live;
  if (live !== undefined) {
    await change.objectStore('hiddenEditions').put({ edition: live, pack: id });
    await change.objectStore('packs').delete(id);
  }
  await change.done;
  if (live !== undefined) await sweep(library, live);
}

/**
 * Removes what unfinished and replaced editions have left. A pack that is being written meanwhile
 * is given up, with an error for who writes it.
 */
export async function sweepHiddenEditions(library: Library): Promise<void> {
  for (const edition of await library.getAllKeys('hiddenEditions')) await sweep(library, edition);
}

/**
 * Removes the rows of an edition, unless it is shown by now: it may have become so since its number
 * was read.
 */
async function sweep(library: Library, edition: Edition): Promise<void> {
  const change = library.transaction(
    ['hiddenEditions', 'works', 'summaries', 'claims', 'names', 'nameKeys'],
    'readwrite',
  );
  const hidden = change.objectStore('hiddenEditions');
  if (!(await hidden.get(edition))) return;
  const all = IDBKeyRange.bound([edition], [edition, []]);
  await Promise.all([
    change.objectStore('works').delete(all),
    change.objectStore('summaries').delete(all),
    change.objectStore('claims').delete(all),
    change.objectStore('names').delete(all),
    change.objectStore('nameKeys').delete(edition),
    hidden.delete(edition),
    change.done,
  ]);
}

interface PackRows {
  readonly works: WorkRow[];
  readonly claims: ClaimRow[];
  readonly summaries: SummaryRow[];
}

function rowsOf(pack: Pack, edition: Edition): PackRows {
  const derived = sourceWorks(pack);
  const works = [...pack.works, ...derived];
  const idsOf = idTable(works);
  return {
    works: [
      ...pack.works.map((work) => ({ edition, id: work.id, work })),
      ...derived.map((work) => ({ edition, id: work.id, work, isDerived: true as const })),
    ],
    claims: pack.claims.map((claim, order) => ({
      edition,
      id: claim.id,
      order,
      claim,
      keys: keysOf(claim, edition, idsOf),
    })),
    summaries: summarise(works, pack.claims, edition, idsOf),
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

async function writeInBatches(
  library: Library,
  store: 'works' | 'claims' | 'summaries',
  edition: Edition,
  rows: readonly (WorkRow | ClaimRow | SummaryRow)[],
  signal: AbortSignal | undefined,
  tell: (rows: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    signal?.throwIfAborted();
    const change = library.transaction(['hiddenEditions', store], 'readwrite');
    await refuseSwept(change.objectStore('hiddenEditions').get(edition));
    const target = change.objectStore(store);
    const write = target.put as (row: WorkRow | ClaimRow | SummaryRow) => Promise<unknown>;
    const batch = rows.slice(start, start + BATCH);
    await Promise.all([...batch.map((row) => write.call(target, row)), change.done]);
    tell(batch.length);
  }
}

/** @returns the edition that was shown before. */
async function switchTo(
  library: Library,
  pack: Pack,
  edition: Edition,
): Promise<Edition | undefined> {
  const change = library.transaction(['packs', 'hiddenEditions'], 'readwrite');
  const packs = change.objectStore('packs');
  const hidden = change.objectStore('hiddenEditions');
  await refuseSwept(hidden.get(edition));
  const former = (await packs.get(pack.id))?.live;
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
    ...(former === undefined ? [] : [hidden.put({ edition: former, pack: pack.id })]),
    change.done,
  ]);
  return former;
}

/**
 * A sweep may have taken the edition for the remains of an interrupted one. Asked in the same
 * transaction that writes, so that no row is written after a sweep.
 */
async function refuseSwept(row: Promise<HiddenEditionRow | undefined>): Promise<void> {
  if (await row) return;
  throw new DOMException('The edition was swept while it was being written.', 'AbortError');
}
