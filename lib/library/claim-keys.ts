/**
 * The keys under which a claim is found.
 *
 * @module
 */
import { type Claim, type ClaimId, counts } from '../claims/model.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Edition } from './open.ts';

/**
 * - `made`: was put forward in this source.
 * - `says`: the work itself says it.
 * - `cites`: somebody else links or names the work.
 * - `related`: an editor mapped it to the work.
 * - `answers`: cites this claim.
 */
export type ClaimRelation = 'made' | 'says' | 'cites' | 'related' | 'answers';

/** The key of all claims of an edition that stand in this relation to a source, work or claim. */
export function claimKey(
  edition: Edition,
  relation: ClaimRelation,
  to: SourceId | WorkId | ClaimId,
): string {
  return `${edition} ${relation} ${to}`;
}

/**
 * How a claim stands to each work and claim that it concerns. `idsOf` gives all ids of a work, so
 * that a work citing itself under another id is still its own. A pointer says nothing of a work and
 * stands with its source only.
 */
export function relationsOf(
  claim: Claim,
  idsOf: (id: WorkId) => readonly WorkId[],
): [ClaimRelation, SourceId | WorkId | ClaimId][] {
  const relations: [ClaimRelation, SourceId | WorkId | ClaimId][] = [['made', claim.source]];
  for (const citation of claim.citations) {
    if ('claim' in citation) relations.push(['answers', citation.claim]);
  }
  if (claim.kind === 'pointer') return relations;

  const source = claim.source as string as WorkId;
  const sayers = new Set(
    [source, ...(claim.attributedTo ? [claim.attributedTo] : [])].flatMap(idsOf),
  );
  for (const sayer of sayers) relations.push(['says', sayer]);

  const relationTo = new Map<WorkId, 'cites' | 'related'>();
  for (const citation of claim.citations) {
    if (!('work' in citation)) continue;
    for (const id of idsOf(citation.work)) {
      if (sayers.has(id)) continue;
      if (counts(citation)) relationTo.set(id, 'cites');
      else if (!relationTo.has(id)) relationTo.set(id, 'related');
    }
  }
  for (const [id, relation] of relationTo) relations.push([relation, id]);
  return relations;
}
