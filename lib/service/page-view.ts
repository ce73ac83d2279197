/**
 * What the sidebar shows of a page: the page's state joined with the library.
 *
 * @module
 */
import { quoteKey } from '../anchors/anchor.ts';
import type { Claim, ClaimId } from '../claims/model.ts';
import type { EquivalenceRow } from '../library/open.ts';
import type { LibraryReader, WorkSummaryOverPacks } from '../library/read.ts';
import type {
  BareWork,
  ClaimTable,
  DismissedWork,
  LearnedEquivalence,
  PageState,
  PageView,
  WorkView,
} from '../messages.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import { tableOf } from './claim-table.ts';
import { claimsOfPassages } from './shown-passages.ts';

/**
 * A page's view lists the claims of works until it holds this many; the lists of further works are
 * asked for one by one. A list that was begun is not cut.
 */
const MOST_CLAIMS = 500;

/**
 * Joins the state of a page with the library.
 *
 * @param dismissed the works, under all their ids, whose titles are not meant on the page.
 */
export async function viewPage(
  reader: LibraryReader,
  state: PageState,
  dismissed: Iterable<WorkId> = [],
): Promise<PageView> {
  const listed = new ClaimList(MOST_CLAIMS);
  const madeInSources = await claimsMadeOn(reader, state.sources);
  const recognised = await claimsOfPassages(reader, state.passages, madeInSources);
  const made = listed.add([...madeInSources, ...recognised.made]);
  const quoted = listed.add(recognised.quoted);
  const summaries = await reader.summaries([...state.own, ...state.mentions]);

  const works: WorkView[] = [];
  const bare: BareWork[] = [];
  for (const { id, summary, ...place } of worksOf(state, summaries)) {
    const { isPage } = place;
    if (summary && summary.claims + summary.own > 0) {
      const view = await viewWork(reader, summary, listed, isPage ? made : []);
      // All its claims may stand under the places of this page already.
      if (view && view.total > 0) works.push({ ...view, ...place });
    } else {
      bare.push({ id, isPage, related: summary?.related ?? 0, ...titleOf(summary) });
    }
  }
  const table = await tableOf(reader, listed.claims, [
    ...works.map(({ work, ids }) => ({ id: work.id, ids })),
    ...bare.map(({ id }) => ({ id, ids: summaries.get(id)?.ids ?? [id] })),
  ]);
  const [source] = state.sources;
  const { title, theme, version, time } = state;
  const page = {
    title,
    theme,
    ...(version && { version }),
    ...(source && { source }),
    ...(time && { time: time.reading + time.marking }),
  };
  const shown = [...recognised.made, ...recognised.quoted].map(({ id }) => [id, 'here' as const]);
  const found = { ...foundOf(madeInSources, state.quotes), ...Object.fromEntries(shown) };
  const notMeant = await dismissedWorks(reader, [...dismissed]);
  const lists = { made, quoted, found, works, bare, dismissed: notMeant };
  return { kind: 'page', ...page, ...lists, ...table };
}

/** Each once; works that have left the library are left out. */
async function dismissedWorks(
  reader: LibraryReader,
  ids: readonly WorkId[],
): Promise<DismissedWork[]> {
  const summaries = ids.length > 0 ? await reader.summaries(ids) : new Map();
  const byName = new Map([...summaries.values()].map((summary) => [summary.ids[0], summary]));
  return [...byName.values()].map(({ ids: all, title }) => ({ ids: all, title }));
}

/** One work with all its claims; null where the library does not know it. */
export async function viewOneWork(
  reader: LibraryReader,
  id: WorkId,
): Promise<(ClaimTable & { work: WorkView }) | null> {
  const summary = (await reader.summaries([id])).get(id);
  const listed = new ClaimList(Number.POSITIVE_INFINITY);
  const view = summary && (await viewWork(reader, summary, listed, []));
  if (!view) return null;
  const learned = await reader.equivalences(view.ids);
  const work = { ...view, isPage: false, isMentioned: false, learned: learned.map(asShown) };
  const named = { id: work.work.id, ids: work.ids };
  return { work, ...(await tableOf(reader, listed.claims, [named])) };
}

function asShown({ ids, from, state }: EquivalenceRow): LearnedEquivalence {
  return { ids, from, state };
}

/** One claim; null where the library does not know it. */
export async function viewOneClaim(
  reader: LibraryReader,
  id: ClaimId,
): Promise<(ClaimTable & { claim: ClaimId }) | null> {
  const claims = await reader.claimsById([id]);
  return claims.has(id) ? { claim: id, ...(await tableOf(reader, claims, [])) } : null;
}

/** The claims of a view, each once, until it is full. */
class ClaimList {
  readonly claims = new Map<ClaimId, Claim>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.claims.size >= this.#most;
  }

  add(claims: readonly Claim[]): ClaimId[] {
    for (const claim of claims) this.claims.set(claim.id, claim);
    return claims.map((claim) => claim.id);
  }
}

/**
 * The claims made at the places of this page, in the order of the places. What a paper says without
 * a place to land on is no claim made here: it stands under the paper.
 */
async function claimsMadeOn(reader: LibraryReader, sources: readonly SourceId[]): Promise<Claim[]> {
  const claims = await reader.claims('made', sources);
  const bySource = Map.groupBy(
    claims.filter((claim) => claim.url !== undefined),
    (claim) => claim.source,
  );
  return [...new Set(sources)].flatMap((source) => bySource.get(source) ?? []);
}

/** How the words of each claim were found that was looked for. */
function foundOf(claims: readonly Claim[], quotes: PageState['quotes']): PageView['found'] {
  return Object.fromEntries(
    claims.flatMap(({ id, source, anchor }) => {
      const found = anchor && quotes[quoteKey({ source, anchor })];
      return found ? [[id, found]] : [];
    }),
  );
}

interface WorkOnPage {
  readonly id: WorkId;
  readonly summary: WorkSummaryOverPacks | undefined;
  readonly isPage: boolean;
  readonly isMentioned: boolean;
  readonly isTitled?: true;
}

/** The page's own work first, then those it mentions in reading order, each once. */
function worksOf(
  state: PageState,
  summaries: ReadonlyMap<WorkId, WorkSummaryOverPacks>,
): WorkOnPage[] {
  const nameOf = (id: WorkId) => summaries.get(id)?.ids[0] ?? id;
  const byName = new Map([...summaries.values()].map((summary) => [summary.ids[0], summary]));
  const mentioned = new Set(state.mentions.map(nameOf));
  const titled = new Set(state.titled.map(nameOf));
  const known = state.own.filter((id) => summaries.has(id));
  const own = new Set((known.length > 0 ? known : state.own.slice(0, 1)).map(nameOf));
  return [...new Set([...own, ...mentioned])].map((id) => ({
    id,
    summary: byName.get(id),
    isPage: own.has(id),
    isMentioned: mentioned.has(id),
    ...(titled.has(id) && { isTitled: true as const }),
  }));
}

/** A work with its claims, but for those that stand elsewhere in the view already. */
async function viewWork(
  reader: LibraryReader,
  summary: WorkSummaryOverPacks,
  listed: ClaimList,
  elsewhere: readonly ClaimId[],
): Promise<Omit<WorkView, 'isPage' | 'isMentioned'> | undefined> {
  const { ids } = summary;
  const work = await reader.work(ids);
  if (!work) return undefined;
  if (listed.isFull) {
    const total = summary.own + summary.claims + summary.related;
    return { work, ids, says: [], others: [], related: [], total };
  }
  const [own, others, related] = await Promise.all([
    reader.claims('says', ids),
    reader.claims('cites', ids),
    reader.claims('related', ids),
  ]);
  const says = own.filter((claim) => !elsewhere.includes(claim.id));
  const total = says.length + others.length + related.length;
  return {
    work,
    ids,
    says: listed.add(says),
    others: listed.add(others),
    related: listed.add(related),
    total,
  };
}

function titleOf(summary: WorkSummaryOverPacks | undefined): { title?: string } {
  return summary ? { title: summary.title } : {};
}
