/**
 * Works whose claims came later, joined with the page's view.
 *
 * @module
 */
import type { ClaimTable, PageView, WorkView } from '../lib/messages.ts';
import type { WorkId } from '../lib/works/work-id.ts';

/** The answer to the question for one work. */
export type LoadedWork = ClaimTable & { readonly work: WorkView };

/** Whether the claims of a work are still to be asked for. */
export function isUnloaded(work: WorkView): boolean {
  return work.says.length + work.others.length + work.related.length < work.total;
}

/**
 * The view with the claims of the loaded works in it. A work keeps its place on the page; the
 * claims mapped to a work without claims of its own are in the table only.
 */
export function withLoaded(view: PageView, loaded: ReadonlyMap<WorkId, LoadedWork>): PageView {
  if (loaded.size === 0) return view;
  const works = view.works.map((work) => {
    const later = isUnloaded(work) ? loaded.get(work.work.id)?.work : undefined;
    return later
      ? { ...later, isPage: work.isPage, isMentioned: work.isMentioned, total: totalOf(later) }
      : work;
  });
  const tables = [...loaded.values()];
  return {
    ...view,
    works,
    claims: Object.assign({}, ...tables.map((table) => table.claims), view.claims),
    answers: Object.assign({}, ...tables.map((table) => table.answers), view.answers),
    titles: Object.assign({}, ...tables.map((table) => table.titles), view.titles),
  };
}

function totalOf(work: WorkView): number {
  return work.says.length + work.others.length + work.related.length;
}
