/**
 * Checks the curated dataset and packs it for the extension: `node scripts/pack-curated.ts` writes
 * `public/curated.json`, and its edition alone beside it, so that a start need not read the whole.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Claim, PACK_VERSION, type Pack, packSchema } from '../lib/claims/model.ts';
import { checkReferences } from './curated/check-references.ts';
import { listProblems } from './curated/problem.ts';
import { type Dataset, type PlacedClaim, readDataset } from './curated/read-dataset.ts';
import { toClaimOfWork, toClaimOnPage, toWork } from './curated/to-pack.ts';

/**
 * Reads, checks and packs the dataset in `folder`. The edition is a hash of the content.
 *
 * @throws Error whose message lists every problem with its file, line, entry and field.
 */
export function packCurated(folder: string): Pack {
  const dataset = readDataset(folder);
  const problems = [...dataset.problems, ...checkReferences(dataset)];
  if (problems.length > 0) throw new Error(listProblems(problems));

  const works = dataset.works.flatMap(({ entry }) => (entry ? [toWork(entry)] : []));
  const claims = toClaims(dataset);
  const content = JSON.stringify([works, claims]);
  return v.parse(packSchema, {
    format: 'claimside-pack',
    version: PACK_VERSION,
    id: 'curated',
    title: 'Curated claims',
    edition: createHash('sha256').update(content).digest('hex').slice(0, 16),
    works,
    claims,
  });
}

function toClaims(dataset: Dataset): Claim[] {
  const lostTitles = new Map(
    dataset.lostLinks.flatMap(({ entry }) => (entry ? [[entry.id, entry.title] as const] : [])),
  );
  return dataset.claims.flatMap(({ entry, by }: PlacedClaim) => {
    if (!entry || !by.entry) return [];
    return 'claims' in by.entry
      ? [toClaimOnPage(entry, by.entry, lostTitles)]
      : [toClaimOfWork(entry, by.entry, lostTitles)];
  });
}

/** How much the pack holds, for the build's output. */
function figuresOf({ works, claims, edition }: Pack): string {
  const count = (what: (claim: Claim) => number) =>
    claims.reduce((total, claim) => total + what(claim), 0);
  const citations = count((claim) => claim.citations.length);
  const lost = count((claim) => claim.lostReferences?.length ?? 0);
  return (
    `Curated dataset ${edition}: ${works.length} works, ${claims.length} claims, ` +
    `${citations} citations, ${lost} references whose link is lost.`
  );
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  try {
    const pack = packCurated(join(root, 'assets/curated'));
    writeFileSync(join(root, 'public/curated.json'), JSON.stringify(pack));
    const { edition } = pack;
    writeFileSync(join(root, 'public/curated-edition.json'), JSON.stringify({ edition }));
    console.log(figuresOf(pack));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
