/**
 * Narrowing what is found by its facets, and counting what every value of a facet would leave.
 *
 * @module
 */
import type { FacetCount, FacetCounts, SearchFacets } from '../claims/search.ts';

export type Facet = keyof SearchFacets;

/** By facet: the values that something has. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** In the order shown. */
const FACETS = [
  'pack',
  'stance',
  'topic',
  'author',
  'confidence',
  'mine',
  'reading',
  'hidden',
] as const satisfies readonly Facet[];

/** The most values of a facet that are counted out. */
const MOST_VALUES = 50;

/** The value of a facet that is there or not. */
export const YES = 'true';
const NO = 'false';

/** The value of the facet `hidden`. */
export function hiddenValue(isHidden: boolean): string {
  return isHidden ? YES : NO;
}

/**
 * What has a wanted value of every facet, with the counts of all values. A facet's own counts leave
 * its own wish aside, so that a reader sees what another choice would give.
 *
 * @param passedOver facets that make no sense here.
 */
export function narrow<Entry>(
  entries: Iterable<Entry>,
  valuesOf: (entry: Entry) => FacetValues,
  facets: SearchFacets,
  passedOver: readonly Facet[] = [],
): { found: Entry[]; counts: FacetCounts } {
  const wanted = wishes(facets, passedOver);
  const counters = new Map<Facet, Map<string, number>>();
  const found: Entry[] = [];
  for (const entry of entries) {
    const values = valuesOf(entry);
    const failing = wanted.filter(([facet, wish]) => !values[facet].some((one) => wish.has(one)));
    if (failing.length > 1) continue;
    const [failed] = failing;
    if (!failed) found.push(entry);
    for (const facet of failed ? [failed[0]] : FACETS) count(counters, facet, values[facet]);
  }
  return { found, counts: countsOf(counters) };
}

type Wish = readonly [facet: Facet, values: ReadonlySet<string>];

function wishes(facets: SearchFacets, passedOver: readonly Facet[]): Wish[] {
  return FACETS.flatMap((facet): Wish[] => {
    if (passedOver.includes(facet)) return [];
    if (facet === 'hidden') return [[facet, new Set([hiddenValue(facets.hidden ?? false)])]];
    const wish = facets[facet];
    if (wish === undefined) return [];
    return [[facet, new Set<string>(wish === true ? [YES] : wish)]];
  });
}

function count(
  counters: Map<Facet, Map<string, number>>,
  facet: Facet,
  values: readonly string[],
): void {
  const counter = counters.get(facet) ?? new Map<string, number>();
  counters.set(facet, counter);
  for (const value of values) counter.set(value, (counter.get(value) ?? 0) + 1);
}

function countsOf(counters: ReadonlyMap<Facet, ReadonlyMap<string, number>>): FacetCounts {
  const of = (facet: Facet): FacetCount[] =>
    [...(counters.get(facet) ?? [])]
      .filter(([value]) => value !== NO)
      .map(([value, times]) => ({ value, count: times }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES);
  return {
    pack: of('pack'),
    stance: of('stance'),
    topic: of('topic'),
    author: of('author'),
    confidence: of('confidence'),
    mine: of('mine'),
    reading: of('reading'),
    hidden: of('hidden'),
  };
}
