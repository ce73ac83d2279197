/**
 * Saving the reader's own claims.
 *
 * @module
 */
import * as v from 'valibot';
import type { ChangeId } from '../claims/history.ts';
import { type ClaimFields, type ClaimId, claimSchema } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import { createRecord, DELETION, isSame, restoreRecord, setFields } from './edit-record.ts';
import type { Library } from './open.ts';
import { claimKeyOf, ownClaim } from './own-claim.ts';
import { MADE } from './own-rows.ts';
import { type Fields, type Json, openRecord } from './record.ts';
import { writeNote } from './save-about.ts';
import { nameWorks } from './save-work.ts';

/** A claim as an editor saves it; the fields of `SaveClaim` in lib/messages.ts. */
export interface ClaimSaving {
  readonly id?: ClaimId | undefined;
  readonly base?: ClaimFields | undefined;
  readonly fields: ClaimFields;
  readonly note?: string | undefined;
  readonly baseNote?: string | undefined;
  readonly titles?: Readonly<Record<WorkId, string>> | undefined;
  /** The draft that it was written as, which is given up with it. */
  readonly draft?: readonly [session: string, tab: number] | undefined;
}

/**
 * Saves a claim: a new one where no id is given, else what differs from `base`. A claim that was
 * deleted while it was edited is taken out of the trash.
 *
 * @throws Error where the id is none of the reader's own claims, or its text was removed for ever.
 */
export function saveClaim(
  library: Library,
  asked: Asked,
  saving: ClaimSaving,
): Promise<{ id: ClaimId; change: ChangeId }> {
  return changeLibrary(library, asked, async (change) => {
    const id = saving.id ?? (`own-${crypto.randomUUID()}` as ClaimId);
    await nameWorks(change, saving.fields, saving.titles ?? {});
    if (saving.id === undefined) await addClaim(change, id, saving.fields);
    else await editClaim(change, id, saving.fields, saving.base);
    if (saving.note !== undefined) await writeNote(change, id, saving.note, saving.baseNote);
    if (saving.draft) await change.writing.objectStore('drafts').delete([...saving.draft]);
    return { id, change: change.id };
  });
}

async function addClaim(change: Change, id: ClaimId, fields: ClaimFields): Promise<void> {
  const record = openRecord();
  const made = { ...jsonOf(fields), [MADE]: change.author.now };
  createRecord(record, change.author, made, fields.text);
  // To undo it is to delete it.
  await change.put(claimKeyOf(id), record, [{ field: DELETION, before: true, after: null }]);
}

async function editClaim(
  change: Change,
  id: ClaimId,
  fields: ClaimFields,
  base: ClaimFields | undefined,
): Promise<void> {
  const record = await ownClaim(change, id);
  const restored = restoreRecord(record, change.author);
  const edited = setFields(
    record,
    change.author,
    editedFields(jsonOf(fields), base && jsonOf(base)),
  );
  await change.put(claimKeyOf(id), record, [...restored, ...edited]);
}

/** What an editor has changed of what it had loaded; without that, all it knows of. */
function editedFields(fields: Fields, base: Fields | undefined): Fields {
  const names = Object.keys(base ? { ...base, ...fields } : FIELDS);
  const valueIn = (values: Fields, name: string): Json => values[name] ?? null;
  return Object.fromEntries(
    names
      .filter((name) => !base || !isSame(valueIn(base, name), valueIn(fields, name)))
      .map((name) => [name, valueIn(fields, name)]),
  );
}

const FIELDS = v.omit(claimSchema, ['id']).entries;

/** Without what is undefined, which JSON does not know. */
function jsonOf(fields: ClaimFields): Fields {
  return JSON.parse(JSON.stringify(fields)) as Fields;
}
