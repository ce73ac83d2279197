/**
 * What the reader said about a page for good: that words of it are not the title of a work.
 *
 * @module
 */
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Library } from './open.ts';

/** The works, under all their ids, whose titles are not meant on a page. */
export async function dismissedOn(library: Library, page: SourceId): Promise<Set<WorkId>> {
  const keys = await library.getAllKeys('dismissals', onPage(page));
  return new Set(keys.map(([, work]) => work));
}

/** From now on the title of the work of these ids is not meant on the page. */
export async function dismiss(
  library: Library,
  page: SourceId,
  ids: readonly WorkId[],
): Promise<void> {
  const change = library.transaction('dismissals', 'readwrite', { durability: 'strict' });
  await Promise.all([...ids.map((work) => change.store.put({ page, work })), change.done]);
}

/** Takes back that the title of the work of these ids is not meant on the page. */
export async function takeBackDismissal(
  library: Library,
  page: SourceId,
  ids: readonly WorkId[],
): Promise<void> {
  const change = library.transaction('dismissals', 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...ids.map((work) => change.store.delete(IDBKeyRange.only([page, work]))),
    change.done,
  ]);
}

function onPage(page: SourceId): IDBKeyRange {
  return IDBKeyRange.bound([page], [page, []]);
}
