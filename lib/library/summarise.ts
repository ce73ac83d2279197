/**
 * The summary of each work of a pack: what a page's lookup needs, counted once, when the pack is
 * written.
 *
 * @module
 */
import { stanceOf } from '../claims/intents.ts';
import { type Claim, counts, type Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import { relationsOf } from './claim-keys.ts';
import type { Edition, SummaryRow } from './open.ts';

type Counts = Pick<SummaryRow, 'claims' | 'disputes' | 'own' | 'related'>;
type Counting = { -readonly [Count in keyof Counts]: number };

/** One row for every id of every work of a pack. */
export function summarise(
  works: readonly Work[],
  claims: readonly Claim[],
  edition: Edition,
  idsOf: (id: WorkId) => readonly WorkId[],
): SummaryRow[] {
  const countings = new Map<WorkId, Counting>();
  for (const work of works) {
    const counting = nothingCounted();
    for (const id of idsOf(work.id)) countings.set(id, counting);
  }
  for (const claim of claims) count(claim, countings, idsOf);

  return works.flatMap((work) => {
    const ids = idsOf(work.id);
    const counting = countings.get(work.id) ?? nothingCounted();
    return ids.map((id) => ({ edition, id, ids, title: work.title, ...counting }));
  });
}

function nothingCounted(): Counting {
  return { claims: 0, disputes: 0, own: 0, related: 0 };
}

function count(
  claim: Claim,
  countings: ReadonlyMap<WorkId, Counting>,
  idsOf: (id: WorkId) => readonly WorkId[],
): void {
  const seen = new Set<Counting>();
  for (const [relation, to] of relationsOf(claim, idsOf)) {
    const counting = countings.get(to as WorkId);
    if (!counting || relation === 'made' || relation === 'answers' || seen.has(counting)) continue;
    seen.add(counting);
    if (relation === 'says') counting.own += 1;
    else if (relation === 'related') counting.related += 1;
    else {
      counting.claims += 1;
      if (disputes(claim, idsOf(to as WorkId))) counting.disputes += 1;
    }
  }
}

/** Whether the claim disputes the work of these ids, in a citation that counts. */
export function disputes(claim: Claim, ids: readonly WorkId[]): boolean {
  return claim.citations.some(
    (citation) =>
      'work' in citation &&
      ids.includes(citation.work) &&
      counts(citation) &&
      stanceOf(citation.intent) === 'disputes',
  );
}
