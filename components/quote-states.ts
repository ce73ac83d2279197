/**
 * The states of the words that a claim rests on, as a reader sees them.
 *
 * @module
 */
import type { QuoteState } from '../lib/messages.ts';

/** How a state is told: in a few words, and more fully. */
export const QUOTE_STATES = {
  here: {
    words: 'here',
    meaning: 'The quoted words stand on this page.',
    icon: 'check',
  },
  probably: {
    words: 'probably here',
    meaning: 'Most likely here: the page has changed there, or has the words more than once.',
    icon: 'near',
  },
  missing: {
    words: 'not found on this page, kept',
    meaning: 'The page no longer has the quoted words. The claim and its quote are kept.',
    icon: 'missing',
  },
} as const satisfies Readonly<Record<QuoteState, object>>;

/** Whether there is a place to show. */
export function isFound(state: QuoteState | undefined): boolean {
  return state === 'here' || state === 'probably';
}
