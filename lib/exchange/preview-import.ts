/**
 * What an import would add, change and leave, before anything is written.
 *
 * A pack says how its records are to be, so what differs changes. Other formats tell less of a work
 * than the library may know: they fill in what is missing, and a claim that is known stays.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import { idsOf } from './csl-item.ts';
import type { AboutEntry, ExchangeSet, ImportContent, Skipped } from './import-result.ts';

/** What the library holds already. */
export interface ImportLookup {
  /** The work under any of these ids. */
  readonly work: (ids: readonly WorkId[]) => Work | undefined;
  readonly claim: (id: ClaimId) => Claim | undefined;
  readonly about: (target: WorkId | ClaimId) => About | undefined;
}

export type ImportChange =
  | { readonly kind: 'work'; readonly before: Work; readonly after: Work }
  | { readonly kind: 'claim'; readonly before: Claim; readonly after: Claim }
  | { readonly kind: 'about'; readonly before: About; readonly after: AboutEntry };

export interface ImportPreview {
  readonly adds: ExchangeSet;
  readonly changes: readonly ImportChange[];
  /** What stays out, or stays as it is. */
  readonly skips: readonly Skipped[];
}

const SAME = 'already in the library';

/** Compares what was read with what is there. */
export function previewImport(content: ImportContent, lookup: ImportLookup): ImportPreview {
  const adds = { works: [] as Work[], claims: [] as Claim[], abouts: [] as AboutEntry[] };
  const changes: ImportChange[] = [];
  const skips: Skipped[] = [...content.skipped];
  const isPack = content.format === 'pack';

  for (const work of content.works) {
    const before = lookup.work(idsOf(work));
    const after = before && mergedWork(before, work, isPack);
    if (!after) adds.works.push(work);
    else if (isSame(before, after)) skips.push({ place: work.id, reason: SAME });
    else changes.push({ kind: 'work', before, after });
  }
  for (const claim of content.claims) {
    const before = lookup.claim(claim.id);
    if (!before) adds.claims.push(claim);
    else if (!isPack || isSame(before, claim)) skips.push({ place: claim.id, reason: SAME });
    else changes.push({ kind: 'claim', before, after: claim });
  }
  for (const about of content.abouts) {
    const before = lookup.about(about.target);
    const after = mergedAbout(before ?? {}, about, isPack);
    if (!before) adds.abouts.push(about);
    else if (isSame({ target: about.target, ...before }, after)) {
      skips.push({ place: about.target, reason: SAME });
    } else changes.push({ kind: 'about', before, after });
  }
  return { adds, changes, skips };
}

/** The library's own id stays; every id of either is an id of the work. */
function mergedWork(before: Work, incoming: Work, isPack: boolean): Work {
  const both = isPack ? { ...before, ...incoming } : { ...incoming, ...before };
  const sameAs = new Set([...idsOf(before), ...idsOf(incoming)]);
  sameAs.delete(before.id);
  return { ...both, id: before.id, ...(sameAs.size > 0 && { sameAs: [...sameAs] }) };
}

/** A note that is there is never lost to another format's: that stands below it. */
function mergedAbout(before: About, incoming: AboutEntry, isPack: boolean): AboutEntry {
  if (isPack) return { ...before, ...incoming };
  const [former, added] = [before.note, incoming.note];
  const both = { ...incoming, ...before };
  if (former === undefined || added === undefined || former.includes(added)) return both;
  return { ...both, note: `${former}\n\n${added}` };
}

/** The same fields with the same values, in whatever order. */
function isSame(a: object, b: object): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
