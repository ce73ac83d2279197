/**
 * Cutting records into slices that a message can carry.
 *
 * @module
 */
import type { RecordSlice } from '../../lib/messages.ts';

/** The most records of a slice, and about the most characters of JSON. */
const MOST_RECORDS = 500;
const MOST_CHARACTERS = 1_000_000;

type Kind = keyof RecordSlice;

/** The records in order, in slices. */
export function slicesOfRecords(records: RecordSlice): RecordSlice[] {
  const slices: { readonly [Name in Kind]: unknown[] }[] = [];
  let size = Number.POSITIVE_INFINITY;
  let held = 0;
  for (const kind of ['works', 'claims', 'abouts'] as const) {
    for (const record of records[kind]) {
      const length = JSON.stringify(record).length;
      if (held === MOST_RECORDS || size + length > MOST_CHARACTERS) {
        slices.push({ works: [], claims: [], abouts: [] });
        size = 0;
        held = 0;
      }
      slices.at(-1)?.[kind].push(record);
      size += length;
      held += 1;
    }
  }
  return slices as unknown as RecordSlice[];
}
