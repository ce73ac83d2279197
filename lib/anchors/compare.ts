/**
 * What became of a quote: its words, those before and those after it, against the words of a page.
 *
 * @module
 */
import { similarity } from './align.ts';
import type { Change } from './telling-words.ts';
import type { Word } from './words.ts';

/** Words of an anchor, and for each the index of the page's word that it lies upon, or -1. */
export interface Laid {
  readonly words: readonly Word[];
  readonly onto: readonly number[];
}

export interface Likeness {
  /** The share of letters that are the same, of the longer one: 1 where all are. */
  readonly share: number;
  /** What differs, from word to word. */
  readonly changes: readonly Change[];
}

/** How much a quote is like the page's words from the first to the last that it lies upon. */
export function likeness({ words, onto }: Laid, page: readonly Word[]): Likeness {
  const changes: Change[] = [];
  let change: { omitted: Word[]; added: Word[] } = { omitted: [], added: [] };
  let same = 0;
  let found = 0;
  const close = () => {
    // Words that were only joined or taken apart.
    if (joined(change.omitted) === joined(change.added)) same += lettersOf(change.omitted);
    else changes.push(change);
    change = { omitted: [], added: [] };
  };

  let next: number | undefined;
  words.forEach((word, index) => {
    const at = onto[index] ?? -1;
    const other = page[at];
    if (!other) {
      change.omitted.push(word);
      return;
    }
    const between = page.slice(next ?? at, at);
    change.added.push(...between);
    found += lettersOf(between) + other.text.length;
    next = at + 1;
    if (other.text === word.text) close();
    else {
      change.omitted.push(word);
      change.added.push(other);
    }
    same += similarity(word.text, other.text) * word.text.length;
  });
  close();
  const longer = Math.max(lettersOf(words), found);
  return { share: longer === 0 ? 0 : Math.min(1, same / longer), changes };
}

/** How far a prefix or suffix still stands at its side of a passage. */
export interface Agreement {
  readonly letters: number;
  /** Those letters as a share of the prefix or suffix. */
  readonly share: number;
  /** Whether its word next to the passage still is. */
  readonly touches: boolean;
}

/**
 * How much a prefix or suffix agrees with the page. Words that were put between its own, or between
 * it and the passage, speak against it.
 *
 * @param side its words from the passage outwards.
 * @param near the index of the page's word next to the passage.
 */
export function agreement({ words, onto }: Laid, page: readonly Word[], near: number): Agreement {
  const isSame = (word: Word, index: number) => page[onto[index] ?? -1]?.text === word.text;
  const same = words.filter(isSame);
  const far = onto.findLast((_, index) => words[index] && isSame(words[index], index)) ?? near;
  const beside = page.slice(Math.min(near, far), Math.max(near, far) + 1);
  const letters = same.length === 0 ? 0 : Math.max(0, 2 * lettersOf(same) - lettersOf(beside));
  return {
    letters,
    share: letters / Math.max(1, lettersOf(words)),
    touches: onto[0] === near && same[0] === words[0],
  };
}

export function lettersOf(words: readonly Word[]): number {
  return words.reduce((letters, word) => letters + word.text.length, 0);
}

function joined(words: readonly Word[]): string {
  return words.map((word) => word.text).join('');
}
