/**
 * Every message between the contexts of the extension: types only.
 *
 * Each map is `name → { request, reply }`. The overlay runs in somebody else's page, so its map
 * carries ids, counts and the quotes of that very page; texts, authors and notes travel between
 * the background and the extension's own pages only.
 *
 * @module
 */
import type { TextPositionSelector, TextQuoteSelector } from './anchors/anchor.ts';
import type { Place } from './anchors/find.ts';
import type { About, AboutChange } from './claims/about.ts';
import type { ClaimDraft, WorkPlace } from './claims/draft.ts';
import type { ChangeId, HistoryEntry, TrashedClaim } from './claims/history.ts';
import type { Anchor, Claim, ClaimFields, ClaimId, Work } from './claims/model.ts';
import type { SearchReply, SearchRequest } from './claims/search.ts';
import type { OverlaySettings, Settings } from './settings.ts';
import type { SourceId } from './works/source.ts';
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

/** Whether a passage was found as it was quoted, probably, or not at all. */
export type QuoteState = Place['found'] | 'missing';

/** How much of the page was found, for the toolbar button. */
export interface PageFigures {
  readonly works: number;
  readonly withClaims: number;
}

/** Words that the reader has selected on the page. */
export interface SelectedQuote {
  readonly quote: TextQuoteSelector;
  readonly position?: TextPositionSelector;
  /** The post, comment or page they stand in. */
  readonly source: SourceId;
}

/** The same, with what the page tells of them, to make a claim of. */
export interface SelectionOffer extends SelectedQuote {
  /** The address to land on. */
  readonly sourceUrl?: string;
  readonly sourceTitle?: string;
  /** Who wrote it, as printed beside it. */
  readonly author?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** The works mentioned there, the nearest to the words first, each once. */
  readonly works: readonly OfferedWork[];
}

export interface OfferedWork {
  readonly id: WorkId;
  readonly title?: string;
  readonly from: Exclude<WorkPlace, 'reader'>;
}

/** The keys of all names by which works and claims are found in text. */
export interface NameKeys {
  /** Names the state of the library that they are of. */
  readonly state: string;
  /** As `packKeys` writes them. */
  readonly keys: string;
}

/** A place of the page where a name has a key, or an identifier may stand. */
export interface LikelyPlace {
  /** What precedes it in its paragraph, as far as it is of use. */
  readonly before: string;
  /** The text from there on, to the end of the paragraph or of the longest name. */
  readonly text: string;
  /** The keys of names that its letters have. */
  readonly keys: readonly number[];
  /** Where italics, links and the like end that begin there, in characters of the text. */
  readonly enclosed: readonly number[];
  /** There may be an identifier, here or further on in the text. */
  readonly hasId: boolean;
}

/** What stands at a place; `at` is the number of the place in the request. */
export type NamedPlace =
  | {
      readonly at: number;
      readonly work: WorkId;
      /** From `start` to `end` in the place's text, in UTF-16 code units. */
      readonly start: number;
      readonly end: number;
      readonly by: 'title' | 'id';
    }
  /** The first words of a passage that the claim rests on, wherever it was made. */
  | { readonly at: number; readonly claim: ClaimId; readonly quote: Quote };

/** A part of the overlay that a page loads when it needs it. */
export type OverlayPart = 'quotes' | 'panels' | 'selection' | 'names' | 'marks';

/** Asked of the background by the overlay. The page's address is `sender.url`, never a field. */
export interface OverlayRequests {
  /** The works among these that have claims; at most 2,000 ids a page are answered. */
  lookup: { request: { ids: readonly WorkId[] }; reply: readonly WorkSummary[] };
  /** The passages that stored claims quote from these sources. */
  quotes: { request: { sources: readonly SourceId[] }; reply: readonly Quote[] };
  /** The keys of all names; null where those of the `known` state are still right. */
  nameKeys: { request: { known?: string | undefined }; reply: NameKeys | null };
  /** What stands at places of the page; at most 500 at once. */
  namedPlaces: {
    request: { page: SourceId; places: readonly LikelyPlace[] };
    reply: readonly NamedPlace[];
  };
  /** Brings a part of the overlay into the page; answered once it is there. */
  loadPart: { request: { part: OverlayPart }; reply: undefined };
  /** A word that lets one frame of ours show itself in this tab, once. */
  frameWord: { request: Record<never, never>; reply: { word: string } };
  /** The mentions of the page have changed. */
  pageChanged: { request: PageFigures; reply: undefined };
  /** The sidebar, which is open, is to show this work. */
  focusWork: { request: { work: WorkId }; reply: undefined };
  /**
   * The selected words become the tab's draft. Replies once it is kept; the overlay then opens the
   * sidebar, which shows the form.
   */
  handOver: { request: SelectionOffer; reply: undefined };
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
  /** How each quote was found, by its `quoteKey`; absent as long as it is looked for. */
  readonly quotes: Readonly<Record<string, QuoteState>>;
  /** Those that are mentioned by their titles in running text alone. */
  readonly titled: readonly WorkId[];
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
  /** The selected words, and the post, comment or page they stand in; null where none are. */
  selectedQuote: { request: Record<never, never>; reply: SelectedQuote | null };
  /** The selected words are handed over, and the sidebar opens; without a selection nothing is. */
  addClaim: { request: Record<never, never>; reply: undefined };
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
  /** True where that is by its title in running text alone, which may not be meant. */
  readonly isTitled?: true;
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

/** A work whose title on a page is not meant, as the reader said. */
export interface DismissedWork {
  readonly ids: readonly WorkId[];
  readonly title: string;
}

/**
 * The claims of a view, what they cite and what answers them, each once, with what the reader keeps
 * about them.
 */
export interface ClaimTable {
  /** By claim id: the listed claims, and those one click away. */
  readonly claims: Readonly<Record<ClaimId, Claim>>;
  /** By claim id: the claims that cite it. */
  readonly answers: Readonly<Record<ClaimId, readonly ClaimId[]>>;
  /** By work id: the titles of the works that the claims cite. */
  readonly titles: Readonly<Record<WorkId, string>>;
  /** The claims among these that are the reader's own, and can be edited. */
  readonly own: readonly ClaimId[];
  /** By work or claim id (the id a view gives first): what the reader keeps about it. */
  readonly about: Readonly<Record<string, About>>;
  /**
   * Claims that would be listed but for the reader, who hid them: they are in no list, answer or
   * count. They stand in `claims`, so that they can be shown when asked for.
   */
  readonly hidden: readonly ClaimId[];
}

/** All that the sidebar shows of a page. */
export interface PageView extends ClaimTable {
  readonly kind: 'page';
  readonly title: string;
  readonly theme: 'light' | 'dark';
  /** The page stands in a private window: nothing of it is kept, and every change is refused. */
  readonly isPrivate?: true;
  /** The page itself, as the source of a claim made on it. */
  readonly source?: SourceId;
  /** Claims made on this page, in the order of their places. */
  readonly made: readonly ClaimId[];
  /** By claim id: how the words of a claim made here were found; absent as long as they are sought. */
  readonly found: Readonly<Record<ClaimId, QuoteState>>;
  /** Works with claims: the page's own first, then in reading order. */
  readonly works: readonly WorkView[];
  /** Works without claims, in reading order. */
  readonly bare: readonly BareWork[];
  /** Works whose titles on this page are not meant, as the reader said. */
  readonly dismissed: readonly DismissedWork[];
}

/** The tab shows a page on which the overlay does not run. */
export interface NoPage {
  readonly kind: 'none';
}

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

/**
 * Where the reader's records are synced, as they enter it. What is secret in it is kept in
 * `storage.local` of this browser, and never comes out again: not in a reply, an export or a log.
 */
export type RemoteAccount =
  /** The browser's own sync. Who makes the browser can read it, unless there is a passphrase. */
  | { readonly kind: 'browser' }
  | {
      readonly kind: 'webdav';
      /** Where our folder is made, such as `https://cloud.example/remote.php/dav/files/anna/`. */
      readonly address: string;
      readonly user: string;
      /** An app password, where the server gives such. */
      readonly password: string;
    }
  | {
      readonly kind: 's3';
      /** Such as `https://s3.eu-central-1.amazonaws.com`. */
      readonly address: string;
      readonly bucket: string;
      readonly accessKey: string;
      readonly secretKey: string;
      /** What stands before every key; may be empty. */
      readonly prefix: string;
      /** Such as `eu-central-1`; stores that know none take any. */
      readonly region: string;
    };

/** A device that syncs with the same remote. */
export interface SyncDevice {
  readonly id: string;
  readonly name: string;
  readonly isThis: boolean;
  /** When it last wrote, in milliseconds since 1970 by its own clock; null where not known. */
  readonly wroteAt: number | null;
  /**
   * `locked`: its passphrase is another (`enterPassphrase`); `bare`: it does not encrypt though this
   * one does, so nothing is taken from it; `rolledBack`: the remote shows an older state of it than
   * it has shown before; `gone`: all its files are gone from the remote.
   */
  readonly problem: 'locked' | 'bare' | 'rolledBack' | 'gone' | null;
}

/** All that a page shows of the sync. */
export interface SyncStatus {
  /** Null where sync is off. */
  readonly remote: {
    readonly kind: RemoteAccount['kind'];
    /** The server's host and our place there, such as `cloud.example`; empty for `browser`. */
    readonly place: string;
    /** There is a passphrase: nobody but the reader can read what is there. */
    readonly isEncrypted: boolean;
  } | null;
  readonly isRunning: boolean;
  /** When a sync last ended well, in milliseconds since 1970. */
  readonly syncedAt: number | null;
  /** How many records wait to be sent, without those that found no room. */
  readonly waiting: number;
  /** What went wrong last, with words for the reader; null once a sync has ended well. */
  readonly trouble: {
    /**
     * What kind of trouble: how a remote refuses (`unauthorised`, `full`, `offline`, …), `blocked`
     * where the permission for the server is missing (`remoteOrigin`), `passphrase` where it has to
     * be entered again (`enterPassphrase`), `here` where it lies with this browser.
     */
    readonly kind: string;
    readonly message: string;
    /** When it is tried again by itself, in milliseconds since 1970. */
    readonly retryAt: number;
  } | null;
  /**
   * The next sync would delete or change so much that it waits for the reader
   * (`confirmLargeChange`); a copy of all records is kept.
   */
  readonly question: {
    readonly deleted: number;
    readonly changed: number;
    /** How many records there are. */
    readonly total: number;
  } | null;
  /** The remote is too small for all: the newest `kept` of `total` records are in it. */
  readonly noRoom: { readonly kept: number; readonly total: number } | null;
  /** This one first. */
  readonly devices: readonly SyncDevice[];
}

/** An event of the sync. Its text names devices and files, and nothing that is in them. */
export interface SyncEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isProblem: boolean;
  readonly text: string;
}

/** A copy of all records, kept in this browser. */
export interface RecordsCopy {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was about to happen. */
  readonly why: string;
  readonly records: number;
}

/**
 * Sync. Whatever may be refused is answered with an error in words for the reader; from a private
 * window all is refused but what only reads. `syncChanged` tells that the status is new.
 */
export interface SyncRequests {
  syncStatus: { request: Record<never, never>; reply: SyncStatus };
  /** The last 200 events, the newest first. */
  syncLog: { request: Record<never, never>; reply: readonly SyncEvent[] };
  /**
   * The match pattern of the permission that a server needs, for `permissions.request` in the click
   * itself; an error where the address is none, or is not safe. To be asked while it is typed.
   */
  remoteOrigin: { request: { address: string }; reply: string };
  /**
   * Tries the remote (writes, reads back, deletes), then syncs with it from now on, in the place of
   * another; replies when the first sync begins. Nothing here is deleted by that. The error says what is wrong with the server, the
   * credentials or the passphrase; then all stays as it was. `passphrase` absent: not encrypted.
   */
  connectRemote: {
    request: { account: RemoteAccount; passphrase?: string };
    reply: SyncStatus;
  };
  /**
   * Ends the sync. What is here stays here. `erase`: what is deleted from the remote, nothing, what
   * this device wrote, or all.
   */
  disconnectRemote: { request: { erase: 'nothing' | 'own' | 'all' }; reply: SyncStatus };
  /** Replies when the sync has ended, well or not: `trouble` says. */
  syncNow: { request: Record<never, never>; reply: SyncStatus };
  /**
   * Takes what a device wrote into this one's files, reads it back, then deletes that device's. An
   * error where something of it could not be read; then all stays.
   */
  forgetDevice: { request: { id: string }; reply: SyncStatus };
  /** Takes the passphrase that devices with the problem `locked` have, or trouble `passphrase` asks for. */
  enterPassphrase: { request: { passphrase: string }; reply: SyncStatus };
  /** Sets another passphrase, or a first one. The other devices then ask for it. */
  changePassphrase: { request: { passphrase: string }; reply: SyncStatus };
  /** Lets the large change of `question` in, or, where not accepted, ends the sync. */
  confirmLargeChange: { request: { accept: boolean }; reply: SyncStatus };
  /** The copies of all records that are kept from before large changes, the newest first. */
  copies: { request: Record<never, never>; reply: readonly RecordsCopy[] };
  /**
   * Makes all that a copy holds say again what it said then, on every device. What was made since
   * stays; what was removed for ever stays removed. It can be undone.
   */
  restoreCopy: { request: { id: number }; reply: { change: ChangeId } };
}

/** How it stands with the backups of the reader's own claims and notes. */
export interface BackupStatus {
  /** One is written every week in which something has changed. */
  readonly isWeekly: boolean;
  /** The last one: when, in milliseconds since 1970, and the file's name. */
  readonly written: { readonly at: number; readonly file: string } | null;
  /** Why the last attempt came to nothing, in words for the reader; null where it did not. */
  readonly failure: string | null;
}

/** Backups: files in the folder for downloads. */
export interface BackupRequests {
  backupStatus: { request: Record<never, never>; reply: BackupStatus };
  /** Turned on, the first one is written at once. The page has the permission `downloads` by then. */
  setWeeklyBackup: { request: { isWeekly: boolean }; reply: BackupStatus };
  /** Replies when it is written, or was not: `failure` says. */
  backUpNow: { request: Record<never, never>; reply: BackupStatus };
  /**
   * Whether to remind the reader that there is no copy of their claims, and of how many: null where
   * there is one, where they are few, or where the reader has dismissed it.
   */
  backupReminder: { request: Record<never, never>; reply: { claims: number } | null };
  /** For ever. */
  dismissBackupReminder: { request: Record<never, never>; reply: undefined };
}

/** Asked of the background by the extension's own pages. `tab` absent: the tab they stand in. */
export interface PageRequests
  extends RecordRequests,
    ExchangeRequests,
    SyncRequests,
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
  closeSidebar: { request: { tab?: number | undefined }; reply: undefined };
  cardHeight: { request: { height: number }; reply: undefined };
  settings: { request: Record<never, never>; reply: Settings };
  saveSettings: { request: Partial<Settings>; reply: undefined };
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
