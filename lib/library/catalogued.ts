/**
 * The claims and the works of a catalogue, each with the index of its words.
 *
 * @module
 */
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import {
  CLAIM_WEIGHTS,
  tellingWords,
  textsOfClaim,
  textsOfWork,
  WORK_WEIGHTS,
} from './search-texts.ts';
import { WordIndex } from './word-index.ts';

export interface ClaimEntry {
  readonly key: string;
  readonly pack: string;
  readonly claim: Claim;
}

export interface WorkEntry {
  readonly key: WorkId;
  readonly work: Work;
  readonly ids: readonly WorkId[];
  readonly packs: readonly string[];
  readonly claims: number;
  readonly disputes: number;
  readonly says: number;
}

/** The name of a claim of a pack in a catalogue. */
export function entryKey(pack: string, id: ClaimId): string {
  return `${pack} ${id}`;
}

export class CataloguedClaims {
  readonly words = new WordIndex(CLAIM_WEIGHTS);
  readonly #entries = new Map<string, ClaimEntry>();
  readonly #answers = new Map<ClaimId, number>();
  /** In how many claims a word stands. */
  readonly #uses = new Map<string, number>();

  get all(): Iterable<ClaimEntry> {
    return this.#entries.values();
  }

  at(key: string): ClaimEntry | undefined {
    return this.#entries.get(key);
  }

  /** How many claims answer this one. */
  answersTo(id: ClaimId): number {
    return this.#answers.get(id) ?? 0;
  }

  /** How much a word tells: the more, the fewer claims it stands in. */
  rarityOf(word: string): number {
    return Math.log(1 + this.#entries.size / (1 + (this.#uses.get(word) ?? 0)));
  }

  /** @param titles those of the works that the claim cites or comes from. */
  put(pack: string, claim: Claim, titles: readonly string[], note: string | undefined): void {
    const key = entryKey(pack, claim.id);
    this.drop(key);
    this.#entries.set(key, { key, pack, claim });
    this.words.put(key, textsOfClaim(claim, titles, note));
    this.#count(claim, 1);
  }

  drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.words.drop(key);
    this.#count(entry.claim, -1);
  }

  dropPacks(packs: ReadonlySet<string>): void {
    for (const { key, pack } of [...this.#entries.values()]) if (packs.has(pack)) this.drop(key);
  }

  #count(claim: Claim, by: 1 | -1): void {
    for (const citation of claim.citations) {
      if ('claim' in citation) add(this.#answers, citation.claim, by);
    }
    for (const word of new Set(tellingWords(claim))) add(this.#uses, word, by);
  }
}

export class CataloguedWorks {
  readonly words = new WordIndex(WORK_WEIGHTS);
  readonly #entries = new Map<WorkId, WorkEntry>();
  readonly #byId = new Map<WorkId, WorkEntry>();

  get all(): Iterable<WorkEntry> {
    return this.#entries.values();
  }

  /** The work under any of its ids. */
  of(id: WorkId): WorkEntry | undefined {
    return this.#byId.get(id);
  }

  /** Whatever had one of its ids gives way. */
  put(entry: WorkEntry, note: string | undefined): void {
    for (const id of entry.ids) this.drop(id);
    this.#entries.set(entry.key, entry);
    for (const id of entry.ids) this.#byId.set(id, entry);
    this.words.put(entry.key, textsOfWork(entry.work, entry.ids, note));
  }

  drop(id: WorkId): void {
    const entry = this.#byId.get(id);
    if (!entry) return;
    this.#entries.delete(entry.key);
    for (const one of entry.ids) this.#byId.delete(one);
    this.words.drop(entry.key);
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
