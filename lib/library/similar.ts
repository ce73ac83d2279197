/**
 * Stored claims that say nearly the same as one that is being written.
 *
 * @module
 */
import type { ClaimId } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Catalogue } from './catalogue.ts';
import type { ClaimEntry } from './catalogued.ts';
import { worksOf } from './own-rows.ts';
import { tellingWords } from './search-texts.ts';
import { searchWords } from './search-words.ts';

/** What is being written. */
export interface Writing {
  readonly text: string;
  readonly quote?: string | undefined;
  readonly works: readonly WorkId[];
}

/** The most claims that are compared. */
const MOST_COMPARED = 100;
/** The most words that they are looked for by: the rarest. */
const MOST_WORDS = 16;
const MOST_FOUND = 10;

/**
 * How much of all telling words two claims must share, each word weighed by how rare it is: less
 * where they cite the same work.
 */
const SHARED = { anyhow: 0.28, ofOneWork: 0.12 };

/** The claims nearest to it first. It must have been refreshed. */
export function similarClaims(catalogue: Catalogue, { text, quote, works }: Writing): ClaimId[] {
  const words = new Set(searchWords(`${text}\n${quote ?? ''}`));
  const rarest = [...words]
    .sort((a, b) => catalogue.claims.rarityOf(b) - catalogue.claims.rarityOf(a))
    .slice(0, MOST_WORDS);
  const ids = new Set(works.flatMap((id) => catalogue.works.of(id)?.ids ?? [id]));
  const compared = catalogue.claims.words
    .nearest(rarest, ['text', 'quote'], MOST_COMPARED)
    .flatMap((key) => catalogue.claims.at(key) ?? [])
    .filter(({ claim }) => !catalogue.aboutOf([claim.id])?.hidden)
    .map((entry) => ({
      entry,
      share: shareOf(catalogue, words, entry),
      isOfOneWork: cites(entry, ids),
    }));
  return compared
    .filter(({ share, isOfOneWork }) => share >= (isOfOneWork ? SHARED.ofOneWork : SHARED.anyhow))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_FOUND)
    .map(({ entry }) => entry.claim.id);
}

function weight({ share, isOfOneWork }: { share: number; isOfOneWork: boolean }): number {
  return isOfOneWork ? share + SHARED.anyhow : share;
}

/** How much of the words of both stands in both. */
function shareOf(catalogue: Catalogue, words: ReadonlySet<string>, { claim }: ClaimEntry): number {
  const others = new Set(tellingWords(claim));
  let shared = 0;
  let all = 0;
  for (const word of new Set([...words, ...others])) {
    const rarity = catalogue.claims.rarityOf(word);
    all += rarity;
    if (words.has(word) && others.has(word)) shared += rarity;
  }
  return all === 0 ? 0 : shared / all;
}

function cites({ claim }: ClaimEntry, ids: ReadonlySet<WorkId>): boolean {
  return [...worksOf(claim)].some((id) => ids.has(id));
}
