/**
 * Reading the library: works with their ids over all packs, and the claims that concern them.
 *
 * A work may stand in several packs under different ids. `LibraryReader` follows the ids of one
 * pack into the others, so that every id of a work leads to all that is known of it.
 *
 * @module
 */
import type { IDBPTransaction } from 'idb';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { SourceId } from '../works/source.ts';
import { byPreference, type WorkId } from '../works/work-id.ts';
import { type ClaimRelation, claimKey } from './claim-keys.ts';
import { joinedRows } from './joined-rows.ts';
import type { ClaimRow, Edition, Library, LibrarySchema, PackRow, SummaryRow } from './open.ts';

/** What is known of a work over all packs. */
export interface WorkSummaryOverPacks {
  /** All its ids, the preferred first. */
  readonly ids: readonly WorkId[];
  readonly title: string;
  readonly claims: number;
  readonly disputes: number;
  readonly own: number;
  readonly related: number;
}

type Reading = IDBPTransaction<
  LibrarySchema,
  ['packs', 'works', 'summaries', 'claims'],
  'readonly'
>;

/**
 * Reads one state of the library, in one transaction: packs that are switched meanwhile do not mix
 * into what it answers. It serves as long as it is asked without a pause; a new question later
 * needs a new reader.
 */
export class LibraryReader {
  readonly #reading: Reading;
  readonly #packs: readonly PackRow[];

  private constructor(reading: Reading, packs: readonly PackRow[]) {
    this.#reading = reading;
    this.#packs = packs;
  }

  static async open(library: Library): Promise<LibraryReader> {
    const reading = library.transaction(['packs', 'works', 'summaries', 'claims']);
    return new LibraryReader(reading, await reading.objectStore('packs').getAll());
  }

  /** The summaries of the works that these ids name, by the id asked for; unknown ids are absent. */
  async summaries(asked: readonly WorkId[]): Promise<Map<WorkId, WorkSummaryOverPacks>> {
    const read = this.#reading.objectStore('summaries');
    const rowsOf = (id: WorkId) =>
      Promise.all(this.#editions().map((edition) => read.get([edition, id])));
    const found = await Promise.all(
      [...new Set(asked)].map(async (id) => [id, await joinedRows(id, rowsOf)] as const),
    );
    return new Map(
      found.filter(([, rows]) => rows.length > 0).map(([id, rows]) => [id, joinSummaries(rows)]),
    );
  }

  /** The work under any of its ids: the first pack's row, with every id and copy of the others. */
  async work(ids: readonly WorkId[]): Promise<Work | undefined> {
    const read = this.#reading.objectStore('works');
    const rows = await Promise.all(
      this.#editions().flatMap((edition) => ids.map((id) => read.get([edition, id]))),
    );
    const works = rows.flatMap((row) => (row ? [row.work] : []));
    const [first] = works;
    const [id, ...sameAs] = byPreference(ids);
    if (!first || !id) return undefined;
    const copies = [...new Set(works.flatMap((work) => work.copies ?? []))];
    return { ...first, id, sameAs, copies };
  }

  /** The claims that stand in this relation to any of these, in their packs' order. */
  async claims(
    relation: ClaimRelation,
    to: readonly (SourceId | WorkId | ClaimId)[],
  ): Promise<Claim[]> {
    const index = this.#reading.objectStore('claims').index('byKey');
    const rows = await Promise.all(
      this.#editions().flatMap((edition) =>
        to.map((one) => index.getAll(claimKey(edition, relation, one))),
      ),
    );
    return inOrder(rows.flat(), this.#editions()).map((row) => row.claim);
  }

  /** The claims of these names; unknown names are absent. */
  async claimsById(ids: readonly ClaimId[]): Promise<Map<ClaimId, Claim>> {
    const read = this.#reading.objectStore('claims');
    const rows = await Promise.all(
      this.#editions().flatMap((edition) => ids.map((id) => read.get([edition, id]))),
    );
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.claim] as const] : [])));
  }

  #editions(): Edition[] {
    return this.#packs.map((pack) => pack.live);
  }
}

function joinSummaries(rows: readonly SummaryRow[]): WorkSummaryOverPacks {
  const sum = (count: (row: SummaryRow) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  return {
    ids: byPreference(rows.flatMap((row) => row.ids)),
    title: rows[0]?.title ?? '',
    claims: sum((row) => row.claims),
    disputes: sum((row) => row.disputes),
    own: sum((row) => row.own),
    related: sum((row) => row.related),
  };
}

function inOrder(rows: readonly ClaimRow[], editions: readonly Edition[]): ClaimRow[] {
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()].sort(
    (a, b) => editions.indexOf(a.edition) - editions.indexOf(b.edition) || a.order - b.order,
  );
}
