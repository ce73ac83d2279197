/**
 * What the sidebar shows of a page: the page's state joined with the library.
 *
 * @module
 */
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import { LibraryReader, type WorkSummaryOverPacks } from '../library/read.ts';
import type { BareWork, ClaimTable, PageState, PageView, WorkView } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';

/** The most claims that a page's view lists; the lists of further works are asked for one by one. */
const MOST_CLAIMS = 500;

/** Joins the state of a page with the library. */
export async function viewPage(reader: LibraryReader, state: PageState): Promise<PageView> {
  const listed = new ClaimList();
  const made = listed.add(await reader.claims('made', state.sources));
  const summaries = await reader.summaries([...state.own, ...state.mentions]);

  const works: WorkView[] = [];
  const bare: BareWork[] = [];
  for (const { id, summary, isPage, isMentioned } of worksOf(state, summaries)) {
    if (summary && summary.claims + summary.own > 0) {
      const view = await viewWork(reader, summary, listed);
      if (view) works.push({ ...view, isPage, isMentioned });
    } else {
      bare.push({ id, isPage, related: summary?.related ?? 0, ...titleOf(summary) });
    }
  }
  const table = await tableOf(reader, listed.claims);
  return { kind: 'page', title: state.title, theme: state.theme, made, works, bare, ...table };
}

/** One work with all its claims; null where the library does not know it. */
export async function viewOneWork(
  reader: LibraryReader,
  id: WorkId,
): Promise<(ClaimTable & { work: WorkView }) | null> {
  const summary = (await reader.summaries([id])).get(id);
  const listed = new ClaimList(Number.POSITIVE_INFINITY);
  const view = summary && (await viewWork(reader, summary, listed));
  if (!view) return null;
  const work = { ...view, isPage: false, isMentioned: false };
  return { work, ...(await tableOf(reader, listed.claims)) };
}

/** The claims of a view, each once, up to a limit. */
class ClaimList {
  readonly claims = new Map<ClaimId, Claim>();
  readonly #most: number;

  constructor(most = MOST_CLAIMS) {
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

interface WorkOnPage {
  readonly id: WorkId;
  readonly summary: WorkSummaryOverPacks | undefined;
  readonly isPage: boolean;
  readonly isMentioned: boolean;
}

/** The page's own work first, then those it mentions in reading order, each once. */
function worksOf(
  state: PageState,
  summaries: ReadonlyMap<WorkId, WorkSummaryOverPacks>,
): WorkOnPage[] {
  const nameOf = (id: WorkId) => summaries.get(id)?.ids[0] ?? id;
  const mentioned = new Set(state.mentions.map(nameOf));
  const known = state.own.filter((id) => summaries.has(id));
  const own = new Set((known.length > 0 ? known : state.own.slice(0, 1)).map(nameOf));
  return [...new Set([...own, ...mentioned])].map((id) => ({
    id,
    summary: [...summaries.values()].find((summary) => summary.ids[0] === id),
    isPage: own.has(id),
    isMentioned: mentioned.has(id),
  }));
}

async function viewWork(
  reader: LibraryReader,
  summary: WorkSummaryOverPacks,
  listed: ClaimList,
): Promise<Omit<WorkView, 'isPage' | 'isMentioned'> | undefined> {
  const { ids } = summary;
  const work: Work | undefined = await reader.work(ids);
  if (!work) return undefined;
  const total = summary.own + summary.claims + summary.related;
  if (listed.isFull) return { work, ids, says: [], others: [], related: [], total };
  const [says, others, related] = await Promise.all([
    reader.claims('says', ids),
    reader.claims('cites', ids),
    reader.claims('related', ids),
  ]);
  return {
    work,
    ids,
    says: listed.add(says),
    others: listed.add(others),
    related: listed.add(related),
    total: says.length + others.length + related.length,
  };
}

/** The listed claims with what they cite and what answers them. */
async function tableOf(
  reader: LibraryReader,
  listed: ReadonlyMap<ClaimId, Claim>,
): Promise<ClaimTable> {
  const answering = await Promise.all(
    [...listed.keys()].map(async (id) => [id, await reader.claims('answers', [id])] as const),
  );
  const cited = [...listed.values()].flatMap((claim) =>
    claim.citations.flatMap((citation) => ('claim' in citation ? [citation.claim] : [])),
  );
  const claims = new Map([
    ...(await reader.claimsById(cited)),
    ...answering.flatMap(([, answers]) => answers.map((claim) => [claim.id, claim] as const)),
    ...listed,
  ]);
  const works = [...claims.values()].flatMap((claim) =>
    claim.citations.flatMap((citation) => ('work' in citation ? [citation.work] : [])),
  );
  const titles = [...(await reader.summaries(works))].map(([id, { title }]) => [id, title] as const);
  return {
    claims: Object.fromEntries(claims),
    answers: Object.fromEntries(
      answering
        .filter(([, answers]) => answers.length > 0)
        .map(([id, answers]) => [id, answers.map((claim) => claim.id)]),
    ),
    titles: Object.fromEntries(titles),
  };
}

function titleOf(summary: WorkSummaryOverPacks | undefined): { title?: string } {
  return summary ? { title: summary.title } : {};
}
