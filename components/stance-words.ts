/**
 * The words that stand for a stance.
 *
 * @module
 */
import type { Stance } from '../lib/claims/intents.ts';

interface StanceWords {
  /** Over a group of claims. */
  readonly heading: string;
  /** After "1" and after a greater number: "1 disputes", "3 dispute". */
  readonly one: string;
  readonly several: string;
}

export const STANCE_WORDS: Readonly<Record<Stance, StanceWords>> = {
  disputes: { heading: 'Disputes', one: 'disputes', several: 'dispute' },
  supports: { heading: 'Supports', one: 'supports', several: 'support' },
  reliesOn: { heading: 'Relies on', one: 'relies on it', several: 'rely on it' },
  mentions: { heading: 'Mentions', one: 'mentions', several: 'mention' },
};
