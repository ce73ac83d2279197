import { describe, expect, it } from 'vitest';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { makeClaim, makePageView, makeWorkView } from './fixtures.ts';
import { groupByStance, stanceToward, standingsOf } from './standings.ts';

const PAPER = 'arxiv:2402.10877' as WorkId;
const COPY = 'openreview:pOoKI3ouv1' as WorkId;

function citing(id: string, ...citations: Claim['citations']): Claim {
  return makeClaim(id, { citations });
}

describe('stanceToward', () => {
  it('takes the first of several stances, in the order they are shown', () => {
    const claim = citing(
      'a',
      { work: PAPER, intent: 'discusses', basis: 'linked' },
      { work: PAPER, intent: 'supports', basis: 'linked' },
      { work: PAPER, intent: 'qualifies', basis: 'named' },
    );
    expect(stanceToward(claim, [PAPER])).toBe('disputes');
  });

  it('passes over what an editor mapped, and what is said of other works', () => {
    const claim = citing(
      'a',
      { work: PAPER, intent: 'refutes', basis: 'inferred' },
      { work: 'arxiv:1' as WorkId, intent: 'refutes', basis: 'linked' },
      { work: PAPER, intent: 'extends', basis: 'linked' },
    );
    expect(stanceToward(claim, [PAPER])).toBe('reliesOn');
  });

  it('knows a work by any of its ids', () => {
    const claim = citing('a', { work: COPY, intent: 'confirms', basis: 'linked' });
    expect(stanceToward(claim, [PAPER, COPY])).toBe('supports');
  });
});

describe('groupByStance', () => {
  it('leaves out empty groups and keeps the order of the claims', () => {
    const claims = [
      citing('m', { work: PAPER, intent: 'cites', basis: 'linked' }),
      citing('d1', { work: PAPER, intent: 'derides', basis: 'linked' }),
      citing('d2', { work: PAPER, intent: 'disputes', basis: 'linked' }),
    ];
    const groups = groupByStance(claims, [PAPER]);
    expect(groups.map(({ stance, claims }) => [stance, claims.map(({ id }) => id)])).toEqual([
      ['disputes', ['d1', 'd2']],
      ['mentions', ['m']],
    ]);
  });
});

describe('standingsOf', () => {
  const disputing = citing(
    'both',
    { work: PAPER, intent: 'disputes', basis: 'linked' },
    { work: 'doi:10.1/x' as WorkId, intent: 'supports', basis: 'linked' },
  );
  const view = makePageView({
    made: ['both' as ClaimId],
    works: [
      makeWorkView(PAPER, { others: ['both'] }),
      makeWorkView('doi:10.1/x', { others: ['both'], related: ['mapped', 'missing'] }),
    ],
    claims: [disputing, makeClaim('mapped')],
  });

  it('gives a claim one standing in each place, with the stance it has there', () => {
    const standings = standingsOf(view);
    expect(standings.map(({ key, stances }) => [key, stances])).toEqual([
      ['made both ', ['disputes', 'supports']],
      ['others both arxiv:2402.10877', ['disputes']],
      ['others both doi:10.1/x', ['supports']],
      ['related mapped doi:10.1/x', []],
    ]);
  });
});
