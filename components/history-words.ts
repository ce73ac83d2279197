/**
 * An entry of a history as a reader sees it.
 *
 * @module
 */
import type { HistoryEntry } from '../lib/claims/history.ts';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  text: 'Claim',
  speaker: 'Said by',
  citations: 'Works cited',
  anchor: 'Quote',
  url: 'Address',
};

/** What was changed: "Confidence: weak → strong". */
export function changeInWords({ field, before, after }: HistoryEntry): string {
  if (field === 'created') return 'Added';
  if (field === 'deleted') return after === null ? 'Restored' : 'Deleted';
  const name = FIELD_WORDS[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
  return `${name}: ${valueInWords(before)} → ${valueInWords(after)}`;
}

/** The longest value that is written out, in characters. */
const LONGEST = 300;

function valueInWords(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
