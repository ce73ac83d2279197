/**
 * Taking works, claims and notes along, and bringing them in.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { ChangeId } from '../claims/history.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';

/** A pack as the list of packs shows it. */
export interface PackInfo {
  readonly id: string;
  readonly title: string;
  /** The pack's own name for its content. */
  readonly edition: string;
  readonly works: number;
  readonly claims: number;
  /** `own`: the reader's; `bundled`: it comes with the extension; `imported`: it can be removed. */
  readonly kind: 'own' | 'bundled' | 'imported';
}

/** What the reader keeps about a work or claim, with its name, as it travels. */
export interface AboutRecord extends About {
  readonly target: WorkId | ClaimId;
}

/** Works, claims and notes on their way into the library or out of it. */
export interface RecordSlice {
  readonly works: readonly Work[];
  readonly claims: readonly Claim[];
  readonly abouts: readonly AboutRecord[];
}

/**
 * Taking along and bringing in. What is brought in is handed over in slices and shows all at once
 * with `commitImport`, or not at all.
 */
export interface ExchangeRequests {
  packs: { request: Record<never, never>; reply: readonly PackInfo[] };
  /** Removes an imported pack with all that it holds; what the reader keeps about it stays. */
  removePack: { request: { id: string }; reply: undefined };
  /**
   * The records of a pack, a slice at a time; `next` is to be given back as `after`, null at the
   * end. Of the reader's own pack also the works that its claims and notes name, and the notes.
   */
  packRecords: {
    request: { pack: string; after: string | null };
    reply: RecordSlice & { next: string | null };
  };
  /** What is known under these names, at most 500: in one pack, or over all. */
  known: {
    request: {
      works: readonly WorkId[];
      claims: readonly ClaimId[];
      abouts: readonly (WorkId | ClaimId)[];
      pack?: string;
    };
    reply: RecordSlice;
  };
  /** Begins an import: of a pack, or, null, into the reader's own records. */
  beginImport: {
    request: { pack: { id: string; title: string; edition: string } | null };
    reply: { id: string };
  };
  /** Hands a slice over; a part that is handed over again counts once. */
  addToImport: { request: { id: string; part: number; slice: RecordSlice }; reply: undefined };
  /** Shows all of it. The change can be undone where it went into the reader's own records. */
  commitImport: { request: { id: string }; reply: { change: ChangeId | null } };
  /** How much of a commit is done, from 0 to 1. */
  importProgress: { request: { id: string }; reply: number };
  /** Gives an import up; nothing of it stays. */
  cancelImport: { request: { id: string }; reply: undefined };
}
