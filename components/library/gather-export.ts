/**
 * Gathering what is to be exported, a slice at a time.
 *
 * @module
 */
import type { Claim, ClaimId, Work } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import { editionOf } from '../../lib/exchange/edition-of.ts';
import type { ExchangeSet } from '../../lib/exchange/import-result.ts';
import type { PackName } from '../../lib/exchange/pack-file.ts';
import type { AboutRecord, RecordSlice } from '../../lib/messages.ts';
import type { WorkId } from '../../lib/works/work-id.ts';

import type { Question } from './library-state.ts';

/** What is exported: a pack, all packs, or what a question finds. */
export type ExportScope =
  | { readonly kind: 'pack'; readonly id: string; readonly title: string; readonly edition: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'found'; readonly question: Question };

/** What is exported, and what it calls itself. */
export interface Gathered {
  readonly name: PackName;
  readonly set: ExchangeSet;
}

/** The most rows and names of one request. */
const MOST = 500;

/** Gathers what is asked for; `told` is told how many records have come. */
export async function gather(
  scope: ExportScope,
  told: (records: number) => void,
): Promise<Gathered> {
  const set = new GatheredSet(told);
  if (scope.kind === 'pack') {
    await gatherPack(scope.id, set);
    const { id, title } = scope;
    const edition = id === 'own' ? await editionOf(set.records) : scope.edition;
    return { name: { id, title, edition }, set: set.records };
  }
  if (scope.kind === 'all') {
    for (const { id } of await ask('packs', {})) await gatherPack(id, set);
  } else await gatherFound(scope.question, set);
  const edition = await editionOf(set.records);
  return {
    name: { id: `library-${edition}`, title: 'From my library', edition },
    set: set.records,
  };
}

/** Records, each once. */
class GatheredSet {
  readonly #works = new Map<WorkId, Work>();
  readonly #claims = new Map<ClaimId, Claim>();
  readonly #abouts = new Map<string, AboutRecord>();
  readonly #told: (records: number) => void;

  constructor(told: (records: number) => void) {
    this.#told = told;
  }

  add({ works, claims, abouts }: RecordSlice): void {
    for (const work of works) if (!this.#works.has(work.id)) this.#works.set(work.id, work);
    for (const claim of claims) if (!this.#claims.has(claim.id)) this.#claims.set(claim.id, claim);
    for (const about of abouts) this.#abouts.set(about.target, about);
    this.#told(this.#works.size + this.#claims.size + this.#abouts.size);
  }

  get records(): ExchangeSet {
    return {
      works: [...this.#works.values()],
      claims: [...this.#claims.values()],
      abouts: [...this.#abouts.values()],
    };
  }
}

async function gatherPack(pack: string, set: GatheredSet): Promise<void> {
  let after: string | null = null;
  do {
    const slice: RecordSlice & { next: string | null } = await ask('packRecords', { pack, after });
    set.add(slice);
    after = slice.next;
  } while (after !== null);
}

/** Of found claims also the works that they come from and cite. */
async function gatherFound(question: Question, set: GatheredSet): Promise<void> {
  for (let offset = 0; ; offset += MOST) {
    const reply = await ask('search', { ...question, offset, limit: MOST });
    const claims = reply.claims.map(({ claim }) => claim);
    const works = reply.works.map(({ work }) => work);
    const abouts = [...reply.claims, ...reply.works].flatMap((row) => {
      const target = 'claim' in row ? row.claim.id : row.work.id;
      return row.about ? [{ target, ...row.about }] : [];
    });
    set.add({ works, claims, abouts });
    const named = Object.keys(reply.titles) as WorkId[];
    for (let at = 0; at < named.length; at += MOST) {
      const names = { works: named.slice(at, at + MOST), claims: [], abouts: [] };
      set.add(await ask('known', names));
    }
    if (offset + MOST >= reply.total) return;
  }
}
