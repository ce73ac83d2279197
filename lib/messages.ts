/**
 * Every message between the contexts of the extension: types only.
 *
 * Each map is `name → { request, reply }`. The overlay runs in somebody else's page, so its map
 * carries ids, counts and the quotes of that very page; texts, authors and notes travel between
 * the background and the extension's own pages only.
 *
 * @module
 */
import type { ChangeId } from './claims/history.ts';
import type { ClaimId } from './claims/model.ts';
import type { BackupRequests } from './messages/backup.ts';
import type { ExchangeRequests } from './messages/exchange.ts';
import type { OverlayCommands, OverlayRequests, Quote } from './messages/overlay.ts';
import type { ClaimTable, NoPage, PageView, WorkView } from './messages/page-view.ts';
import type { RecordRequests } from './messages/records.ts';
import type { SentRow } from './messages/sent.ts';
import type { SiteRequests } from './messages/sites.ts';
import type { SyncRequests } from './messages/sync.ts';
import type { Settings } from './settings.ts';
import type { WorkId } from './works/work-id.ts';

export type {
  FacetCount,
  FoundClaim,
  FoundWork,
  SearchFacets,
  SearchReply,
  SearchRequest,
  SearchSort,
} from './claims/search.ts';
export type { BackupRequests, BackupStatus } from './messages/backup.ts';
export type { AboutRecord, ExchangeRequests, PackInfo, RecordSlice } from './messages/exchange.ts';
export type {
  LikelyPlace,
  NamedPlace,
  OfferedWork,
  OverlayCommands,
  OverlayPart,
  OverlayRequests,
  OwnTime,
  PageFigures,
  PageState,
  PassageClaim,
  Quote,
  QuoteState,
  SelectedQuote,
  SelectionOffer,
  ShownPassage,
  TextPlace,
  WorkSummary,
} from './messages/overlay.ts';
export type {
  BareWork,
  ClaimTable,
  DismissedWork,
  LearnedEquivalence,
  NoPage,
  PageView,
  WorkView,
} from './messages/page-view.ts';
export type { RecordRequests } from './messages/records.ts';
export type { SentRow } from './messages/sent.ts';
export type { SiteRequests } from './messages/sites.ts';
export type {
  RecordsCopy,
  RemoteAccount,
  SyncDevice,
  SyncEvent,
  SyncOffer,
  SyncRequests,
  SyncStatus,
} from './messages/sync.ts';

/** Asked of the background by the extension's own pages. `tab` absent: the tab they stand in. */
export interface PageRequests
  extends RecordRequests,
    ExchangeRequests,
    SyncRequests,
    SiteRequests,
    BackupRequests {
  /** Whether the overlay of this tab asked for this frame; true at once outside a page. */
  confirmFrame: { request: { word: string }; reply: boolean };
  page: { request: { tab?: number | undefined }; reply: PageView | NoPage };
  /** One work with all its claims. */
  work: { request: { id: WorkId }; reply: (ClaimTable & { work: WorkView }) | null };
  showMention: { request: { tab?: number | undefined; ids: readonly WorkId[] }; reply: boolean };
  showQuote: { request: { tab?: number | undefined; quote: Quote }; reply: boolean };
  /** From now on the title of the work is not meant on the tab's page; or is again. */
  dismissTitle: {
    request: { tab?: number | undefined; ids: readonly WorkId[]; isMeant: boolean };
    reply: undefined;
  };
  /** The words that are selected in the page become the quote of a claim of the reader's own. */
  attach: { request: { tab?: number | undefined; id: ClaimId }; reply: { change: ChangeId } };
  /** Two ids that a page said to be of one work are so from now on, or are not. */
  setJoined: {
    request: { ids: readonly [WorkId, WorkId]; isJoined: boolean };
    reply: undefined;
  };
  closeSidebar: { request: { tab?: number | undefined }; reply: undefined };
  cardHeight: { request: { height: number }; reply: undefined };
  settings: { request: Record<never, never>; reply: Settings };
  saveSettings: { request: Partial<Settings>; reply: undefined };
  /** Every request that the extension has sent, the newest day first. */
  sent: { request: Record<never, never>; reply: readonly SentRow[] };
  /** From a tab of the extension's own alone: a page could lie over a frame. */
  deleteAll: { request: Record<never, never>; reply: undefined };
}

/**
 * A piece of a file's text, for the page that makes an address of it: a worker can make none. The
 * last piece is answered with the address, the others with an empty one.
 */
export interface FileEnvelope {
  readonly to: 'file';
  readonly piece: string;
  readonly isLast: boolean;
}

/** Asked of every page of the extension; only a side panel that shows the tab answers, with true. */
export interface PanelQuestion {
  readonly question: 'isPanelOf';
  readonly tab: number;
}

/** Told to every page of the extension by the background. */
export type PageEvent =
  | { readonly event: 'pageChanged'; readonly tab: number }
  | { readonly event: 'focusWork'; readonly tab: number; readonly work: WorkId }
  /** A tab has a draft, or has none any more; not told while one is written. */
  | { readonly event: 'draftChanged'; readonly tab: number }
  | { readonly event: 'libraryChanged' }
  /** A sync has begun or ended, or what it is about to do is another: `syncStatus` says. */
  | { readonly event: 'syncChanged' };

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

/** What a page asks. */
export interface PageEnvelope extends Envelope<PageRequests, 'background:page'> {
  /** Unique. A request that is sent again, since no answer came, is done once. */
  readonly id: string;
  /** The page stands in a private window. */
  readonly isPrivate?: true;
}
export type CommandEnvelope = Envelope<OverlayCommands, 'overlay'>;

/** What comes back: the reply, or a message that says what was wrong. */
export type Answer<Reply> = { readonly reply: Reply } | { readonly error: string };
