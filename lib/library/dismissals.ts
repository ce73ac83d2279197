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

function onPage(page: SourceId): IDBKeyRange {
  return IDBKeyRange.bound([page], [page, []]);
}
