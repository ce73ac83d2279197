import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../lib/claims/model.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import { hashOf, parseRoute, type Route } from './route.ts';

describe('the address of a page', () => {
  it.each<[string, Route]>([
    ['', { page: 'search' }],
    ['#/', { page: 'search' }],
    ['#/trash', { page: 'trash' }],
    ['#/work/arxiv:2402.10877', { page: 'work', id: 'arxiv:2402.10877' as WorkId }],
    [
      '#/work/doi:10.1126/science.adi1374',
      { page: 'work', id: 'doi:10.1126/science.adi1374' as WorkId },
    ],
    ['#arxiv:2402.10877', { page: 'work', id: 'arxiv:2402.10877' as WorkId }],
    ['#/claim/own-1', { page: 'claim', id: 'own-1' as ClaimId }],
    ['#/edit/own-1', { page: 'edit', id: 'own-1' as ClaimId }],
    ['#/new', { page: 'new' }],
    ['#/work/no-id', { page: 'search' }],
    ['#/claim/<b>', { page: 'search' }],
    ['#/%E0%A4%A', { page: 'search' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('leads back to the same page', () => {
    const ids = ['arxiv:2402.10877', 'url:https://a.example/b?c=100%25&d=é'];
    for (const id of ids) {
      const route: Route = { page: 'work', id: id as WorkId };
      expect(parseRoute(hashOf(route))).toEqual(route);
    }
    expect(hashOf({ page: 'work', id: 'arxiv:2402.10877' as WorkId })).toBe(
      '#/work/arxiv:2402.10877',
    );
  });
});
