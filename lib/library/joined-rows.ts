/**
 * The rows of one work in several packs.
 *
 * @module
 */
import type { WorkId } from '../works/work-id.ts';
import type { SummaryRow } from './open.ts';

/** The rows of a work in every pack, found by following each row's ids until no new one comes. */
export async function joinedRows(
  id: WorkId,
  rowsOf: (id: WorkId) => Promise<readonly (SummaryRow | undefined)[]>,
): Promise<SummaryRow[]> {
  const rows = new Map<string, SummaryRow>();
  const followed = new Set<WorkId>();
  let next: WorkId[] = [id];
  while (next.length > 0) {
    for (const one of next) followed.add(one);
    const found = (await Promise.all(next.map(rowsOf))).flat().filter((row) => row !== undefined);
    for (const row of found) rows.set(`${row.edition} ${row.ids[0]}`, row);
    next = [...new Set(found.flatMap((row) => row.ids))].filter((one) => !followed.has(one));
  }
  return [...rows.values()];
}
