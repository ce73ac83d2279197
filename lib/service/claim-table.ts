/**
 * The claims of a view with all that is shown beside them.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId } from '../claims/model.ts';
import type { LibraryReader } from '../library/read.ts';
import type { ClaimTable } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';

/** A work of the view: the id it is shown under, and all its ids. */
export interface ShownWork {
  readonly id: WorkId;
  readonly ids: readonly WorkId[];
}

/**
 * The listed claims with what they cite and what answers them, and what the reader keeps about them
 * and about the works of the view. A pointer says nothing of its own and is shown on its own page
 * alone, so it is taken along only where it is listed.
 */
export async function tableOf(
  reader: LibraryReader,
  listed: ReadonlyMap<ClaimId, Claim>,
  works: readonly ShownWork[],
): Promise<ClaimTable> {
  const isShown = (claim: Claim) => claim.kind !== 'pointer' || listed.has(claim.id);
  const answering = await Promise.all(
    [...listed.keys()].map(async (id) => {
      const answers = (await reader.claims('answers', [id])).filter(isShown);
      return [id, answers] as const;
    }),
  );
  const cited = [...listed.values()].flatMap((claim) =>
    claim.citations.flatMap((citation) => ('claim' in citation ? [citation.claim] : [])),
  );
  const claims = new Map([
    ...[...(await reader.claimsById(cited))].filter(([, claim]) => isShown(claim)),
    ...answering.flatMap(([, answers]) => answers.map((claim) => [claim.id, claim] as const)),
    ...reader.leftOut,
    ...listed,
  ]);
  return {
    claims: Object.fromEntries(claims),
    answers: Object.fromEntries(
      answering
        .filter(([, answers]) => answers.length > 0)
        .map(([id, answers]) => [id, answers.map((claim) => claim.id)]),
    ),
    titles: await titlesOf(reader, [...claims.values()]),
    own: await reader.ownAmong([...claims.keys()]),
    about: await aboutOf(reader, [...claims.keys()], works),
    hidden: [...reader.leftOut.keys()],
  };
}

async function titlesOf(
  reader: LibraryReader,
  claims: readonly Claim[],
): Promise<Record<WorkId, string>> {
  const works = claims.flatMap((claim) =>
    claim.citations.flatMap((citation) => ('work' in citation ? [citation.work] : [])),
  );
  const summaries = await reader.summaries(works);
  return Object.fromEntries([...summaries].map(([id, { title }]) => [id, title]));
}

async function aboutOf(
  reader: LibraryReader,
  claims: readonly ClaimId[],
  works: readonly ShownWork[],
): Promise<Record<string, About>> {
  const targets = [...claims.map((id) => ({ id, ids: [id] })), ...works];
  const abouts = await Promise.all(targets.map(({ ids }) => reader.about(ids)));
  return Object.fromEntries(
    targets.flatMap(({ id }, n) => {
      const about = abouts[n];
      return about ? [[id, about]] : [];
    }),
  );
}
