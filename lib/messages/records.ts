/**
 * Reading and changing the reader's own records, and searching all.
 *
 * @module
 */
import type { AboutChange } from '../claims/about.ts';
import type { ClaimDraft } from '../claims/draft.ts';
import type { ChangeId, HistoryEntry, TrashedClaim } from '../claims/history.ts';
import type { ClaimFields, ClaimId, Work } from '../claims/model.ts';
import type { SearchReply, SearchRequest } from '../claims/search.ts';
import type { WorkId } from '../works/work-id.ts';
import type { ClaimTable } from './page-view.ts';

/** The fields of a claim as an editor saves them. */
export interface SaveClaim {
  /** Absent: a new claim. */
  readonly id?: ClaimId;
  /**
   * The fields as the editor had loaded them. Only what differs from them is saved, so that what
   * another tab or device has changed meanwhile stays. Absent: every field is set.
   */
  readonly base?: ClaimFields;
  readonly fields: ClaimFields;
  /** The note about the claim; absent: it stays as it is; empty: it is removed. */
  readonly note?: string;
  /** The note as the editor had loaded it; what was written elsewhere meanwhile is kept. */
  readonly baseNote?: string;
  /** What the reader calls the works that no pack knows. */
  readonly titles?: Readonly<Record<WorkId, string>>;
  /** The tab whose draft this was; absent: the tab the page stands in. The draft is given up. */
  readonly tab?: number | undefined;
}

/**
 * Reading and changing the reader's own records. Every change is answered once it is on the disk;
 * in a private window changes are refused with a message, since nothing is kept of those.
 */
export interface RecordRequests {
  saveClaim: { request: SaveClaim; reply: { id: ClaimId; change: ChangeId } };
  /** Puts the claim into the trash. */
  deleteClaim: { request: { id: ClaimId }; reply: { change: ChangeId } };
  /** `base`: the note as it was loaded, so that what was written elsewhere meanwhile is kept. */
  saveAbout: {
    request: { target: WorkId | ClaimId; change: AboutChange; baseNote?: string };
    reply: { change: ChangeId };
  };
  /** Also after the sidebar was closed. False where it can no longer be undone, or was already. */
  undo: { request: { change: ChangeId }; reply: boolean };
  /** The newest first. */
  history: { request: { target: WorkId | ClaimId }; reply: readonly HistoryEntry[] };
  /** What was deleted last comes first. */
  trash: { request: Record<never, never>; reply: readonly TrashedClaim[] };
  /** Takes the claim out of the trash. */
  restore: { request: { id: ClaimId }; reply: undefined };
  /** Removes the text of a claim in the trash for ever. */
  purge: { request: { id: ClaimId }; reply: undefined };
  draft: { request: { tab?: number | undefined }; reply: ClaimDraft | null };
  /**
   * Null gives the draft up. It survives reload, crash and navigation: what a crash or a closed tab
   * left behind is found again by the tab that shows its source.
   */
  saveDraft: { request: { tab?: number | undefined; draft: ClaimDraft | null }; reply: undefined };
  /** Stored claims that say nearly the same, the nearest first; at most ten. */
  similar: {
    request: { text: string; quote?: string; works: readonly WorkId[] };
    reply: ClaimTable & { found: readonly ClaimId[] };
  };
  /** By a link, an id, or words of a title; at most ten. A link to an unknown work gives a bare one. */
  findWorks: { request: { query: string }; reply: readonly Work[] };
  /** Topics in use that begin so, the commonest first; at most twenty. */
  topics: { request: { prefix: string }; reply: readonly string[] };
  search: { request: SearchRequest; reply: SearchReply };
  claim: { request: { id: ClaimId }; reply: (ClaimTable & { claim: ClaimId }) | null };
}
