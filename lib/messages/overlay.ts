/**
 * What passes between the overlay, in somebody else's page, and the background: ids, counts, and the
 * quotes of that very page.
 *
 * @module
 */
import type { TextPositionSelector, TextQuoteSelector } from '../anchors/anchor.ts';
import type { Place } from '../anchors/find.ts';
import type { WorkPlace } from '../claims/draft.ts';
import type { Anchor, ClaimId } from '../claims/model.ts';
import type { OverlaySettings } from '../settings.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';

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
  /** Whether the reader wants it marked in pages. */
  readonly isMarked: boolean;
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
  /** How many of these a claim disputes. */
  readonly disputed: number;
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

/** Where in a text of the page a name begins by its letters, or an identifier may stand. */
export interface TextPlace {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** The keys of the names. */
  readonly keys: readonly number[];
  readonly hasId: boolean;
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

/** A claim, and the passage it rests on. */
export interface PassageClaim {
  readonly claim: ClaimId;
  readonly quote: Quote;
}

/** A passage of a claim that the page shows as another's, or at another place than it was made at. */
export interface ShownPassage {
  readonly claim: ClaimId;
  /** It stands in a quotation. */
  readonly isQuotation: boolean;
  /** Who wrote what it stands in, as printed beside that. */
  readonly author: readonly string[];
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
  | ({ readonly at: number } & PassageClaim);

/** A part of the overlay that a page loads when it needs it. */
export type OverlayPart = 'quotes' | 'panels' | 'selection' | 'names' | 'marks' | 'metadata';

/** Asked of the background by the overlay. The page's address is `sender.url`, never a field. */
export interface OverlayRequests {
  /** The works among these that have claims; at most 2,000 ids a page are answered. */
  lookup: { request: { ids: readonly WorkId[] }; reply: readonly WorkSummary[] };
  /** The passages that stored claims quote from these sources. */
  quotes: { request: { sources: readonly SourceId[] }; reply: readonly Quote[] };
  /**
   * Where in a text of at most 200,000 characters works may be named, or passages shown, that the
   * library has.
   */
  likelyPlaces: { request: { text: string }; reply: readonly TextPlace[] };
  /** What stands at places of the page; at most 500 at once. */
  namedPlaces: {
    request: { page: SourceId; places: readonly LikelyPlace[] };
    reply: readonly NamedPlace[];
  };
  /** The ids that the page says its work has; the reply has those that it is believed. */
  pageWorks: { request: { ids: readonly WorkId[] }; reply: readonly WorkId[] };
  /** Brings a part of the overlay into the page; answered once it is there. */
  loadPart: { request: { part: OverlayPart }; reply: undefined };
  /** A word that lets one frame of ours show itself in this tab, once. */
  frameWord: { request: Record<never, never>; reply: { word: string } };
  /** The mentions of the page have changed. */
  pageChanged: { request: PageFigures; reply: undefined };
  /**
   * Shows the work in the browser's own side panel, where that is open beside the page; else false,
   * and the overlay draws the sidebar itself.
   */
  showDocked: { request: { work?: WorkId | undefined }; reply: boolean };
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

/** How long the overlay has kept the page's main thread so far, in milliseconds. */
export interface OwnTime {
  /** Finding links, gathering text, finding passages. */
  readonly reading: number;
  /** Placing and drawing marks. */
  readonly marking: number;
  /** The longest piece of work, between two of which the page may do its own. */
  readonly longest: number;
  readonly pieces: number;
  /** Those of more than 8 ms. */
  readonly longPieces: number;
}

/** What the overlay tells of its page when the sidebar asks. */
export interface PageState {
  readonly title: string;
  /** The ids of the work that the page itself is; empty where it is none. */
  readonly own: readonly WorkId[];
  /** The version of a preprint that it is, such as `v2`. */
  readonly version?: string;
  /** The page, and the posts and comments shown on it, in reading order. */
  readonly sources: readonly SourceId[];
  /** The works mentioned, in reading order, each once. */
  readonly mentions: readonly WorkId[];
  /** How each quote was found, by its `quoteKey`; absent as long as it is looked for. */
  readonly quotes: Readonly<Record<string, QuoteState>>;
  /** The passages recognised by their words, in reading order; not those of `sources`. */
  readonly passages: readonly ShownPassage[];
  /** Those that are mentioned by their titles in running text alone. */
  readonly titled: readonly WorkId[];
  readonly theme: 'light' | 'dark';
  /** Absent where no overlay runs in the page, as over a PDF. */
  readonly time?: OwnTime;
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
  /** The reader wants nothing here any more: the overlay takes away all it has made, and ends. */
  leave: { request: Record<never, never>; reply: undefined };
}
