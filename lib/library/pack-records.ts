/**
 * The records of a pack as they travel, and which packs there are.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import { byPreference, isWorkId, type WorkId } from '../works/work-id.ts';
import { type Library, OWN_PACK, type PackRow } from './open.ts';
import { LibraryReader } from './read.ts';
import { isOfWork } from './source-works.ts';

/** The most rows that one slice is made of. */
export const SLICE = 500;

/** Works, claims and notes; the fields of `RecordSlice` in lib/messages.ts. */
export interface RecordsOfPack {
  readonly works: readonly Work[];
  readonly claims: readonly Claim[];
  readonly abouts: readonly (About & { readonly target: WorkId | ClaimId })[];
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
  const pack = await library.get('packs', id);
  const isOwn = id === OWN_PACK;
  if (!pack && !isOwn) throw new Error(`There is no pack “${id}” in the library.`);
  const names = isOwn ? await ownNames(library) : await namesIn(library, pack as PackRow);
  const from = after === null ? 0 : Number.parseInt(after, 10);
  if (!Number.isInteger(from) || from < 0) throw new Error(`“${after}” is no place in a pack.`);
  const wanted = names.slice(from, from + SLICE);
  const next = from + SLICE < names.length ? String(from + SLICE) : null;
  const records = isOwn
    ? await knownRecords(library, wanted)
    : await rowsNamed(library, (pack as PackRow).live, wanted);
  return { ...records, next };
}

type Name =
  | { readonly kind: 'works'; readonly id: WorkId }
  | { readonly kind: 'claims'; readonly id: ClaimId }
  | { readonly kind: 'abouts'; readonly id: WorkId | ClaimId };

/** What the library knows under these names, over all packs; hidden or not. */
export async function knownRecords(
  library: Library,
  names: readonly Name[],
): Promise<RecordsOfPack> {
  const reader = await LibraryReader.open(library);
  const claimIds = idsOf(names, 'claims');
  const asked = idsOf(names, 'works');
  const summaries = await reader.summaries(asked);
  const works = await Promise.all(
    [...new Set([...summaries.values()].map(({ ids }) => ids.join(' ')))].map((ids) =>
      reader.work(ids.split(' ') as WorkId[]),
    ),
  );
  const claims = await reader.claimsById(claimIds);
  const abouts = await Promise.all(
    idsOf(names, 'abouts').map(async (target) => {
      const about = await reader.about([target]);
      return about ? [{ target, ...about }] : [];
    }),
  );
  return {
    works: works.flatMap((work) => (work ? [withoutEmpty(work)] : [])),
    claims: claimIds.flatMap((id) => claims.get(id) ?? []),
    abouts: abouts.flat(),
  };
}

/** What one pack knows under these names. A work may be asked for under any of its ids. */
export async function recordsIn(
  library: Library,
  pack: string,
  names: readonly Name[],
): Promise<RecordsOfPack> {
  const row = await library.get('packs', pack);
  return row ? rowsNamed(library, row.live, names) : { works: [], claims: [], abouts: [] };
}

function idsOf<Kind extends Name['kind']>(
  names: readonly Name[],
  kind: Kind,
): Extract<Name, { kind: Kind }>['id'][] {
  return names.flatMap((name) => (name.kind === kind ? [name.id] : [])) as Extract<
    Name,
    { kind: Kind }
  >['id'][];
}

async function namesIn(library: Library, { live }: PackRow): Promise<Name[]> {
  const all = IDBKeyRange.bound([live], [live, []]);
  const [works, claims] = await Promise.all([
    library.getAll('works', all),
    library.getAll('claims', all),
  ]);
  return [
    ...works.flatMap(({ id, isDerived }) => (isDerived ? [] : [{ kind: 'works' as const, id }])),
    ...claims.sort((a, b) => a.order - b.order).map(({ id }) => ({ kind: 'claims' as const, id })),
  ];
}

/** The reader's own: claims, notes, and every work that these name or that was added. */
async function ownNames(library: Library): Promise<Name[]> {
  const own = await library.get('packs', OWN_PACK);
  const rows = own
    ? await library.getAll('claims', IDBKeyRange.bound([own.live], [own.live, []]))
    : [];
  const [targets, records] = await Promise.all([
    library.getAllKeys('abouts'),
    library.getAllKeys('records', IDBKeyRange.bound('work:', 'work;')),
  ]);
  const works = new Set<WorkId>([
    ...records.map((key) => key.slice('work:'.length) as WorkId),
    ...rows.flatMap(({ claim }) => worksNamedBy(claim)),
    ...targets.filter(isWorkId),
  ]);
  return [
    ...byPreference(works).map((id) => ({ kind: 'works' as const, id })),
    ...rows
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .map(({ id }) => ({ kind: 'claims' as const, id })),
    ...targets.map((id) => ({ kind: 'abouts' as const, id: id as WorkId | ClaimId })),
  ];
}

function worksNamedBy({ source, attributedTo, citations }: Claim): WorkId[] {
  const place: string = source;
  return [
    ...(isOfWork(place) ? [place] : []),
    ...(attributedTo ? [attributedTo] : []),
    ...citations.flatMap((citation) => ('work' in citation ? [citation.work] : [])),
  ];
}

async function rowsNamed(
  library: Library,
  live: number,
  names: readonly Name[],
): Promise<RecordsOfPack> {
  const reading = library.transaction(['works', 'summaries', 'claims']);
  const works = reading.objectStore('works');
  const summaries = reading.objectStore('summaries');
  const found = await Promise.all(
    idsOf(names, 'works').map(async (id) => {
      const ids = (await summaries.get([live, id]))?.ids ?? [id];
      const rows = await Promise.all(ids.map((one) => works.get([live, one])));
      return rows.find((row) => row !== undefined && !row.isDerived)?.work;
    }),
  );
  const claims = await Promise.all(
    idsOf(names, 'claims').map((id) => reading.objectStore('claims').get([live, id])),
  );
  const unique = new Map(found.flatMap((work) => (work ? [[work.id, work] as const] : [])));
  return {
    works: [...unique.values()],
    claims: claims.flatMap((row) => (row ? [row.claim] : [])),
    abouts: [],
  };
}

/** Lists that hold nothing are no fields of a record. */
function withoutEmpty(work: Work): Work {
  return Object.fromEntries(
    Object.entries(work).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as Work;
}
