import { describe, expect, it } from 'vitest';
import type { Intent } from '../lib/claims/intents.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { claimsOnCard } from './card-claims.ts';
import { makeClaim, makePageView, makeWorkView } from './fixtures.ts';

const ID = 'arxiv:2402.10877' as WorkId;

function card(others: readonly [string, Intent][], says: readonly string[]) {
  const work = makeWorkView(ID, { others: others.map(([id]) => id), says });
  const claims = [
    ...others.map(([id, intent]) =>
      makeClaim(id, { citations: [{ work: ID, intent, basis: 'linked' }] }),
    ),
    ...says.map((id) => makeClaim(id)),
  ];
  const result = claimsOnCard({ ...makePageView({ claims }), work });
  return [result.claims.map(({ id }) => id), result.more];
}

describe('claimsOnCard', () => {
  it('takes one of each stance before a second of any', () => {
    const others: [string, Intent][] = [
      ['d1', 'disputes'],
      ['d2', 'disputes'],
      ['s1', 'supports'],
      ['m1', 'cites'],
    ];
    expect(card(others, ['own'])).toEqual([['d1', 's1', 'm1'], 2]);
  });

  it('fills up in the order of the sidebar, with what the work says last', () => {
    const others: [string, Intent][] = [
      ['s1', 'supports'],
      ['d1', 'disputes'],
      ['d2', 'qualifies'],
    ];
    expect(card(others, ['own'])).toEqual([['d1', 'd2', 's1'], 1]);
    expect(card([['s1', 'supports']], ['own'])).toEqual([['s1', 'own'], 0]);
  });
});
