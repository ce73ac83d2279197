/**
 * What reading a file gives: all that it holds, or every fault that keeps it from being read. There
 * is no part of a file: one fault, and nothing is taken from it.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId, Pack, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';

/** The formats that are read, by their own names. */
export type ImportFormat =
  | 'pack'
  | 'webAnnotation'
  | 'hypothesis'
  | 'cslJson'
  | 'bibtex'
  | 'ris'
  | 'links';

/** What the reader keeps about a work or a claim, with the name of that work or claim. */
export interface AboutEntry extends About {
  readonly target: WorkId | ClaimId;
}

/** What a set of works and claims is when it travels. */
export interface ExchangeSet {
  readonly works: readonly Work[];
  readonly claims: readonly Claim[];
  readonly abouts: readonly AboutEntry[];
}

/** Something that the file holds and that is not taken, or not taken whole. */
export interface Skipped {
  /** Where it stands: a line, an entry, a field. */
  readonly place: string;
  readonly reason: string;
}

export interface ImportContent extends ExchangeSet {
  readonly kind: 'content';
  readonly file: string;
  readonly format: ImportFormat;
  /** What the file calls itself, where it is a pack. */
  readonly pack?: Pick<Pack, 'id' | 'title' | 'edition'>;
  readonly skipped: readonly Skipped[];
}

/** A fault of a file, in words for its reader. */
export interface ImportError {
  readonly file: string;
  /** A line, an entry, a field; "the file" where it is the whole. */
  readonly place: string;
  readonly reason: string;
}

export interface ImportFailure {
  readonly kind: 'failure';
  /** At least one. */
  readonly errors: readonly ImportError[];
}

export type ImportResult = ImportContent | ImportFailure;

/** The place of a fault that no line or entry shows. */
export const THE_FILE = 'the file';
