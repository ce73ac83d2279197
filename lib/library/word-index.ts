/**
 * The words of all claims and works, for search as one types.
 *
 * @module
 */
import MiniSearch from 'minisearch';
import { searchWords } from './search-words.ts';

/** Texts by field. */
type Texts<Field extends string> = Readonly<Record<Field, string>>;

/** What was found: how well by name, and by which words. */
export interface WordHits {
  readonly scores: ReadonlyMap<string, number>;
  readonly matched: readonly string[];
}

/** The shortest word that may be the beginning of a longer one, but for the last. */
const SHORTEST_BEGINNING = 3;

/** Words shorter than this are never taken for misspelt. */
const SHORTEST_MISSPELT = 5;

/** The most words that are named as matched. */
const MOST_MATCHED = 200;

/** An index of named texts with fields of different weight. */
export class WordIndex<Field extends string> {
  readonly #index: MiniSearch<{ id: string } & Texts<Field>>;
  readonly #weights: Readonly<Record<Field, number>>;

  constructor(weights: Readonly<Record<Field, number>>) {
    this.#weights = weights;
    this.#index = new MiniSearch({
      fields: Object.keys(weights),
      tokenize: searchWords,
      processTerm: (word) => word,
    });
  }

  /** Puts texts under this name in the place of those that it had. */
  put(id: string, texts: Texts<Field>): void {
    this.drop(id);
    this.#index.add({ id, ...texts });
  }

  drop(id: string): void {
    if (this.#index.has(id)) this.#index.discard(id);
  }

  /**
   * Texts that hold every word of the query, which may be unfinished; where there are none, those
   * with words a letter or two away.
   */
  find(query: string): WordHits {
    const boost = this.#weights;
    const exact = this.#index.search(query, { boost, combineWith: 'AND', prefix: isBeginning });
    if (exact.length > 0) return hitsOf(exact);
    const fuzzy = (word: string) => (word.length < SHORTEST_MISSPELT ? false : 0.2);
    return hitsOf(
      this.#index.search(query, { boost, combineWith: 'AND', prefix: isBeginning, fuzzy }),
    );
  }

  /** The texts that share most with these words, the rarer the words the better. */
  nearest(words: readonly string[], fields: readonly Field[], most: number): string[] {
    const query = words.join(' ');
    const hits = this.#index.search(query, { fields: [...fields], combineWith: 'OR' });
    return hits.slice(0, most).map(({ id }) => String(id));
  }
}

function isBeginning(word: string, n: number, words: readonly string[]): boolean {
  return n === words.length - 1 || word.length >= SHORTEST_BEGINNING;
}

function hitsOf(results: readonly { id: unknown; score: number; terms: string[] }[]): WordHits {
  const matched = new Set<string>();
  for (const { terms } of results) {
    for (const term of terms) if (matched.size < MOST_MATCHED) matched.add(term);
  }
  return {
    scores: new Map(results.map(({ id, score }) => [String(id), score])),
    matched: [...matched],
  };
}
