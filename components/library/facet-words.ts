/**
 * The facets in the order shown, and how their values read.
 *
 * @module
 */
import type { FacetCount, SearchFacets, SearchReply } from '../../lib/messages.ts';
import { READING_WORDS } from '../about-words.ts';
import { STANCE_WORDS } from '../stance-words.ts';

interface FacetRow {
  readonly facet: Exclude<keyof SearchFacets, 'mine' | 'hidden'>;
  readonly heading: string;
  readonly words: (value: string, packs: SearchReply['packs']) => string;
}

const asWritten = (value: string) => value;
const from = (table: Readonly<Record<string, string>>) => (value: string) => table[value] ?? value;

const STANCE_HEADINGS = Object.fromEntries(
  Object.entries(STANCE_WORDS).map(([stance, { heading }]) => [stance, heading]),
);

export const FACET_ROWS: readonly FacetRow[] = [
  { facet: 'stance', heading: 'Stance', words: from(STANCE_HEADINGS) },
  { facet: 'reading', heading: 'Reading', words: from(READING_WORDS) },
  { facet: 'topic', heading: 'Topic', words: asWritten },
  { facet: 'author', heading: 'Author', words: asWritten },
  { facet: 'confidence', heading: 'Confidence', words: asWritten },
  { facet: 'pack', heading: 'Pack', words: (value, packs) => packs[value] ?? value },
];

/** The facets that are there or not. */
export const YES_FACETS = [
  { facet: 'mine', words: 'Mine' },
  { facet: 'hidden', words: 'Hidden by me' },
] as const;

/** The facets with one value more, or less where it was among them. */
export function toggled(
  facets: SearchFacets,
  facet: FacetRow['facet'],
  value: string,
): SearchFacets {
  const former: readonly string[] = facets[facet] ?? [];
  const next = former.includes(value) ? former.filter((one) => one !== value) : [...former, value];
  const { [facet]: _former, ...rest } = facets;
  return next.length > 0 ? { ...rest, [facet]: next } : rest;
}

/** What is chosen stands in the list also where nothing has it. */
export function withChosen(
  counts: readonly FacetCount[],
  chosen: readonly string[],
): readonly FacetCount[] {
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
  return [...missing.map((value) => ({ value, count: 0 })), ...counts];
}
