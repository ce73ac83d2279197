/**
 * What can be asked of all claims and works, and what is found.
 *
 * @module
 */
import type { WorkId } from '../works/work-id.ts';
import type { About, ReadingState } from './about.ts';
import type { Stance } from './intents.ts';
import type { Claim, Confidence, Work } from './model.ts';

/**
 * What narrows a search. Within a facet any of the values fits; every facet given must. A facet that
 * makes no sense for what is searched (the author of a work is its writer, of a claim its speaker;
 * works have neither confidence nor stance of their own) is passed over.
 */
export interface SearchFacets {
  /** Pack ids; the reader's own is `own`. */
  readonly pack?: readonly string[];
  /** Of the claim's citations that count. */
  readonly stance?: readonly Stance[];
  readonly topic?: readonly string[];
  /** Names as written: speakers of a claim, authors of a work. */
  readonly author?: readonly string[];
  readonly confidence?: readonly Confidence[];
  /**
   * The reader's own claims, and whatever carries a note or stance of theirs; of works, those they
   * added and those with a note or reading state.
   */
  readonly mine?: true;
  /** Of a work; of a claim, that of any work it cites or comes from. */
  readonly reading?: readonly ReadingState[];
  /** Only what the reader hid, which is else left out. */
  readonly hidden?: true;
}

export type SearchSort = 'relevance' | 'newest' | 'title' | 'mostClaims';

export interface SearchRequest {
  /** The last word may be unfinished; empty: everything. */
  readonly query: string;
  readonly what: 'claims' | 'works';
  readonly facets: SearchFacets;
  /** `title` sorts claims by their text, `mostClaims` by how many claims answer them. */
  readonly sort: SearchSort;
  readonly offset: number;
  /** At most 500. */
  readonly limit: number;
}

/** A claim as a list shows it. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly pack: string;
  readonly isOwn: boolean;
  /** How many claims answer it. */
  readonly answers: number;
  readonly about?: About;
}

/** A work as a list shows it. */
export interface FoundWork {
  readonly work: Work;
  /** The packs that know it. */
  readonly packs: readonly string[];
  /** Claims by others that link or name it. */
  readonly claims: number;
  readonly disputes: number;
  /** Claims of the work itself. */
  readonly says: number;
  readonly about?: About;
}

/** One value of a facet, with how many of what is found have it, the facet itself left aside. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** By facet, the commonest values first; at most 50 each. */
export type FacetCounts = { readonly [Facet in keyof SearchFacets]-?: readonly FacetCount[] };

export interface SearchReply {
  /** From `offset` on; empty where the other list was asked for. */
  readonly claims: readonly FoundClaim[];
  readonly works: readonly FoundWork[];
  /** By work id: the titles of the works that the claims cite or come from. */
  readonly titles: Readonly<Record<WorkId, string>>;
  /** By pack id: its title. */
  readonly packs: Readonly<Record<string, string>>;
  /** How many are found in all. */
  readonly total: number;
  readonly facets: FacetCounts;
  /** The words that were found, in lower case and without accents, to be marked in the texts. */
  readonly matched: readonly string[];
}
