/**
 * Reading the library: works with their ids over all packs, and the claims that concern them.
 *
 * A work may stand in several packs under different ids. `LibraryReader` follows the ids of one
 * pack into the others, so that every id of a work leads to all that is known of it.
 *
 * @module
 */
import type { IDBPTransaction } from 'idb';
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { SourceId } from '../works/source.ts';
import { byPreference, isWorkId, type WorkId } from '../works/work-id.ts';
import { type ClaimRelation, claimKey } from './claim-keys.ts';
import { type JoinedRows, joinedRows } from './joined-rows.ts';
import {
  type ClaimRow,
  type Edition,
  type EquivalenceRow,
  type Library,
  type LibrarySchema,
  OWN_EDITION,
  type PackRow,
  type SummaryRow,
} from './open.ts';
import { disputes } from './summarise.ts';

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

const READ = ['packs', 'works', 'summaries', 'claims', 'abouts', 'equivalences'] as const;

type Reading = IDBPTransaction<LibrarySchema, typeof READ, 'readonly'>;

/**
 * Reads one state of the library, in one transaction: packs that are switched meanwhile do not mix
 * into what it answers. It serves as long as it is asked without a pause; a new question later
 * needs a new reader.
 *
 * Claims that the reader hid are in none of its lists and counts; `leftOut` has those that a list
 * would have held.
 */
export class LibraryReader {
  readonly #reading: Reading;
  readonly #packs: readonly PackRow[];
  readonly #hidden: ReadonlySet<string>;
  /** By id: the ids that pages taught to be of the same work. There are few. */
  readonly #learned: ReadonlyMap<WorkId, readonly WorkId[]>;
  readonly #leftOut = new Map<ClaimId, Claim>();
  #hiddenClaims: Promise<HiddenClaims> | undefined;

  private constructor(
    reading: Reading,
    packs: readonly PackRow[],
    hidden: readonly (WorkId | ClaimId)[],
    learned: readonly EquivalenceRow[],
  ) {
    this.#reading = reading;
    this.#packs = packs;
    this.#hidden = new Set(hidden);
    this.#learned = idsByLearned(learned);
  }

  /** @param without the name of a pack that is left out, as if it were not there. */
  static async open(library: Library, without?: string): Promise<LibraryReader> {
    const reading = library.transaction(READ);
    const [packs, hidden, learned] = await Promise.all([
      reading.objectStore('packs').getAll(),
      reading.objectStore('abouts').index('byHidden').getAllKeys(),
      reading.objectStore('equivalences').getAll(),
    ]);
    const read = packs.filter(({ id }) => id !== without);
    return new LibraryReader(reading, read, hidden as (WorkId | ClaimId)[], learned);
  }

  /** The claims that were asked for so far, but are hidden. */
  get leftOut(): ReadonlyMap<ClaimId, Claim> {
    return this.#leftOut;
  }

  /** The summaries of the works that these ids name, by the id asked for; unknown ids are absent. */
  async summaries(asked: readonly WorkId[]): Promise<Map<WorkId, WorkSummaryOverPacks>> {
    const read = this.#reading.objectStore('summaries');
    const hidden = await this.#hiddenByKey();
    const rowsOf = (id: WorkId) =>
      Promise.all(
        this.#editions().map(async (edition) => {
          const row = await read.get([edition, id]);
          return row && withoutHidden(row, hidden);
        }),
      );
    const found = await Promise.all(
      [...new Set(asked)].map(
        async (id) => [id, await joinedRows(id, rowsOf, this.#learned)] as const,
      ),
    );
    const known = found.filter(([, { rows }]) => rows.length > 0);
    return new Map(known.map(([id, joined]) => [id, joinSummaries(joined)]));
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

  /** What pages taught of the work of these ids, in the order of time. */
  async equivalences(ids: readonly WorkId[]): Promise<EquivalenceRow[]> {
    const index = this.#reading.objectStore('equivalences').index('byId');
    const rows = (await Promise.all(ids.map((id) => index.getAll(id)))).flat();
    const once = new Map(rows.map((row) => [row.ids.join(' '), row]));
    return [...once.values()].sort((a, b) => a.at - b.at);
  }

  /** The ids of the packs that have the work of these ids. */
  async packsWith(ids: readonly WorkId[]): Promise<string[]> {
    const read = this.#reading.objectStore('works');
    const has = async ({ live }: PackRow) => {
      const keys = await Promise.all(ids.map((id) => read.getKey([live, id])));
      return keys.some((key) => key !== undefined);
    };
    const found = await Promise.all(this.#packs.map(has));
    return this.#packs.flatMap(({ id }, n) => (found[n] ? [id] : []));
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
    const claims = inOrder(rows.flat(), this.#editions()).map((row) => row.claim);
    for (const claim of claims) if (this.#hidden.has(claim.id)) this.#leftOut.set(claim.id, claim);
    return claims.filter(({ id }) => !this.#hidden.has(id));
  }

  /** The claims of these names, hidden or not; unknown names are absent. */
  async claimsById(ids: readonly ClaimId[]): Promise<Map<ClaimId, Claim>> {
    const read = this.#reading.objectStore('claims');
    const rows = await Promise.all(
      this.#editions().flatMap((edition) => ids.map((id) => read.get([edition, id]))),
    );
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.claim] as const] : [])));
  }

  /** Those among these that the reader did not hide. */
  shown(claims: Iterable<Claim>): Claim[] {
    return [...claims].filter(({ id }) => !this.#hidden.has(id));
  }

  /** Those among these that are the reader's own. */
  async ownAmong(ids: readonly ClaimId[]): Promise<ClaimId[]> {
    const read = this.#reading.objectStore('claims');
    const keys = await Promise.all(ids.map((id) => read.getKey([OWN_EDITION, id])));
    return ids.filter((_, n) => keys[n] !== undefined);
  }

  /** What the reader keeps about the claim, or the work of these ids. */
  async about(ids: readonly (WorkId | ClaimId)[]): Promise<About | undefined> {
    const read = this.#reading.objectStore('abouts');
    const rows = await Promise.all(ids.map((id) => read.get(id)));
    return rows.find((row) => row !== undefined)?.about;
  }

  #hiddenByKey(): Promise<HiddenClaims> {
    this.#hiddenClaims ??= this.#readHidden();
    return this.#hiddenClaims;
  }

  async #readHidden(): Promise<HiddenClaims> {
    const read = this.#reading.objectStore('claims');
    const ids = [...this.#hidden].filter((id) => !isWorkId(id)) as ClaimId[];
    const rows = await Promise.all(
      this.#editions().flatMap((edition) => ids.map((id) => read.get([edition, id]))),
    );
    const byKey = new Map<string, Claim[]>();
    for (const row of rows) {
      for (const key of row?.keys ?? []) {
        byKey.set(key, [...(byKey.get(key) ?? []), ...(row ? [row.claim] : [])]);
      }
    }
    return byKey;
  }

  #editions(): Edition[] {
    return this.#packs.map((pack) => pack.live);
  }
}

/** By the key under which they are found: the claims that the reader hid. */
type HiddenClaims = ReadonlyMap<string, readonly Claim[]>;

function withoutHidden(row: SummaryRow, hidden: HiddenClaims): SummaryRow {
  if (hidden.size === 0) return row;
  const of = (relation: ClaimRelation) => hidden.get(claimKey(row.edition, relation, row.id)) ?? [];
  const cites = of('cites');
  return {
    ...row,
    claims: row.claims - cites.length,
    disputes: row.disputes - cites.filter((claim) => disputes(claim, row.ids)).length,
    own: row.own - of('says').length,
    related: row.related - of('related').length,
  };
}

function idsByLearned(rows: readonly EquivalenceRow[]): Map<WorkId, WorkId[]> {
  const byId = new Map<WorkId, WorkId[]>();
  for (const { ids, state } of rows) {
    const [one, other] = ids;
    if (state !== 'joined') continue;
    byId.set(one, [...(byId.get(one) ?? []), other]);
    byId.set(other, [...(byId.get(other) ?? []), one]);
  }
  return byId;
}

function joinSummaries({ rows, ids }: JoinedRows): WorkSummaryOverPacks {
  const sum = (count: (row: SummaryRow) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  return {
    ids,
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
