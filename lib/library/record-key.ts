/**
 * The names of records.
 *
 * @module
 */
import type { ClaimId } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';

/** The kinds of records. A later Claimside may know more. */
const RECORD_KINDS = ['claim', 'about', 'work'] as const;

/** The name of a record: its kind, and the claim or work that it is or is about. */
export type RecordKey =
  | `claim:${ClaimId}`
  | `about:${WorkId}`
  | `about:${ClaimId}`
  | `work:${WorkId}`;

/** Whether it is the key of a record of a kind that this Claimside knows. */
export function isRecordKey(key: string): key is RecordKey {
  return RECORD_KINDS.some((kind) => key.startsWith(`${kind}:`));
}
