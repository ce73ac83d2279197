/**
 * The rows of one work in several packs.
 *
 * @module
 */
import { byPreference, schemeOf, type WorkId } from '../works/work-id.ts';
import type { SummaryRow } from './open.ts';

/** What several packs, and pages, make of one work. */
export interface JoinedRows {
  readonly rows: readonly SummaryRow[];
  /** All its ids, the preferred first. */
  readonly ids: readonly WorkId[];
}

/**
 * The rows of a work in every pack, found by following each row's ids until no new one comes. An id
 * that would give the work two of one scheme by what different packs say, or a page, is not followed:
 * no pack can join works that another keeps apart.
 *
 * @param learned by id: other ids of the same work, which no pack has to know.
 */
export async function joinedRows(
  id: WorkId,
  rowsOf: (id: WorkId) => Promise<readonly (SummaryRow | undefined)[]>,
  learned: ReadonlyMap<WorkId, readonly WorkId[]> = new Map(),
): Promise<JoinedRows> {
  const rows = new Map<string, SummaryRow>();
  const ids = new Set<WorkId>([id]);
  let next: WorkId[] = [id];
  while (next.length > 0) {
    const found = (await Promise.all(next.map(rowsOf))).flat().filter((row) => row !== undefined);
    const said = [
      ...next.map((one) => [one, ...(learned.get(one) ?? [])]),
      ...found.map((row) => row.ids),
    ];
    next = said.flatMap((together) => accept(together, ids));
    for (const row of found) rows.set(`${row.edition} ${row.ids[0]}`, row);
  }
  const known = [...rows.values()];
  const named = new Set(known.flatMap((row) => row.ids));
  return { rows: known, ids: byPreference([...ids].filter((one) => named.has(one))) };
}

/** Adds the ids of one saying that do not contradict what was said before; those that are new. */
function accept(together: readonly WorkId[], ids: Set<WorkId>): WorkId[] {
  const before = [...ids].filter((one) => !together.includes(one) && schemeOf(one) !== 'url');
  const schemes = new Set(before.map(schemeOf));
  const accepted = together.filter((one) => !ids.has(one) && !schemes.has(schemeOf(one)));
  for (const one of accepted) ids.add(one);
  return accepted;
}
