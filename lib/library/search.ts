/**
 * Searching all claims and works.
 *
 * @module
 */
import { stanceOf } from '../claims/intents.ts';
import { counts as isCounted } from '../claims/model.ts';
import type {
  FoundClaim,
  FoundWork,
  SearchReply,
  SearchRequest,
  SearchSort,
} from '../claims/search.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Catalogue } from './catalogue.ts';
import type { ClaimEntry, WorkEntry } from './catalogued.ts';
import { type Facet, type FacetValues, hiddenValue, narrow, YES } from './facets.ts';
import { OWN_PACK } from './open.ts';
import { worksOf } from './own-rows.ts';
import { searchWords } from './search-words.ts';
import type { WordHits } from './word-index.ts';

/** Facets that a work has no values of. */
const NOT_OF_WORKS: readonly Facet[] = ['stance', 'confidence'];

const NO_HITS: WordHits = { scores: new Map(), matched: [] };

/** Answers a search from a catalogue that was refreshed. */
export function searchCatalogue(catalogue: Catalogue, request: SearchRequest): SearchReply {
  const { facets, offset, limit } = request;
  const empty = { claims: [], works: [], titles: {}, packs: packsOf(catalogue) };
  const page = <Entry>(entries: readonly Entry[]) => entries.slice(offset, offset + limit);
  if (request.what === 'works') {
    const { entries, matched, scores } = candidates(
      request,
      catalogue.works.all,
      catalogue.works.words,
    );
    const valuesOf = (entry: WorkEntry) => workValues(catalogue, entry);
    const { found, counts } = narrow(entries, valuesOf, facets, NOT_OF_WORKS);
    const sorted = sort(found, request, (entry) => workRank(entry, scores));
    const works = page(sorted).map((entry) => foundWork(catalogue, entry));
    return { ...empty, works, total: found.length, facets: counts, matched };
  }
  const { entries, matched, scores } = candidates(
    request,
    catalogue.claims.all,
    catalogue.claims.words,
  );
  const valuesOf = (entry: ClaimEntry) => claimValues(catalogue, entry);
  const { found, counts } = narrow(once(entries), valuesOf, facets);
  const sorted = sort(found, request, (entry) => claimRank(catalogue, entry, scores));
  const shown = page(sorted);
  return {
    ...empty,
    claims: shown.map((entry) => foundClaim(catalogue, entry)),
    titles: titlesOf(catalogue, shown),
    total: found.length,
    facets: counts,
    matched,
  };
}

function candidates<Entry extends { readonly key: string }>(
  { query }: SearchRequest,
  all: Iterable<Entry>,
  words: { find(query: string): WordHits },
): { entries: Iterable<Entry> } & WordHits {
  if (searchWords(query).length === 0) return { entries: all, ...NO_HITS };
  const hits = words.find(query);
  return { entries: [...all].filter(({ key }) => hits.scores.has(key)), ...hits };
}

/** A claim that stands in several packs is found in the first of them. */
function* once(entries: Iterable<ClaimEntry>): Generator<ClaimEntry> {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.claim.id)) continue;
    seen.add(entry.claim.id);
    yield entry;
  }
}

function claimValues(catalogue: Catalogue, { pack, claim }: ClaimEntry): FacetValues {
  const about = catalogue.aboutOf([claim.id]);
  const works = [...worksOf(claim)].map((id) => catalogue.works.of(id)?.ids ?? [id]);
  const reading = works.flatMap((ids) => catalogue.aboutOf(ids)?.reading ?? []);
  const isMine = pack === OWN_PACK || about?.note !== undefined || about?.stance !== undefined;
  return {
    pack: [pack],
    stance: unique(claim.citations.filter(isCounted).map(({ intent }) => stanceOf(intent))),
    topic: unique(claim.topics ?? []),
    author: unique(claim.speaker ?? []),
    confidence: claim.confidence ? [claim.confidence] : [],
    mine: isMine ? [YES] : [],
    reading: unique(reading),
    hidden: [hiddenValue(about?.hidden ?? false)],
  };
}

function workValues(catalogue: Catalogue, { work, ids, packs }: WorkEntry): FacetValues {
  const about = catalogue.aboutOf(ids);
  const isKept = about?.note !== undefined || about?.reading !== undefined;
  return {
    pack: packs,
    stance: [],
    topic: unique(work.topics ?? []),
    author: unique((work.author ?? []).map(({ literal }) => literal)),
    confidence: [],
    mine: packs.includes(OWN_PACK) || isKept || about?.stance !== undefined ? [YES] : [],
    reading: [about?.reading ?? 'unread'],
    hidden: [hiddenValue(about?.hidden ?? false)],
  };
}

/** What a list is sorted by. */
interface Rank {
  readonly score: number;
  /** As ISO 8601, or empty. */
  readonly date: string;
  readonly title: string;
  readonly claims: number;
}

function claimRank(
  catalogue: Catalogue,
  { key, claim }: ClaimEntry,
  scores: ReadonlyMap<string, number>,
): Rank {
  return {
    score: scores.get(key) ?? 0,
    date: claim.date ?? '',
    title: claim.text,
    claims: catalogue.claims.answersTo(claim.id),
  };
}

function workRank(entry: WorkEntry, scores: ReadonlyMap<string, number>): Rank {
  const [parts = []] = entry.work.issued?.['date-parts'] ?? [];
  return {
    score: scores.get(entry.key) ?? 0,
    date: parts.map((part) => String(part).padStart(2, '0')).join('-'),
    title: entry.work.title,
    claims: entry.claims + entry.says,
  };
}

const BY_TITLE = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const byDate = (a: Rank, b: Rank) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1);

const ORDERS: Readonly<Record<SearchSort, (a: Rank, b: Rank) => number>> = {
  relevance: (a, b) => b.score - a.score || byDate(a, b),
  newest: byDate,
  title: (a, b) => BY_TITLE.compare(a.title, b.title),
  mostClaims: (a, b) => b.claims - a.claims || byDate(a, b),
};

function sort<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  { sort: by }: SearchRequest,
  rankOf: (entry: Entry) => Rank,
): Entry[] {
  const order = ORDERS[by];
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .sort((a, b) => order(a.rank, b.rank) || (a.entry.key < b.entry.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function foundClaim(catalogue: Catalogue, { pack, claim }: ClaimEntry): FoundClaim {
  const about = catalogue.aboutOf([claim.id]);
  const answers = catalogue.claims.answersTo(claim.id);
  return { claim, pack, isOwn: pack === OWN_PACK, answers, ...(about && { about }) };
}

function foundWork(
  catalogue: Catalogue,
  { work, ids, packs, claims, disputes, says }: WorkEntry,
): FoundWork {
  const about = catalogue.aboutOf(ids);
  return { work, packs, claims, disputes, says, ...(about && { about }) };
}

function titlesOf(catalogue: Catalogue, entries: readonly ClaimEntry[]): Record<WorkId, string> {
  return Object.fromEntries(
    entries.flatMap(({ claim }) =>
      [...worksOf(claim)].flatMap((id) => {
        const title = catalogue.works.of(id)?.work.title;
        return title === undefined ? [] : [[id, title]];
      }),
    ),
  );
}

function packsOf(catalogue: Catalogue): Record<string, string> {
  return Object.fromEntries(catalogue.packTitles);
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
