/**
 * What the library shows, as its address says: everything in it can be linked to.
 *
 * @module
 */
import type { ClaimId } from '../../lib/claims/model.ts';
import { isWorkId, type WorkId } from '../../lib/works/work-id.ts';

/** The pages beside the list of what was found. */
const PLAIN = ['new', 'import', 'export', 'trash', 'packs'] as const;

export type Route =
  | { readonly page: 'search' | (typeof PLAIN)[number] }
  | { readonly page: 'work'; readonly id: WorkId }
  | { readonly page: 'claim' | 'edit'; readonly id: ClaimId };

const CLAIM_ID = /^[\w.:-]{1,200}$/;

/** The page that a hash names; the search where it names none. */
export function parseRoute(hash: string): Route {
  const path = decoded(hash.replace(/^#\/?/, ''));
  const plain = PLAIN.find((page) => page === path);
  if (plain) return { page: plain };
  if (isWorkId(path)) return { page: 'work', id: path };
  const [, page, id = ''] = /^(work|claim|edit)\/(.+)$/s.exec(path) ?? [];
  if (page === 'work' && isWorkId(id)) return { page, id };
  if ((page === 'claim' || page === 'edit') && CLAIM_ID.test(id)) {
    return { page, id: id as ClaimId };
  }
  return { page: 'search' };
}

/** The hash of a page. Colons and slashes of an id stay as they are, to be read. */
export function hashOf(route: Route): string {
  if (route.page === 'search') return '#/';
  if (!('id' in route)) return `#/${route.page}`;
  return `#/${route.page}/${encodeURI(route.id).replaceAll('#', '%23')}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
