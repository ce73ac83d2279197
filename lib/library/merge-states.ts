/**
 * Taking in what other devices have made of records: what it would do, and doing it.
 *
 * @module
 */
import type { ChangeId } from '../claims/history.ts';
import { Change, writeLibrary } from './change.ts';
import type { Author } from './edit-record.ts';
import type { Library, RecordKey } from './open.ts';
import type { Writing } from './own-rows.ts';
import { mergeInto, openRecord, type RecordContent, readRecord } from './record.ts';

/** A record as another device knows it. */
export interface KnownState {
  readonly key: RecordKey;
  readonly state: Uint8Array;
}

/** What taking something in would do to records that are here. */
export interface Effect {
  /** How many would go into the trash, or lose their text for ever. */
  readonly deleted: number;
  /** How many others would say something else. */
  readonly changed: number;
}

/** The name of no change of the reader's: what others made is not undone here. */
const MERGING = 'merging' as ChangeId;

/** @throws Error where the bytes of a state are none. */
export async function effectOf(library: Library, states: readonly KnownState[]): Promise<Effect> {
  let deleted = 0;
  let changed = 0;
  for (const [key, known] of Map.groupBy(states, (state) => state.key)) {
    const row = await library.get('records', key);
    if (!row) continue;
    const record = openRecord(row.state);
    const before = readRecord(record);
    for (const { state } of known) mergeInto(record, state);
    const after = readRecord(record);
    if (isShown(before) && !isShown(after)) deleted += 1;
    else if (wordsOf(before) !== wordsOf(after)) changed += 1;
  }
  return { deleted, changed };
}

/**
 * Merges states into the records, with the rows that are drawn from them, and whatever else is to
 * be written: all of it or nothing.
 *
 * @param also what else is written in the same transaction.
 * @returns whether any record has changed.
 * @throws Error where the bytes of a state are none, DOMException where the database refuses.
 */
export function mergeStates(
  library: Library,
  author: Author,
  states: readonly KnownState[],
  also: (writing: Writing) => Promise<unknown>,
): Promise<boolean> {
  return writeLibrary(library, async (writing) => {
    const change = new Change({ id: MERGING, author }, writing);
    let isChanged = false;
    for (const { key, state } of worksFirst(states)) {
      isChanged = (await change.merge(key, state)) || isChanged;
    }
    await change.finish();
    await also(writing);
    return isChanged;
  });
}

/** Claims are drawn with the names of their works. */
function worksFirst(states: readonly KnownState[]): KnownState[] {
  const isWork = ({ key }: KnownState) => key.startsWith('work:');
  return [...states.filter(isWork), ...states.filter((state) => !isWork(state))];
}

function isShown({ deletion, isPurged }: RecordContent): boolean {
  return deletion === null && !isPurged;
}

function wordsOf({ fields, note }: RecordContent): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, note]);
}
