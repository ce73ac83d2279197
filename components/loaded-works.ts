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
  return listedIn(work) < work.total;
}

/**
 * The view with the claims of the loaded works in it. A work keeps its place on the page, and what
 * the page's own work says on this very page stands among the claims made here; the
 * claims mapped to a work without claims of its own are in the table only.
 */
export function withLoaded(view: PageView, loaded: ReadonlyMap<WorkId, LoadedWork>): PageView {
  if (loaded.size === 0) return view;
  const works = view.works.map((work) => {
    const later = isUnloaded(work) ? loaded.get(work.work.id)?.work : undefined;
    if (!later) return work;
    const says = work.isPage ? later.says.filter((id) => !view.made.includes(id)) : later.says;
    const { isPage, isMentioned, isTitled } = work;
    const place = { isPage, isMentioned, ...(isTitled && { isTitled }) };
    return { ...later, says, ...place, total: listedIn({ ...later, says }) };
  });
  return { ...view, works, ...joinTables([...loaded.values(), view]) };
}

function listedIn(work: WorkView): number {
  return work.says.length + work.others.length + work.related.length;
}

/** What several tables know; of two that differ, the later one is believed. */
function joinTables(tables: readonly ClaimTable[]): ClaimTable {
  return {
    claims: Object.assign({}, ...tables.map((table) => table.claims)),
    answers: Object.assign({}, ...tables.map((table) => table.answers)),
    titles: Object.assign({}, ...tables.map((table) => table.titles)),
    about: Object.assign({}, ...tables.map((table) => table.about)),
    own: [...new Set(tables.flatMap((table) => table.own))],
    hidden: [...new Set(tables.flatMap((table) => table.hidden))],
  };
}
