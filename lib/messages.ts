/**
 * Every message between the contexts of the extension: types only.
 *
 * Each map is `name → { request, reply }`. The overlay runs in somebody else's page, so its map
 * carries ids, counts and the quotes of that very page; texts, authors and notes travel between
 * the background and the extension's own pages only.
 *
 * @module
 */
import type { Anchor, Claim, ClaimId, Work } from './claims/model.ts';
import type { OverlaySettings } from './settings.ts';
import type { SourceId } from './works/source.ts';
import type { WorkId } from './works/work-id.ts';

/** What the overlay may know of a work: enough to draw and name its mark. */
export interface WorkSummary {
  /** The id that was asked for. */
  readonly asked: WorkId;
  /** The library's own id of that work. */
  readonly work: WorkId;
  readonly title: string;
  /** Claims by others that link or name the work. */
  readonly claims: number;
  /** How many of those dispute it. */
  readonly disputes: number;
  /** Claims of the work itself. */
  readonly own: number;
}

/** A passage of the page that a stored claim rests on. */
export interface Quote {
  /** The page, post or comment it stands in. */
  readonly source: SourceId;
  readonly anchor: Anchor;
}

/** How much of the page was found, for the toolbar button. */
export interface PageFigures {
  readonly works: number;
  readonly withClaims: number;
}

/** Asked of the background by the overlay. The page's address is `sender.url`, never a field. */
export interface OverlayRequests {
  /** The works among these that have claims; at most 2,000 ids a page are answered. */
  lookup: { request: { ids: readonly WorkId[] }; reply: readonly WorkSummary[] };
  /** The passages that stored claims quote from these sources. */
  quotes: { request: { sources: readonly SourceId[] }; reply: readonly Quote[] };
  /** A word that lets one frame of ours show itself in this tab, once. */
  frameWord: { request: Record<never, never>; reply: { word: string } };
  /** The mentions of the page have changed. */
  pageChanged: { request: PageFigures; reply: undefined };
  /** The sidebar, which is open, is to show this work. */
  focusWork: { request: { work: WorkId }; reply: undefined };
  settings: { request: Record<never, never>; reply: OverlaySettings };
  saveSettings: { request: Partial<OverlaySettings>; reply: undefined };
}

/** What the overlay tells of its page when the sidebar asks. */
export interface PageState {
  readonly title: string;
  /** The ids of the work that the page itself is; empty where it is none. */
  readonly own: readonly WorkId[];
  /** The page, and the posts and comments shown on it, in reading order. */
  readonly sources: readonly SourceId[];
  /** The works mentioned, in reading order, each once. */
  readonly mentions: readonly WorkId[];
  readonly theme: 'light' | 'dark';
}

/** Asked of the overlay by the background. */
export interface OverlayCommands {
  pageState: { request: Record<never, never>; reply: PageState };
  toggleSidebar: { request: Record<never, never>; reply: undefined };
  closeSidebar: { request: Record<never, never>; reply: undefined };
  /** Scrolls to the next mention of the work (any of its ids); false where there is none. */
  showMention: { request: { ids: readonly WorkId[] }; reply: boolean };
  /** Scrolls to a quoted passage; false where it was not found. */
  showQuote: { request: Quote; reply: boolean };
  nextMention: { request: Record<never, never>; reply: undefined };
  previousMention: { request: Record<never, never>; reply: undefined };
  /** The card has measured itself, in CSS pixels. */
  cardHeight: { request: { height: number }; reply: undefined };
  libraryChanged: { request: Record<never, never>; reply: undefined };
}

/** A work with the claims that concern it. The claims themselves stand in `ClaimTable`. */
export interface WorkView {
  readonly work: Work;
  /** All its ids, over all packs, preferred first. */
  readonly ids: readonly WorkId[];
  /** True where the page itself is the work. */
  readonly isPage: boolean;
  /** True where the page mentions the work, so that it can be scrolled to. */
  readonly isMentioned: boolean;
  readonly says: readonly ClaimId[];
  readonly others: readonly ClaimId[];
  readonly related: readonly ClaimId[];
  /** How many claims the three lists hold in all; more than they do where they were not loaded. */
  readonly total: number;
}

/** A work on the page that no stored claim concerns. */
export interface BareWork {
  readonly id: WorkId;
  /** Absent where the library does not know the work. */
  readonly title?: string;
  readonly isPage: boolean;
  /** How many claims an editor mapped to it; they are shown when asked for, never counted. */
  readonly related: number;
}

/** The claims of a view, what they cite and what answers them, each once. */
export interface ClaimTable {
  /** By claim id: the listed claims, and those one click away. */
  readonly claims: Readonly<Record<ClaimId, Claim>>;
  /** By claim id: the claims that cite it. */
  readonly answers: Readonly<Record<ClaimId, readonly ClaimId[]>>;
  /** By work id: the titles of the works that the claims cite. */
  readonly titles: Readonly<Record<WorkId, string>>;
}

/** All that the sidebar shows of a page. */
export interface PageView extends ClaimTable {
  readonly kind: 'page';
  readonly title: string;
  readonly theme: 'light' | 'dark';
  /** Claims made on this page, in the order of their places. */
  readonly made: readonly ClaimId[];
  /** Works with claims: the page's own first, then in reading order. */
  readonly works: readonly WorkView[];
  /** Works without claims, in reading order. */
  readonly bare: readonly BareWork[];
}

/** The tab shows a page on which the overlay does not run. */
export interface NoPage {
  readonly kind: 'none';
}

/** Asked of the background by the extension's own pages. `tab` absent: the tab they stand in. */
export interface PageRequests {
  /** Whether the overlay of this tab asked for this frame; true at once outside a page. */
  confirmFrame: { request: { word: string }; reply: boolean };
  page: { request: { tab?: number | undefined }; reply: PageView | NoPage };
  /** One work with all its claims. */
  work: { request: { id: WorkId }; reply: (ClaimTable & { work: WorkView }) | null };
  showMention: { request: { tab?: number | undefined; ids: readonly WorkId[] }; reply: boolean };
  showQuote: { request: { tab?: number | undefined; quote: Quote }; reply: boolean };
  closeSidebar: { request: { tab?: number | undefined }; reply: undefined };
  cardHeight: { request: { height: number }; reply: undefined };
}

/** Told to every page of the extension by the background. */
export type PageEvent =
  | { readonly event: 'pageChanged'; readonly tab: number }
  | { readonly event: 'focusWork'; readonly tab: number; readonly work: WorkId }
  | { readonly event: 'libraryChanged' };

/** The names of a message map. */
export type MessageName<Map> = Extract<keyof Map, string>;
/** What is asked under a name. */
export type RequestOf<Map, Name extends keyof Map> = Map[Name] extends { request: infer R }
  ? R
  : never;
/** What is answered under a name. */
export type ReplyOf<Map, Name extends keyof Map> = Map[Name] extends { reply: infer R } ? R : never;

/** A message as it travels: which map it belongs to, its name and its request. */
export interface Envelope<Map, To extends string> {
  readonly to: To;
  readonly name: MessageName<Map>;
  readonly request: unknown;
}
export type OverlayEnvelope = Envelope<OverlayRequests, 'background:overlay'>;
export type PageEnvelope = Envelope<PageRequests, 'background:page'>;
export type CommandEnvelope = Envelope<OverlayCommands, 'overlay'>;
/** What comes back: the reply, or a message that says what was wrong. */
export type Answer<Reply> = { readonly reply: Reply } | { readonly error: string };
