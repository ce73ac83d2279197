/**
 * The rows that are drawn from the reader's own records: their pack, as `LibraryReader` reads any
 * pack, and what they keep about works and claims.
 *
 * @module
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import * as v from 'valibot';
import { aboutSchema } from '../claims/about.ts';
import { type Claim, type ClaimId, claimSchema, type Work, workSchema } from '../claims/model.ts';
import { byPreference, type WorkId } from '../works/work-id.ts';
import { type ClaimRelation, claimKey, relationsOf } from './claim-keys.ts';
import {
  type AboutRow,
  type ClaimRow,
  type LibrarySchema,
  OWN_EDITION,
  OWN_PACK,
  type RecordKey,
  type WorkRow,
} from './open.ts';
import { type Fields, openRecord, type RecordContent, readRecord } from './record.ts';
import { bareWork, isOfWork } from './source-works.ts';
import { disputes } from './summarise.ts';

/** A transaction that may write every store. */
export type Writing = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'readwrite'>;

/** The field that tells when a claim was made, in milliseconds since 1970: its place in the pack. */
export const MADE = 'made';

/** The claim that the fields of a record are; undefined where a later Claimside wrote more of it. */
export function claimIn(id: ClaimId, { [MADE]: _made, ...fields }: Fields): Claim | undefined {
  const parsed = v.safeParse(claimSchema, { ...fields, id });
  return parsed.success ? parsed.output : undefined;
}

/** The id of the work or claim that a record is, or is about. */
export function targetOf(key: RecordKey): WorkId | ClaimId {
  return key.slice(key.indexOf(':') + 1) as WorkId | ClaimId;
}

/** Brings the rows to what records hold, within the transaction that changes the records. */
export class OwnRows {
  readonly #writing: Writing;
  /** The works whose rows may have changed, with a claim that was made in them. */
  readonly #touched = new Map<WorkId, Claim | undefined>();
  #claimsMore = 0;
  #worksMore = 0;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  /** Draws the rows of one record. */
  async draw(key: RecordKey, content: RecordContent): Promise<void> {
    const target = targetOf(key);
    if (key.startsWith('claim:')) await this.#drawClaim(target as ClaimId, content);
    else if (key.startsWith('about:')) await this.#drawAbout(target, content);
    else await this.#drawWork(target as WorkId, content);
  }

  /** Counts again what was touched. To be called last. */
  async finish(): Promise<void> {
    for (const [id, made] of this.#touched) await this.#refreshWork(id, made);
    if (this.#claimsMore === 0 && this.#worksMore === 0) return;
    const packs = this.#writing.objectStore('packs');
    const former = await packs.get(OWN_PACK);
    await packs.put({
      id: OWN_PACK,
      title: 'My claims',
      live: OWN_EDITION,
      edition: OWN_PACK,
      works: (former?.works ?? 0) + this.#worksMore,
      claims: (former?.claims ?? 0) + this.#claimsMore,
    });
  }

  async #drawClaim(id: ClaimId, content: RecordContent): Promise<void> {
    const claims = this.#writing.objectStore('claims');
    const former = await claims.get([OWN_EDITION, id]);
    const claim = content.deletion || content.isPurged ? undefined : claimIn(id, content.fields);
    this.#claimsMore += Number(claim !== undefined) - Number(former !== undefined);
    for (const one of [former?.claim, claim]) if (one) this.#touch(one);
    if (claim) await claims.put(await this.#claimRow(claim, Number(content.fields[MADE] ?? 0)));
    else if (former) await claims.delete([OWN_EDITION, id]);
  }

  async #drawAbout(target: WorkId | ClaimId, content: RecordContent): Promise<void> {
    const abouts = this.#writing.objectStore('abouts');
    const parsed = v.safeParse(aboutSchema, {
      ...content.fields,
      ...(content.note && { note: content.note }),
    });
    if (content.isPurged || !parsed.success || Object.keys(parsed.output).length === 0) {
      await abouts.delete(target);
      return;
    }
    const about = parsed.output;
    const row: AboutRow = { target, about, ...(about.hidden && { hidden: 1 as const }) };
    await abouts.put(row);
  }

  /** A work that gains or loses an id changes the keys of the claims that concern it. */
  async #drawWork(id: WorkId, content: RecordContent): Promise<void> {
    const former = await this.#writing.objectStore('works').get([OWN_EDITION, id]);
    const work = content.deletion || content.isPurged ? undefined : workIn(id, content.fields);
    const ids = new Set([...idsOf(former?.work), ...idsOf(work), id]);
    const rows = await this.#claimsOf([...ids]);
    await this.#forgetWork(former?.work);
    if (work) {
      for (const alias of idsOf(work)) await this.#forgetUnrecorded(alias);
      await this.#putWork(work);
    }
    for (const one of ids) this.#touched.set(one, this.#touched.get(one));
    const claims = this.#writing.objectStore('claims');
    for (const row of rows) await claims.put(await this.#claimRow(row.claim, row.order));
  }

  async #forgetUnrecorded(id: WorkId): Promise<void> {
    const row = await this.#writing.objectStore('works').get([OWN_EDITION, id]);
    if (row && !(await this.#isRecorded(id))) await this.#forgetWork(row.work);
  }

  async #claimRow(claim: Claim, order: number): Promise<ClaimRow> {
    const table = new Map<WorkId, readonly WorkId[]>();
    for (const id of worksOf(claim)) table.set(id, await this.#idsOf(id));
    const relations = relationsOf(claim, (id) => table.get(id) ?? [id]);
    const keys = relations.map(([relation, to]) => claimKey(OWN_EDITION, relation, to));
    return { edition: OWN_EDITION, id: claim.id, order, claim, keys: [...new Set(keys)] };
  }

  #touch(claim: Claim): void {
    for (const id of worksOf(claim)) {
      const made = (claim.source as string) === id ? claim : undefined;
      this.#touched.set(id, this.#touched.get(id) ?? made);
    }
  }

  /** Writes the rows of a work that is recorded or that claims concern; removes those of others. */
  async #refreshWork(id: WorkId, made: Claim | undefined): Promise<void> {
    const ids = await this.#idsOf(id);
    const row = await this.#rowOf(ids);
    const counts = await this.#countsOf(ids);
    const isConcerned = Object.values(counts).some((count) => count > 0);
    if (!isConcerned && !(row && (await this.#isRecorded(row.id)))) {
      await this.#forgetWork(row?.work);
      return;
    }
    const work = row?.work ?? (await this.#bareWork(id, made));
    if (!row) await this.#putWork(work);
    const summaries = this.#writing.objectStore('summaries');
    for (const one of ids) {
      await summaries.put({ edition: OWN_EDITION, id: one, ids, title: work.title, ...counts });
    }
  }

  async #rowOf(ids: readonly WorkId[]): Promise<WorkRow | undefined> {
    const works = this.#writing.objectStore('works');
    for (const id of ids) {
      const row = await works.get([OWN_EDITION, id]);
      if (row) return row;
    }
    return undefined;
  }

  /** A work that is known from claims alone. Another pack's title is kept, should that pack leave. */
  async #bareWork(id: WorkId, made: Claim | undefined): Promise<Work> {
    const bare = bareWork(id, made?.url);
    const title = (await this.#titleElsewhere(id)) ?? made?.sourceTitle ?? bare.title;
    return { ...bare, title };
  }

  async #putWork(work: Work): Promise<void> {
    const ids = idsOf(work);
    const summaries = this.#writing.objectStore('summaries');
    const counts = { claims: 0, disputes: 0, own: 0, related: 0 };
    const { title } = work;
    await this.#writing.objectStore('works').put({ edition: OWN_EDITION, id: work.id, work });
    for (const id of ids) await summaries.put({ edition: OWN_EDITION, id, ids, title, ...counts });
    this.#worksMore += 1;
  }

  async #forgetWork(work: Work | undefined): Promise<void> {
    if (!work) return;
    const summaries = this.#writing.objectStore('summaries');
    await this.#writing.objectStore('works').delete([OWN_EDITION, work.id]);
    for (const id of idsOf(work)) await summaries.delete([OWN_EDITION, id]);
    this.#worksMore -= 1;
  }

  async #isRecorded(id: WorkId): Promise<boolean> {
    const row = await this.#writing.objectStore('records').get(`work:${id}`);
    if (!row || row.deleted !== undefined) return false;
    return workIn(id, readRecord(openRecord(row.state)).fields) !== undefined;
  }

  async #countsOf(ids: readonly WorkId[]) {
    const cites = await this.#claimsOf(ids, ['cites']);
    const [own, related] = await Promise.all([
      this.#claimsOf(ids, ['says']),
      this.#claimsOf(ids, ['related']),
    ]);
    return {
      claims: cites.length,
      disputes: cites.filter(({ claim }) => disputes(claim, ids)).length,
      own: own.length,
      related: related.length,
    };
  }

  async #claimsOf(
    ids: readonly WorkId[],
    relations: readonly ClaimRelation[] = ['says', 'cites', 'related'],
  ): Promise<ClaimRow[]> {
    const index = this.#writing.objectStore('claims').index('byKey');
    const found = await Promise.all(
      ids.flatMap((id) =>
        relations.map((relation) => index.getAll(claimKey(OWN_EDITION, relation, id))),
      ),
    );
    return [...new Map(found.flat().map((row) => [row.id, row])).values()];
  }

  async #idsOf(id: WorkId): Promise<readonly WorkId[]> {
    const summary = await this.#writing.objectStore('summaries').get([OWN_EDITION, id]);
    return summary?.ids ?? [id];
  }

  async #titleElsewhere(id: WorkId): Promise<string | undefined> {
    const summaries = this.#writing.objectStore('summaries');
    for (const { live } of await this.#writing.objectStore('packs').getAll()) {
      const row = live === OWN_EDITION ? undefined : await summaries.get([live, id]);
      if (row) return row.title;
    }
    return undefined;
  }
}

/** The work that the fields of a record are. */
function workIn(id: WorkId, fields: Fields): Work | undefined {
  const parsed = v.safeParse(workSchema, { ...fields, id });
  return parsed.success ? parsed.output : undefined;
}

/** All works that a claim comes from or cites. */
export function worksOf(claim: Claim): Set<WorkId> {
  const source: string = claim.source;
  const cited = claim.citations.flatMap((citation) => ('work' in citation ? [citation.work] : []));
  return new Set([
    ...(isOfWork(source) ? [source] : []),
    ...(claim.attributedTo ? [claim.attributedTo] : []),
    ...cited,
  ]);
}

function idsOf(work: Work | undefined): WorkId[] {
  return work ? byPreference([work.id, ...(work.sameAs ?? [])]) : [];
}
