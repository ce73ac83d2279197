/**
 * What can be checked only with all entries at hand: ids that clash, and references that lead
 * nowhere or to the wrong work.
 *
 * @module
 */
import { identify } from '../../lib/works/identify.ts';
import { sourceOf } from '../../lib/works/source.ts';
import { byPreference } from '../../lib/works/work-id.ts';
import type { CitationEntry, WorkEntry } from './entry-schemas.ts';
import { type FieldKey, type Problem, problemAt } from './problem.ts';
import type { Dataset, Placed, PlacedClaim } from './read-dataset.ts';

/** Everything that is wrong between the entries. */
export function checkReferences(dataset: Dataset): Problem[] {
  const works = namesOfWorks(dataset.works);
  return [
    ...duplicates(dataset.works),
    ...duplicates(dataset.claims),
    ...duplicates(dataset.lostLinks),
    ...dataset.works.flatMap((work) => checkWork(work, works)),
    ...dataset.sources.flatMap(checkSource),
    ...dataset.claims.flatMap((claim) => checkClaim(claim, dataset, works)),
  ];
}

/** Every id under which a work is known, with the first work that has it. */
type NamesOfWorks = ReadonlyMap<string, Placed<WorkEntry>>;

function namesOfWorks(works: readonly Placed<WorkEntry>[]): NamesOfWorks {
  const names = new Map<string, Placed<WorkEntry>>();
  for (const work of works) if (work.id && !names.has(work.id)) names.set(work.id, work);
  for (const work of works) {
    for (const id of work.entry?.sameAs ?? []) if (!names.has(id)) names.set(id, work);
  }
  return names;
}

function duplicates(entries: readonly Placed<unknown>[]): Problem[] {
  const first = new Map<string, Placed<unknown>>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    if (entry.id === undefined) continue;
    const former = first.get(entry.id);
    if (former) problems.push(problemAt(entry.place, ['id'], `already used ${placeOf(former)}`));
    else first.set(entry.id, entry);
  }
  return problems;
}

function checkWork(work: Placed<WorkEntry>, works: NamesOfWorks): Problem[] {
  const { entry, place } = work;
  if (!entry) return [];
  const problems: Problem[] = [];
  const [preferred = entry.id] = byPreference([entry.id, ...(entry.sameAs ?? [])]);
  if (preferred !== entry.id) {
    problems.push(problemAt(place, ['id'], `${preferred} of sameAs comes first and is the id`));
  }
  entry.sameAs?.forEach((id, index) => {
    const other = works.get(id);
    if (other && other !== work) {
      const what = `${id} is also the work ${other.id} ${placeOf(other)}`;
      problems.push(problemAt(place, ['sameAs', index], what));
    }
  });
  entry.copies?.forEach((address, index) => {
    const other = works.get(identify(address) ?? '');
    if (other && other.id !== work.id) {
      problems.push(problemAt(place, ['copies', index], `is the address of ${other.id}`));
    }
  });
  entry.about?.forEach((address, index) => {
    if (works.get(identify(address) ?? '')?.id === work.id) {
      problems.push(problemAt(place, ['about', index], 'is the address of the work itself'));
    }
  });
  return problems;
}

function checkSource({ entry, place }: Dataset['sources'][number]): Problem[] {
  if (!entry || sourceOf(entry.page)) return [];
  return [problemAt(place, ['page'], 'names no source')];
}

function checkClaim(claim: PlacedClaim, dataset: Dataset, works: NamesOfWorks): Problem[] {
  const { entry, place, by } = claim;
  if (!entry) return [];
  const problems: Problem[] = [];
  if (entry.attributedTo && !works.has(entry.attributedTo)) {
    problems.push(problemAt(place, ['attributedTo'], `unknown work ${entry.attributedTo}`));
  }
  if (entry.part && by.entry && !('heading' in by.entry && by.entry.heading)) {
    problems.push(problemAt(place, ['part'], 'stands without a heading of its source'));
  }
  entry.citations.forEach((citation, index) => {
    const found = checkCitation(citation, entry.id, dataset, works);
    if (found) problems.push(problemAt(place, ['citations', index, found.field], found.what));
  });
  return problems;
}

function checkCitation(
  citation: CitationEntry,
  citing: string,
  dataset: Dataset,
  works: NamesOfWorks,
): { field: FieldKey; what: string } | undefined {
  const { work, claim, lost } = citation;
  if (work && !works.has(work)) return { field: 'work', what: `unknown work ${work}` };
  if (claim === citing) return { field: 'claim', what: 'the claim cites itself' };
  if (claim && !dataset.claims.some(({ id }) => id === claim)) {
    return { field: 'claim', what: `unknown claim ${claim}` };
  }
  if (lost && !dataset.lostLinks.some(({ id }) => id === lost)) {
    return { field: 'lost', what: `unknown lost link ${lost}` };
  }
  return undefined;
}

function placeOf({ place }: Placed<unknown>): string {
  return `at ${place.file}:${place.lineOf(['id'])}`;
}
