/**
 * Bringing works, claims and notes into the reader's own records: one change, all of it or nothing.
 *
 * @module
 */
import type { ChangeId } from '../claims/history.ts';
import type { Claim } from '../claims/model.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import { createRecord, DELETION, restoreRecord, setFields, setNote } from './edit-record.ts';
import type { Library, RecordKey } from './open.ts';
import { claimKeyOf } from './own-claim.ts';
import { MADE } from './own-rows.ts';
import type { RecordsOfPack } from './pack-records.ts';
import { type Fields, openRecord, readRecord } from './record.ts';

/**
 * Writes the records as they are given: what the reader has under the same name is set to it. A
 * claim in the trash is taken out of it; one whose text was removed for ever stays so.
 *
 * @param signal stops it between two records; nothing of it stays.
 * @param told is told how much is done, from 0 to 1.
 * @throws DOMException where the database refuses (quota), or the signal's reason.
 */
export function importRecords(
  library: Library,
  asked: Asked,
  { works, claims, abouts }: RecordsOfPack,
  signal?: AbortSignal,
  told: (share: number) => void = () => undefined,
): Promise<{ change: ChangeId }> {
  return changeLibrary(library, asked, async (change) => {
    const all = works.length + claims.length + abouts.length;
    let done = 0;
    const step = () => {
      signal?.throwIfAborted();
      done += 1;
      told(done / all);
    };
    for (const { id, ...fields } of works) {
      await putFields(change, `work:${id}`, jsonOf(fields), NOT_UNDONE);
      step();
    }
    for (const [order, claim] of claims.entries()) {
      await putClaim(change, claim, order);
      step();
    }
    for (const { target, note, ...fields } of abouts) {
      await putFields(change, `about:${target}` as RecordKey, jsonOf(fields), { note });
      step();
    }
    return { change: change.id };
  });
}

interface Putting {
  readonly note?: string | undefined;
  /** Undoing an import leaves works: by then other claims may cite them. */
  readonly isUndone?: false;
}

const NOT_UNDONE: Putting = { isUndone: false };

async function putFields(
  change: Change,
  key: RecordKey,
  fields: Fields,
  { note, isUndone }: Putting,
): Promise<void> {
  const record = (await change.find(key)) ?? openRecord();
  const changed = [
    ...setFields(record, change.author, fields),
    ...(note === undefined ? [] : setNote(record, change.author, note)),
  ];
  if (changed.length > 0) await change.put(key, record, isUndone === false ? [] : changed);
}

/** Claims that are new keep their order among each other. */
async function putClaim(change: Change, { id, ...rest }: Claim, order: number): Promise<void> {
  const key = claimKeyOf(id);
  const fields = jsonOf(rest);
  const known = await change.find(key);
  const record = known ?? openRecord();
  if (!known) {
    createRecord(
      record,
      change.author,
      { ...fields, [MADE]: change.author.now + order },
      rest.text,
    );
    await change.put(key, record, [{ field: DELETION, before: true, after: null }]);
    return;
  }
  const former = readRecord(record);
  if (former.isPurged) return;
  const { [MADE]: _made, ...formerFields } = former.fields;
  const cleared = Object.fromEntries(Object.keys(formerFields).map((name) => [name, null]));
  const changed = [
    ...restoreRecord(record, change.author),
    ...setFields(record, change.author, { ...cleared, ...fields }),
  ];
  if (changed.length > 0) await change.put(key, record, changed);
}

/** Without what is undefined, which JSON does not know. */
function jsonOf(fields: object): Fields {
  return JSON.parse(JSON.stringify(fields)) as Fields;
}
