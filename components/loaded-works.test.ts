import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../lib/claims/model.ts';
import type { WorkView } from '../lib/messages.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { makeClaim, makePageView, makeWorkView } from './fixtures.ts';
import { isUnloaded, type LoadedWork, withLoaded } from './loaded-works.ts';

const ID = 'arxiv:2402.10877' as WorkId;

function loaded(work: WorkView, ...ids: string[]): ReadonlyMap<WorkId, LoadedWork> {
  const table = makePageView({ claims: ids.map((id) => makeClaim(id)) });
  return new Map([[work.work.id, { ...table, work }]]);
}

describe('withLoaded', () => {
  const unloaded = makeWorkView(ID, {}, { total: 3, isPage: true });
  const answer = makeWorkView(ID, { says: ['a', 'made'], others: ['b'] }, { isMentioned: false });

  it('puts the lists in, and leaves the work where it is on the page', () => {
    const view = makePageView({ works: [unloaded] });
    const { works, claims } = withLoaded(view, loaded(answer, 'a', 'made', 'b'));
    expect(works).toEqual([
      { ...answer, isPage: true, isMentioned: true, says: ['a', 'made'], total: 3 },
    ]);
    expect(Object.keys(claims)).toEqual(['a', 'made', 'b']);
    expect(works.some(isUnloaded)).toBe(false);
  });

  it('leaves out what stands among the claims made here', () => {
    const view = makePageView({ made: ['made' as ClaimId], works: [unloaded] });
    const [work] = withLoaded(view, loaded(answer, 'a', 'made', 'b')).works;
    expect(work?.says).toEqual(['a']);
    expect(work && isUnloaded(work)).toBe(false);
  });

  it('prefers what the page itself has', () => {
    const listed = makeWorkView(ID, { others: ['now'] });
    const now = makeClaim('now', { text: 'New.' });
    const view = makePageView({ works: [listed], claims: [now] });
    const result = withLoaded(view, loaded(answer, 'now'));
    expect(result.works).toEqual([listed]);
    expect(result.claims[now.id]).toBe(now);
  });
});
