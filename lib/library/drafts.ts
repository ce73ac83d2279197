/**
 * Claims that are being written, one a tab. The number of a tab holds for one run of the browser
 * (a *session*): a draft of an earlier run, or of a tab that was closed, is found again where its
 * page is shown.
 *
 * @module
 */
import type { ClaimDraft } from '../claims/draft.ts';
import type { SourceId } from '../works/source.ts';
import type { DraftRow, Library } from './open.ts';

/** Where a draft stands. */
export interface DraftPlace {
  readonly session: string;
  readonly tab: number;
}

/** How long a draft is kept that nobody goes on with, in milliseconds. */
const KEPT_DRAFT = 90 * 24 * 60 * 60 * 1_000;

/**
 * The draft of this tab; else one that was left behind with one of these sources, which becomes
 * this tab's.
 */
export async function findDraft(
  library: Library,
  place: DraftPlace,
  sources: readonly SourceId[],
): Promise<ClaimDraft | null> {
  const writing = library.transaction('drafts', 'readwrite');
  const own = await writing.store.get([place.session, place.tab]);
  if (own) return own.draft;
  const [left] = (await writing.store.getAll())
    .filter((row) => isLeft(row, place.session) && isOf(row.draft, sources))
    .sort((a, b) => b.at - a.at);
  if (!left) return null;
  await writing.store.delete([left.session, left.tab]);
  await writing.store.put({ ...left, ...place });
  await writing.done;
  return left.draft;
}

/** Keeps the draft of this tab; null gives it up. */
export async function saveDraft(
  library: Library,
  place: DraftPlace,
  draft: ClaimDraft | null,
  now: number,
): Promise<void> {
  if (draft) await library.put('drafts', { ...place, at: now, draft });
  else await library.delete('drafts', [place.session, place.tab]);
}

/** Leaves the draft of a tab behind, for the next that shows its page and has none. */
export async function leaveDraft(library: Library, place: DraftPlace): Promise<void> {
  const writing = library.transaction('drafts', 'readwrite');
  const row = await writing.store.get([place.session, place.tab]);
  if (!row) return;
  await writing.store.delete([place.session, place.tab]);
  // A session of its own, since the tab may leave more than one behind.
  await writing.store.put({ ...row, session: crypto.randomUUID() });
  await writing.done;
}

/** Forgets drafts that nobody went on with. */
export async function forgetOldDrafts(library: Library, now: number): Promise<void> {
  const writing = library.transaction('drafts', 'readwrite');
  for (const { session, tab, at } of await writing.store.getAll()) {
    if (at < now - KEPT_DRAFT) await writing.store.delete([session, tab]);
  }
  await writing.done;
}

function isLeft(row: DraftRow, session: string): boolean {
  return row.session !== session;
}

/** A draft without a source was begun on no page, and goes on where none is shown. */
function isOf({ fields }: ClaimDraft, sources: readonly SourceId[]): boolean {
  return fields.source === undefined ? sources.length === 0 : sources.includes(fields.source);
}
