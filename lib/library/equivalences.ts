/**
 * What pages taught: that two ids are of one work, from where, and what the reader said to it. Each
 * stands for itself, so that it can be taken back without a trace in what packs say.
 *
 * @module
 */
import { schemeOf, type WorkId } from '../works/work-id.ts';
import type { EquivalenceRow, Library } from './open.ts';
import type { LibraryReader } from './read.ts';

/** A pair of ids, in the order of their letters, so that a pair is kept once. */
export type IdPair = readonly [WorkId, WorkId];

export function pairOf(one: WorkId, other: WorkId): IdPair {
  return one < other ? [one, other] : [other, one];
}

/**
 * Keeps that a page said so, unless that is known or the reader took it back. It is refused where it
 * would give one work two ids of one scheme: the reader is shown that, and the works stay apart.
 *
 * @param reader of the library as it is now.
 * @param from the page's address.
 * @returns whether works were joined.
 */
export async function learn(
  library: Library,
  reader: LibraryReader,
  ids: IdPair,
  from: string,
  now: number,
): Promise<boolean> {
  const [one, other] = ids;
  const summaries = await reader.summaries(ids);
  // Of works that nothing is stored about nothing is kept: it would be a list of pages visited.
  if (summaries.size === 0) return false;
  const idsOf = (id: WorkId) => summaries.get(id)?.ids ?? [id];
  if (idsOf(one).includes(other)) return false;
  const state = isContradiction([...idsOf(one), ...idsOf(other)]) ? 'refused' : 'joined';
  const change = library.transaction('equivalences', 'readwrite');
  const known = await change.store.get([...ids]);
  if (!known) await change.store.put({ ids: [...ids], from, at: now, state });
  await change.done;
  return !known && state === 'joined';
}

/** Takes two ids apart for good, or joins them again. */
export async function setJoined(library: Library, ids: IdPair, isJoined: boolean): Promise<void> {
  const change = library.transaction('equivalences', 'readwrite', { durability: 'strict' });
  const row = await change.store.get([...ids]);
  const state: EquivalenceRow['state'] = isJoined ? 'joined' : 'apart';
  if (row && row.state !== 'refused') await change.store.put({ ...row, state });
  await change.done;
}

/** Whether these ids, of one work, would have two of one scheme; addresses are not told apart so. */
function isContradiction(ids: readonly WorkId[]): boolean {
  const schemes = [...new Set(ids)].map(schemeOf).filter((scheme) => scheme !== 'url');
  return new Set(schemes).size < schemes.length;
}
