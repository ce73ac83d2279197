/**
 * The records of a pack as they travel, and which packs there are.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import { byPreference, isWorkId, type WorkId } from '../works/work-id.ts';
import { type Edition, type Library, OWN_EDITION, OWN_PACK, type PackRow } from './open.ts';
import { worksOf } from './own-rows.ts';
import { LibraryReader } from './read.ts';

/** The most records of one slice. */
const SLICE = 500;

/** Works, claims and notes; the fields of `RecordSlice` in lib/messages.ts. */
export interface RecordsOfPack {
  readonly works: readonly Work[];
  readonly claims: readonly Claim[];
  readonly abouts: readonly (About & { readonly target: WorkId | ClaimId })[];
}

/** What records are asked for by. */
export interface RecordNames {
  readonly works: readonly WorkId[];
  readonly claims: readonly ClaimId[];
  readonly abouts: readonly (WorkId | ClaimId)[];
}

/** The packs of the library, the reader's own first. */
export async function packsOf(library: Library): Promise<PackRow[]> {
  const packs = await library.getAll('packs');
  return packs.sort((a, b) => Number(b.id === OWN_PACK) - Number(a.id === OWN_PACK));
}

/**
 * A slice of a pack's records. Works come first, then claims in the pack's order, then, of the
 * reader's own pack, their notes.
 *
 * @param after what the slice before gave as `next`; null: the first.
 * @throws Error where there is no such pack, or `after` is none of ours.
 */
export async function recordsOfPack(
  library: Library,
  id: string,
  after: string | null,
): Promise<RecordsOfPack & { readonly next: string | null }> {
  const from = after === null ? 0 : Number(after);
  if (!Number.isInteger(from) || from < 0) throw new Error(`“${after}” is no place in a pack.`);
  const names = await namesOf(library, id);
  const wanted = sliceOf(names, from, from + SLICE);
  const total = names.works.length + names.claims.length + names.abouts.length;
  const next = from + SLICE < total ? String(from + SLICE) : null;
  const records =
    id === OWN_PACK
      ? await knownRecords(library, wanted)
      : await recordsInPack(library, id, wanted);
  return { ...records, next };
}

/**
 * All of the reader's own records. Which there are is read once: what is changed meanwhile is in it
 * or not, and whatever else there was is.
 */
export async function ownRecords(library: Library): Promise<RecordsOfPack> {
  const names = await ownNames(library);
  const total = names.works.length + names.claims.length + names.abouts.length;
  const slices: RecordsOfPack[] = [];
  for (let from = 0; from < total; from += SLICE) {
    slices.push(await knownRecords(library, sliceOf(names, from, from + SLICE)));
  }
  return {
    works: slices.flatMap(({ works }) => works),
    claims: slices.flatMap(({ claims }) => claims),
    abouts: slices.flatMap(({ abouts }) => abouts),
  };
}

/** What the library knows under these names, over all packs; hidden or not. */
export async function knownRecords(library: Library, names: RecordNames): Promise<RecordsOfPack> {
  const reader = await LibraryReader.open(library);
  const summaries = await reader.summaries(names.works);
  const idsByWork = new Map([...summaries.values()].map(({ ids }) => [ids[0], ids] as const));
  const works = await Promise.all([...idsByWork.values()].map((ids) => reader.work(ids)));
  const claims = await reader.claimsById(names.claims);
  const abouts = await Promise.all(names.abouts.map((target) => reader.about([target])));
  return {
    works: works.flatMap((work) => (work ? [withoutEmpty(work)] : [])),
    claims: names.claims.flatMap((id) => claims.get(id) ?? []),
    abouts: names.abouts.flatMap((target, n) => (abouts[n] ? [{ target, ...abouts[n] }] : [])),
  };
}

/** What one pack itself lists under these names; a work may be asked for under any of its ids. */
export async function recordsInPack(
  library: Library,
  id: string,
  names: RecordNames,
): Promise<RecordsOfPack> {
  const reading = library.transaction(['packs', 'works', 'summaries', 'claims']);
  const live = (await reading.objectStore('packs').get(id))?.live;
  if (live === undefined) return { works: [], claims: [], abouts: [] };
  const works = reading.objectStore('works');
  const found = await Promise.all(
    names.works.map(async (work) => {
      const ids = (await reading.objectStore('summaries').get([live, work]))?.ids ?? [work];
      const rows = await Promise.all(ids.map((one) => works.get([live, one])));
      return rows.find((row) => row !== undefined && !row.isDerived)?.work;
    }),
  );
  const claims = await Promise.all(
    names.claims.map((claim) => reading.objectStore('claims').get([live, claim])),
  );
  const once = new Map(found.flatMap((work) => (work ? [[work.id, work] as const] : [])));
  return {
    works: [...once.values()],
    claims: claims.flatMap((row) => (row ? [row.claim] : [])),
    abouts: [],
  };
}

async function namesOf(library: Library, id: string): Promise<RecordNames> {
  if (id === OWN_PACK) return ownNames(library);
  const pack = await library.get('packs', id);
  if (!pack) throw new Error(`There is no pack “${id}” in the library.`);
  const works = await library.getAll('works', wholeEdition(pack.live));
  const claims = await claimsInOrder(library, pack.live);
  return {
    works: works.flatMap((row) => (row.isDerived ? [] : [row.id])),
    claims: claims.map((claim) => claim.id),
    abouts: [],
  };
}

/** The reader's claims, their notes, and every work that these name or that was added. */
async function ownNames(library: Library): Promise<RecordNames> {
  const claims = await claimsInOrder(library, OWN_EDITION);
  const [abouts, added] = await Promise.all([
    library.getAllKeys('abouts') as Promise<(WorkId | ClaimId)[]>,
    library.getAllKeys('records', IDBKeyRange.bound('work:', 'work;')),
  ]);
  const works = new Set<WorkId>([
    ...added.map((key) => key.slice('work:'.length) as WorkId),
    ...claims.flatMap((claim) => [...worksOf(claim)]),
    ...abouts.filter((target): target is WorkId => isWorkId(target)),
  ]);
  return { works: byPreference(works), claims: claims.map((claim) => claim.id), abouts };
}

async function claimsInOrder(library: Library, edition: Edition): Promise<Claim[]> {
  const rows = await library.getAll('claims', wholeEdition(edition));
  return rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map((row) => row.claim);
}

function wholeEdition(edition: Edition): IDBKeyRange {
  return IDBKeyRange.bound([edition], [edition, []]);
}

/** Of all names one after another, those from one place to another. */
function sliceOf({ works, claims, abouts }: RecordNames, from: number, to: number): RecordNames {
  const cut = <Item>(list: readonly Item[], before: number) =>
    list.slice(Math.max(0, from - before), Math.max(0, to - before));
  return {
    works: cut(works, 0),
    claims: cut(claims, works.length),
    abouts: cut(abouts, works.length + claims.length),
  };
}

/** Lists that hold nothing are no fields of a record. */
function withoutEmpty(work: Work): Work {
  return Object.fromEntries(
    Object.entries(work).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as Work;
}
