/**
 * All claims and works of the library in memory, with the index of their words, for search.
 *
 * It is built when it is first asked for, a slice at a time, and then follows the library: packs by
 * their editions, the reader's own records by the number of their last change. So nobody has to
 * tell it of changes, and what it answers is never older than the question.
 *
 * @module
 */
import type { About } from '../claims/about.ts';
import type { Claim, ClaimId } from '../claims/model.ts';
import { isWorkId, type WorkId } from '../works/work-id.ts';
import { CataloguedClaims, CataloguedWorks, type ClaimEntry, entryKey } from './catalogued.ts';
import { lastChange } from './last-change.ts';
import {
  type ClaimRow,
  type Edition,
  type Library,
  OWN_EDITION,
  OWN_PACK,
  type PackRow,
} from './open.ts';
import { targetOf, worksOf } from './own-rows.ts';
import { LibraryReader } from './read.ts';

/** Rows that are read and indexed at once, so that other questions do not wait. */
const SLICE = 200;

export class Catalogue {
  readonly claims = new CataloguedClaims();
  works = new CataloguedWorks();
  readonly #library: Library;
  readonly #live = new Map<string, Edition>();
  readonly #abouts = new Map<string, About>();
  #titles = new Map<string, string>();
  #seen = 0;
  #isBegun = false;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Brings it to what the library holds now. */
  refresh(): Promise<void> {
    const next = () => this.#refresh();
    this.#refreshing = this.#refreshing.then(next, next);
    return this.#refreshing;
  }

  /** By pack id: its title. */
  get packTitles(): ReadonlyMap<string, string> {
    return this.#titles;
  }

  /** What the reader keeps about a claim, or the work of these ids. */
  aboutOf(ids: readonly (ClaimId | WorkId)[]): About | undefined {
    const id = ids.find((one) => this.#abouts.has(one));
    return id === undefined ? undefined : this.#abouts.get(id);
  }

  async #refresh(): Promise<void> {
    if (!this.#isBegun) await this.#readAbouts();
    while (await this.#followPacks());
    await this.#followRecords();
  }

  async #readAbouts(): Promise<void> {
    this.#seen = await lastChange(this.#library);
    for (const { target, about } of await this.#library.getAll('abouts')) {
      this.#abouts.set(target, about);
    }
    this.#isBegun = true;
  }

  /** @returns whether packs had changed: others may have while they were read. */
  async #followPacks(): Promise<boolean> {
    const packs = await this.#library.getAll('packs');
    const changed = packs.filter(({ id, live }) => this.#live.get(id) !== live);
    const gone = [...this.#live.keys()].filter((id) => !packs.some((pack) => pack.id === id));
    this.#titles = new Map(packs.map(({ id, title }) => [id, title]));
    if (changed.length + gone.length === 0) return false;
    const isFirst = this.#live.size === 0;
    if (!isFirst && gone.length === 0 && changed.every(({ id }) => id === OWN_PACK)) {
      // It has just come to be: all that it holds follows from the records.
      this.#live.set(OWN_PACK, OWN_EDITION);
      return false;
    }
    for (const id of gone) this.#live.delete(id);
    this.claims.dropPacks(new Set([...gone, ...changed.map(({ id }) => id)]));
    await this.#readWorks(packs);
    for (const pack of changed) await this.#readClaims(pack);
    return true;
  }

  async #readWorks(packs: readonly PackRow[]): Promise<void> {
    this.works = new CataloguedWorks();
    const ids = new Set<WorkId>();
    for (const { live } of packs) {
      const keys = await this.#library.getAllKeys('works', rangeOf(live));
      for (const [, id] of keys) ids.add(id);
    }
    const all = [...ids];
    for (let start = 0; start < all.length; start += SLICE) {
      await this.#readSomeWorks(all.slice(start, start + SLICE));
    }
  }

  async #readSomeWorks(ids: readonly WorkId[]): Promise<void> {
    const reader = await LibraryReader.open(this.#library);
    const summaries = await reader.summaries(ids);
    for (const id of ids) this.works.drop(id);
    for (const [id, summary] of summaries) {
      if (this.works.of(id)) continue;
      const { ids: all, claims, disputes, own: says } = summary;
      const [work, packs] = await Promise.all([reader.work(all), reader.packsWith(all)]);
      if (!work) continue;
      const entry = { key: work.id, work, ids: all, packs, claims, disputes, says };
      this.works.put(entry, this.aboutOf(all)?.note);
    }
  }

  async #readClaims({ id: pack, live }: PackRow): Promise<void> {
    let rows: ClaimRow[] = [];
    do {
      rows = await this.#library.getAll('claims', rangeOf(live, rows.at(-1)?.id), SLICE);
      for (const { claim } of rows) this.#put(pack, claim);
    } while (rows.length === SLICE);
    this.#live.set(pack, live);
  }

  async #followRecords(): Promise<void> {
    const since = IDBKeyRange.lowerBound(this.#seen, true);
    const rows = await this.#library.getAllFromIndex('records', 'byChanged', since);
    const changed = rows.map(({ key }) => key);
    const targets = (kind: string) => changed.filter((key) => key.startsWith(kind)).map(targetOf);
    for (const target of targets('about:')) await this.#followAbout(target);
    const claims = await this.#changedClaims(targets('claim:') as ClaimId[]);
    const noted = targets('about:').flatMap((id) => this.#entriesOf(id));
    const works = new Set([
      ...[...targets('work:'), ...targets('about:')].filter(isWorkId),
      ...[...claims.flatMap((change) => change.claims), ...noted.map(({ claim }) => claim)].flatMap(
        (claim) => [...worksOf(claim)],
      ),
    ]);
    // Before the claims, which are found by the titles of their works too.
    if (works.size > 0) await this.#readSomeWorks([...works]);
    for (const { id, now } of claims) {
      if (now) this.#put(OWN_PACK, now);
      else this.claims.drop(entryKey(OWN_PACK, id));
    }
    this.#seen = rows.at(-1)?.changed ?? this.#seen;
  }

  /** The claims with what they are now, and all that they were or are. */
  #changedClaims(ids: readonly ClaimId[]) {
    return Promise.all(
      ids.map(async (id) => {
        const now = (await this.#library.get('claims', [OWN_EDITION, id]))?.claim;
        const before = this.claims.at(entryKey(OWN_PACK, id))?.claim;
        return { id, now, claims: [now, before].filter((claim) => claim !== undefined) };
      }),
    );
  }

  async #followAbout(target: WorkId | ClaimId): Promise<void> {
    const row = await this.#library.get('abouts', target);
    if (row) this.#abouts.set(target, row.about);
    else this.#abouts.delete(target);
    for (const { pack, claim } of this.#entriesOf(target)) this.#put(pack, claim);
  }

  #entriesOf(id: WorkId | ClaimId): ClaimEntry[] {
    const packs = [...this.#live.keys()];
    return packs.flatMap((pack) => this.claims.at(entryKey(pack, id as ClaimId)) ?? []);
  }

  #put(pack: string, claim: Claim): void {
    const titles = [...worksOf(claim)].map((id) => this.works.of(id)?.work.title ?? '');
    this.claims.put(pack, claim, titles, this.#abouts.get(claim.id)?.note);
  }
}

function rangeOf(edition: Edition, after?: string): IDBKeyRange {
  return IDBKeyRange.bound(after === undefined ? [edition] : [edition, after], [edition, []], true);
}
