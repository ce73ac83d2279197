/**
 * How much a word tells, in bits: the less, the commoner it is. It is measured on the titles and
 * claims of a pack, so that no list of common words has to be kept.
 *
 * @module
 */
import { lettersOf } from '../anchors/letters.ts';

/** The most that one word counts, however rare: names and coinages are no proof by themselves. */
const MOST_BITS = 10;

/** Short words are common in any language (Zipf's law of abbreviation). */
const BITS_A_LETTER = 1.6;

/** With fewer words, how often one occurs tells nothing. */
const ENOUGH_WORDS = 2_000;

/** The words of a text, each as its letters. */
export function lettersOfWords(text: string): string[] {
  return text.split(/[\s/–—-]+/).flatMap((word) => lettersOf(word) || []);
}

/** Counts the words of texts. */
export class WordCounts {
  readonly #counts = new Map<string, number>();
  #total = 0;

  add(text: string): void {
    for (const word of lettersOfWords(text)) {
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      this.#total += 1;
    }
  }

  /** How much a text tells, word by word. */
  bitsOf(text: string): number {
    return lettersOfWords(text).reduce((bits, word) => bits + this.#bitsOfWord(word), 0);
  }

  #bitsOfWord(word: string): number {
    const byLength = Math.min(MOST_BITS, word.length * BITS_A_LETTER);
    if (this.#total < ENOUGH_WORDS) return byLength;
    const share = ((this.#counts.get(word) ?? 0) + 1) / this.#total;
    return Math.min(byLength, -Math.log2(share));
  }
}
