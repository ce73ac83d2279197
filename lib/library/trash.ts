/**
 * The trash: claims that were deleted, until their text is removed for ever.
 *
 * @module
 */
import type { ChangeId, TrashedClaim } from '../claims/history.ts';
import type { ClaimId } from '../claims/model.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import { deviceNames } from './device.ts';
import { deleteRecord, purgeRecord, restoreRecord } from './edit-record.ts';
import type { Library, RecordKey } from './open.ts';
import { claimKeyOf, ownClaim } from './own-claim.ts';
import { claimIn, targetOf } from './own-rows.ts';
import { openRecord, type RecordParts, readRecord } from './record.ts';

/** How long the trash keeps what was deleted, in milliseconds. */
export const KEPT_IN_TRASH = 90 * 24 * 60 * 60 * 1_000;

/**
 * Puts a claim into the trash.
 *
 * @throws Error where the id is none of the reader's own claims.
 */
export function deleteClaim(
  library: Library,
  asked: Asked,
  id: ClaimId,
): Promise<{ change: ChangeId }> {
  return changeLibrary(library, asked, async (change) => {
    const record = await ownClaim(change, id);
    await change.put(claimKeyOf(id), record, deleteRecord(record, change.author));
    return { change: change.id };
  });
}

/**
 * Takes a claim out of the trash.
 *
 * @throws Error where the id is none of the reader's own claims, or its text was removed for ever.
 */
export function restoreClaim(library: Library, asked: Asked, id: ClaimId): Promise<void> {
  return changeLibrary(library, asked, async (change) => {
    const record = await ownClaim(change, id);
    await change.put(claimKeyOf(id), record, restoreRecord(record, change.author));
  });
}

/**
 * Removes the text of a claim in the trash for ever, with what was noted about it and what would
 * bring it back.
 *
 * @throws Error where the claim is not in the trash.
 */
export function purgeClaim(library: Library, asked: Asked, id: ClaimId): Promise<void> {
  return changeLibrary(library, asked, async (change) => {
    const record = await ownClaim(change, id);
    if (!readRecord(record).deletion) throw new Error('The claim is not in the trash.');
    await purge(change, id, record);
  });
}

/** Purges what has been in the trash for longer than it keeps, and forgets as old changes. */
export async function purgeOld(library: Library, asked: Asked): Promise<void> {
  const before = asked.author.now - KEPT_IN_TRASH;
  const old = IDBKeyRange.upperBound(before);
  const [trashed, changes] = await Promise.all([
    library.getAllKeysFromIndex('records', 'byDeleted', old),
    library.getAllKeysFromIndex('changes', 'byTime', old),
  ]);
  if (trashed.length + changes.length === 0) return;
  await changeLibrary(library, asked, async (change) => {
    for (const id of changes) await change.writing.objectStore('changes').delete(id);
    for (const key of await change.writing
      .objectStore('records')
      .index('byDeleted')
      .getAllKeys(old)) {
      const record = await change.find(key);
      if (record) await purge(change, targetOf(key) as ClaimId, record);
    }
  });
}

/** What is in the trash, what was deleted last first. */
export async function trashedClaims(library: Library): Promise<TrashedClaim[]> {
  const [rows, names, devices] = await Promise.all([
    library.getAllFromIndex('records', 'byDeleted'),
    deviceNames(library),
    library.getAll('devices'),
  ]);
  const own = devices.find(({ isThis }) => isThis)?.id;
  return rows.reverse().flatMap(({ key, state, deleted = 0 }) => {
    const { fields, deletion, editedAfter } = readRecord(openRecord(state));
    const claim = claimIn(targetOf(key) as ClaimId, fields);
    if (!claim || !deletion) return [];
    return {
      claim,
      deletedAt: deletion.at,
      device: names(deletion.device),
      editedOn: editedAfter.map((id) => (id === own ? null : names(id))),
      purgedAt: new Date(deleted + KEPT_IN_TRASH).toISOString(),
    };
  });
}

async function purge(change: Change, id: ClaimId, record: RecordParts): Promise<void> {
  purgeRecord(record);
  await change.put(claimKeyOf(id), record, []);
  const about: RecordKey = `about:${id}`;
  const noted = await change.find(about);
  if (noted) {
    purgeRecord(noted);
    await change.put(about, noted, []);
  }
}
