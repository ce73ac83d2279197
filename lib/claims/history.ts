/**
 * What was changed in the reader's own records, when and where.
 *
 * @module
 */
import type { Claim } from './model.ts';

declare const changeIdBrand: unique symbol;

/** Names one change of the reader's, so that it can be undone. */
export type ChangeId = string & { readonly [changeIdBrand]: true };

/** One field of one change. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO 8601 time. */
  readonly at: string;
  /** The name of the device that made it. */
  readonly device: string;
  /** A field of the claim, `note`, `reading`, `stance`, `hidden`, or `deleted`. */
  readonly field: string;
  /** The value before it: what JSON can say; null where there was none. */
  readonly before: unknown;
  readonly after: unknown;
  /** The change of this device that it was part of, where that was not undone yet. */
  readonly change?: ChangeId;
}

/** A claim in the trash. */
export interface TrashedClaim {
  readonly claim: Claim;
  /** When it was deleted: ISO 8601 time. */
  readonly deletedAt: string;
  /** The name of the device that deleted it. */
  readonly device: string;
  /**
   * The names of the devices that have edited it and did not know of the deletion; null is this one.
   * Empty where there is none.
   */
  readonly editedOn: readonly (string | null)[];
  /** When its text will be removed: ISO 8601 time. */
  readonly purgedAt: string;
}
