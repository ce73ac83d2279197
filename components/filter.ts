/**
 * Finding claims in the sidebar: by words, stance, author, topic and what the reader keeps.
 *
 * @module
 */
import type { Stance } from '../lib/claims/intents.ts';
import type { ClaimTable, WorkView } from '../lib/messages.ts';
import type { Standing } from './standings.ts';

/** What the reader looks for; an empty string looks for anything. */
export interface Filter {
  readonly text: string;
  readonly stance: Stance | '';
  readonly speaker: string;
  readonly topic: string;
  /** Only the reader's own claims. */
  readonly mine: boolean;
  /** Only under works that the reader means to read. */
  readonly toRead: boolean;
}

export const NO_FILTER: Filter = {
  text: '',
  stance: '',
  speaker: '',
  topic: '',
  mine: false,
  toRead: false,
};

/** What the reader keeps, by which claims are found. */
export type Kept = Pick<ClaimTable, 'own' | 'about'>;

/** A standing of a claim with what it is found by, made once for many filters. */
export interface Findable extends Standing {
  readonly words: string;
  readonly isMine: boolean;
  readonly isToRead: boolean;
}

/** Whether the filter leaves anything out. */
export function isFiltering(filter: Filter): boolean {
  const { text, stance, speaker, topic, mine, toRead } = filter;
  return wordsOfText(text).length > 0 || !!(stance || speaker || topic || mine || toRead);
}

/** Prepares standings for being searched. */
export function makeFindable(standings: readonly Standing[], { own, about }: Kept): Findable[] {
  const mine = new Set(own);
  const isToRead = (work: WorkView | undefined) =>
    work !== undefined && about[work.work.id]?.reading === 'toRead';
  return standings.map((standing) => ({
    ...standing,
    words: wordsOfStanding(standing),
    isMine: mine.has(standing.claim.id),
    isToRead: isToRead(standing.work),
  }));
}

/** The keys of the standings that the filter lets through. */
export function shownKeys(findables: readonly Findable[], filter: Filter): ReadonlySet<string> {
  const words = wordsOfText(filter.text);
  return new Set(
    findables
      .filter(
        ({ claim, stances, isMine, isToRead, words: has }) =>
          (!filter.mine || isMine) &&
          (!filter.toRead || isToRead) &&
          (!filter.stance || stances.includes(filter.stance)) &&
          (!filter.speaker || claim.speaker?.includes(filter.speaker)) &&
          (!filter.topic || claim.topics?.includes(filter.topic)) &&
          words.every((word) => has.includes(word)),
      )
      .map(({ key }) => key),
  );
}

/**
 * How many different claims are shown, and of how many. What stands only by an editor's mapping
 * is never counted.
 */
export function countClaims(
  standings: readonly Standing[],
  shown: ReadonlySet<string>,
): { readonly shown: number; readonly all: number } {
  const counted = standings.filter(({ section }) => section !== 'related');
  const seen = counted.filter(({ key }) => shown.has(key));
  return { shown: distinctClaims(seen), all: distinctClaims(counted) };
}

/** A value to filter by, and how many claims have it. */
export interface Choice {
  readonly value: string;
  readonly claims: number;
}

/** The authors and topics of the claims, by name. */
export function choicesOf(standings: readonly Standing[]): {
  readonly speakers: readonly Choice[];
  readonly topics: readonly Choice[];
} {
  const claims = [...new Map(standings.map(({ claim }) => [claim.id, claim])).values()];
  return {
    speakers: choices(claims.map((claim) => claim.speaker ?? [])),
    topics: choices(claims.map((claim) => claim.topics ?? [])),
  };
}

/** Text as it is compared: lower case, and without accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOfText(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

function wordsOfStanding({ claim, work }: Standing): string {
  const { anchor } = claim;
  const quoted = anchor?.type === 'TextFragment' ? [anchor.start, anchor.end] : [anchor?.exact];
  const authors = work?.work.author?.map((name) => name.literal) ?? [];
  const parts = [
    claim.text,
    claim.limits,
    claim.passage?.heading,
    work?.work.title,
    ...quoted,
    ...authors,
    ...(claim.speaker ?? []),
    ...(claim.topics ?? []),
    ...(claim.hedges ?? []),
    ...(claim.lostReferences ?? []).map((reference) => reference.title),
  ];
  return fold(parts.filter((part) => part !== undefined).join('\n'));
}

function distinctClaims(standings: readonly Standing[]): number {
  return new Set(standings.map(({ claim }) => claim.id)).size;
}

function choices(valuesOfClaims: readonly (readonly string[])[]): Choice[] {
  const counts = new Map<string, number>();
  for (const value of valuesOfClaims.flatMap((values) => [...new Set(values)])) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, claims]) => ({ value, claims }))
    .sort((a, b) => a.value.localeCompare(b.value));
}
