/**
 * Which claims of a work stand on its small card.
 *
 * @module
 */
import type { Claim } from '../lib/claims/model.ts';
import type { LoadedWork } from './loaded-works.ts';
import { groupByStance } from './standings.ts';

/** The most claims that a card shows. */
const MOST_ON_CARD = 3;

/**
 * The claims that say most in a glance: the first of each stance, then what follows of them, then
 * what the work itself says; and how many more stand in the sidebar. They are in
 * the order in which they stand there.
 */
export function claimsOnCard(loaded: LoadedWork): {
  readonly claims: readonly Claim[];
  readonly more: number;
} {
  const { work } = loaded;
  const claimsOf = (ids: typeof work.says) =>
    ids.map((id) => loaded.claims[id]).filter((claim) => claim !== undefined);
  const groups = groupByStance(claimsOf(work.others), work.ids).map((group) => group.claims);
  const inOrder = [...groups.flat(), ...claimsOf(work.says)];
  const firsts = groups.flatMap(([first]) => (first ? [first] : []));
  const followers = groups.flatMap(([, ...rest]) => rest);
  const byWeight = [...new Set([...firsts, ...followers, ...claimsOf(work.says)])];
  const chosen = byWeight.slice(0, MOST_ON_CARD);
  return {
    claims: inOrder.filter((claim) => chosen.includes(claim)),
    more: byWeight.length - chosen.length,
  };
}
