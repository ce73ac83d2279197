/**
 * The drafts of the tabs of this run of the browser.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type { ClaimDraft } from '../claims/draft.ts';
import { type DraftPlace, findDraft, leaveDraft, saveDraft } from '../library/drafts.ts';
import type { Library } from '../library/open.ts';
import { tellPages } from './events.ts';
import { theLibrary } from './library.ts';
import { command } from './overlays.ts';
import { NO_TAB } from './receive.ts';

/** The draft of a tab, or one that was left behind on the page it shows. */
export async function draftOf(tab: number): Promise<ClaimDraft | null> {
  const state = tab === NO_TAB ? undefined : await command(tab, 'pageState', {});
  return findDraft(await theLibrary(), await placeOf(tab), state?.sources ?? []);
}

/** Keeps the draft of a tab; null gives it up. Another one that was written there is left behind. */
export async function keepDraft(tab: number, draft: ClaimDraft | null): Promise<void> {
  const library = await theLibrary();
  const place = await placeOf(tab);
  const former = draft ? await draftAt(library, place) : undefined;
  if (former?.begun !== draft?.begun) await leaveWritten(library, place, former);
  await saveDraft(library, place, draft, Date.now());
  if (!draft) tellPages({ event: 'draftChanged', tab });
}

/** Puts a new draft in the place of the tab's, which is left behind where it was begun to write. */
export async function beginDraft(tab: number, draft: ClaimDraft): Promise<void> {
  const library = await theLibrary();
  const place = await placeOf(tab);
  const former = await draftAt(library, place);
  if (former && isSameOffer(former, draft)) return;
  await leaveWritten(library, place, former);
  await saveDraft(library, place, draft, Date.now());
  tellPages({ event: 'draftChanged', tab });
}

/** Leaves the draft of a closed tab behind. */
export async function leaveDraftOf(tab: number): Promise<void> {
  await leaveDraft(await theLibrary(), await placeOf(tab));
}

/** Where the draft of a tab stands. */
export async function placeOf(tab: number): Promise<DraftPlace> {
  session ??= readSession().catch((error: unknown) => {
    session = undefined;
    throw error;
  });
  return { session: await session, tab };
}

let session: Promise<string> | undefined;

const KEY = 'session';

/** The name of this run of the browser, which outlives a stopped worker. */
async function readSession(): Promise<string> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: made });
  return made;
}

async function draftAt(
  library: Library,
  { session: run, tab }: DraftPlace,
): Promise<ClaimDraft | undefined> {
  return (await library.get('drafts', [run, tab]))?.draft;
}

/** Leaves the draft of a place behind where something was written. */
async function leaveWritten(
  library: Library,
  place: DraftPlace,
  former: ClaimDraft | undefined,
): Promise<void> {
  if (former && isWritten(former)) await leaveDraft(library, place);
}

/** The same words of the same source: they were handed over twice. */
function isSameOffer(one: ClaimDraft, other: ClaimDraft): boolean {
  return (
    one.id === undefined &&
    one.fields.source === other.fields.source &&
    JSON.stringify(one.fields.anchor) === JSON.stringify(other.fields.anchor)
  );
}

function isWritten({ id, fields, note }: ClaimDraft): boolean {
  return id !== undefined || fields.text.trim() !== '' || note.trim() !== '';
}
