/**
 * The record of one of the reader's own claims.
 *
 * @module
 */
import type { ClaimId } from '../claims/model.ts';
import type { Change } from './change.ts';
import type { RecordKey } from './open.ts';
import { type RecordParts, readRecord } from './record.ts';

export function claimKeyOf(id: ClaimId): RecordKey {
  return `claim:${id}`;
}

/**
 * The claim, also where it is in the trash.
 *
 * @throws Error where the id is none of the reader's own claims, or its text was removed for ever.
 */
export async function ownClaim(change: Change, id: ClaimId): Promise<RecordParts> {
  const record = await change.find(claimKeyOf(id));
  if (!record) throw new Error('The claim is none of your own, so it cannot be changed.');
  if (readRecord(record).isPurged) throw new Error('The claim was removed for ever.');
  return record;
}
