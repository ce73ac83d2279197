/**
 * The bibliographic data of works that the reader added.
 *
 * @module
 */
import type { ClaimFields, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Change } from './change.ts';
import { setFields } from './edit-record.ts';
import type { RecordKey } from './open.ts';
import { type Fields, openRecord } from './record.ts';
import { bareWork } from './source-works.ts';

/** Keeps what the reader calls the works that a claim cites, where no pack knows them. */
export async function nameWorks(
  change: Change,
  { citations }: ClaimFields,
  titles: Readonly<Record<WorkId, string>>,
): Promise<void> {
  for (const citation of citations) {
    const id = 'work' in citation ? citation.work : undefined;
    const title = id && titles[id];
    if (!id || !title || title === id || (await isKnown(change, id))) continue;
    await putWork(change, { ...bareWork(id), title });
  }
}

async function isKnown(change: Change, id: WorkId): Promise<boolean> {
  const summaries = change.writing.objectStore('summaries');
  for (const { live } of await change.writing.objectStore('packs').getAll()) {
    const row = await summaries.get([live, id]);
    if (row && row.title !== id) return true;
  }
  return false;
}

async function putWork(change: Change, { id, ...fields }: Work): Promise<void> {
  const key: RecordKey = `work:${id}`;
  const record = (await change.find(key)) ?? openRecord();
  setFields(record, change.author, JSON.parse(JSON.stringify(fields)) as Fields);
  // To undo the claim leaves the work, which costs nothing and may be cited by another by then.
  await change.put(key, record, []);
}
