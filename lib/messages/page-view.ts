/**
 * What the sidebar and the library show of works and claims.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import type { QuoteState } from './overlay.ts';

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
  /** What pages taught of its ids; absent where that was not asked for. */
  readonly learned?: readonly LearnedEquivalence[];
}

/** That two ids are of one work, as a page said. */
export interface LearnedEquivalence {
  readonly ids: readonly [WorkId, WorkId];
  /** The page's address. */
  readonly from: string;
  /** `apart`: the reader took it back; `refused`: one work would have two ids of one scheme. */
  readonly state: 'joined' | 'apart' | 'refused';
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
  /** The version of a preprint that the page is, such as `v2`. */
  readonly version?: string;
  /** How long the overlay has kept the page's main thread, in milliseconds. */
  readonly time?: number;
  /** The page itself, as the source of a claim made on it. */
  readonly source?: SourceId;
  /** Claims made on this page, in the order of their places. */
  readonly made: readonly ClaimId[];
  /** Claims whose words another quotes on this page, or that it shows as another's. */
  readonly quoted: readonly ClaimId[];
  /** By claim id: how the words of a claim made or quoted here were found; absent as long as they are sought. */
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
  /** The site that the reader has switched off; absent where it is none of the sites. */
  readonly siteOff?: string;
  /** The reader has paused Claimside on all sites. */
  readonly isPaused?: true;
}
