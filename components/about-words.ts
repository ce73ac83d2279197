/**
 * The words for what the reader keeps about a work or a claim.
 *
 * @module
 */
import type { ReadingState } from '../lib/claims/about.ts';
import type { Stance } from '../lib/claims/intents.ts';

export const READING_WORDS: Readonly<Record<ReadingState, string>> = {
  unread: 'Unread',
  toRead: 'To read',
  skimmed: 'Skimmed',
  read: 'Read',
};

/** How the reader stands to a claim or work. */
export const OWN_STANCE_WORDS: Readonly<Record<Stance, string>> = {
  disputes: 'I dispute this',
  supports: 'I support this',
  reliesOn: 'I rely on this',
  mentions: 'I have looked at this',
};
