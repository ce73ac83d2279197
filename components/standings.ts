/**
 * Where each claim of a page's view stands in the sidebar. One claim may stand in several places:
 * among the claims made or quoted here, and under every work that it cites.
 *
 * @module
 */
import { STANCES, type Stance, stanceOf } from '../lib/claims/intents.ts';
import {
  type Citation,
  type Claim,
  type ClaimId,
  counts,
  type WorkCitation,
} from '../lib/claims/model.ts';
import type { PageView, WorkView } from '../lib/messages.ts';
import type { WorkId } from '../lib/works/work-id.ts';

/** The lists in which a claim may stand. */
export type Section = 'made' | 'quoted' | 'says' | 'others' | 'related';

/** One standing of a claim. */
export interface Standing {
  /** Names this standing within the view. */
  readonly key: string;
  readonly section: Section;
  readonly claim: Claim;
  /** The work it stands under; absent among the claims made or quoted here. */
  readonly work?: WorkView;
  /** The stances it is found by; none where it merely stands by an editor's mapping. */
  readonly stances: readonly Stance[];
}

/** The name of a claim's standing in a section, and under a work. */
export function standingKey(section: Section, claim: ClaimId, work?: WorkId): string {
  return `${section} ${claim} ${work ?? ''}`;
}

/** The keys of all standings under a work. */
export function standingKeysOf({ work, says, others, related }: WorkView): string[] {
  return [
    ...says.map((id) => standingKey('says', id, work.id)),
    ...others.map((id) => standingKey('others', id, work.id)),
    ...related.map((id) => standingKey('related', id, work.id)),
  ];
}

/** Every standing of every claim of the view, in the order they are shown. */
export function standingsOf(view: PageView): Standing[] {
  return [
    ...standIn(view, 'made', view.made),
    ...standIn(view, 'quoted', view.quoted),
    ...view.works.flatMap((work) => [
      ...standIn(view, 'says', work.says, work),
      ...standIn(view, 'others', work.others, work),
      ...standIn(view, 'related', work.related, work),
    ]),
  ];
}

/** The stance of a claim toward a work under any of its ids: the first in the order of `STANCES`. */
export function stanceToward(claim: Claim, ids: readonly WorkId[]): Stance {
  const stances = citationsOf(claim, ids)
    .filter(counts)
    .map((citation) => stanceOf(citation.intent));
  return STANCES.find((stance) => stances.includes(stance)) ?? 'mentions';
}

/** The citations by which a claim cites a work under any of its ids. */
export function citationsOf(claim: Claim, ids: readonly WorkId[]): WorkCitation[] {
  return claim.citations.filter(
    (citation): citation is WorkCitation => 'work' in citation && ids.includes(citation.work),
  );
}

/** The claims of a work's `others` under each stance that one of them takes, in their order. */
export function groupByStance(
  claims: readonly Claim[],
  ids: readonly WorkId[],
): { readonly stance: Stance; readonly claims: readonly Claim[] }[] {
  const groups = Map.groupBy(claims, (claim) => stanceToward(claim, ids));
  return STANCES.flatMap((stance) => {
    const group = groups.get(stance);
    return group ? [{ stance, claims: group }] : [];
  });
}

function standIn(
  view: PageView,
  section: Section,
  ids: readonly ClaimId[],
  work?: WorkView,
): Standing[] {
  return ids.flatMap((id) => {
    const claim = view.claims[id];
    if (!claim) return [];
    const key = standingKey(section, id, work?.work.id);
    const stances = stancesIn(section, claim, work);
    return [{ key, section, claim, stances, ...(work ? { work } : {}) }];
  });
}

function stancesIn(section: Section, claim: Claim, work: WorkView | undefined): readonly Stance[] {
  if (section === 'related') return [];
  if (section === 'others' && work) return [stanceToward(claim, work.ids)];
  const counted: readonly Citation[] = claim.citations.filter(counts);
  return [...new Set(counted.map((citation) => stanceOf(citation.intent)))];
}
