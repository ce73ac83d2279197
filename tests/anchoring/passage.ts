/**
 * A passage within a paragraph that is edited: whatever is done to the paragraph, it is known where
 * the passage now stands.
 *
 * @module
 */
import type { Random } from './random.ts';

/** Words that an edit may touch without changing what numbers, names and negations say. */
const PLAIN_WORD = /(?<![\p{L}\p{N}'’-])[a-z]{3,}(?![\p{L}\p{N}'’-])/gu;
const TELLING =
  /^(not|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|barely|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|trillions?|half|twice|double|triple)$/;

export class Passage {
  paragraph: string;
  start: number;
  end: number;

  constructor(paragraph: string, start: number, end: number) {
    this.paragraph = paragraph;
    this.start = start;
    this.end = end;
  }

  get words(): string {
    return this.paragraph.slice(this.start, this.end);
  }

  /** Edits one plain word of the passage, or where it has none, adds one. */
  edit(random: Random, vocabulary: readonly string[]): void {
    this.#edit(random, vocabulary, plainWords(this.paragraph, this.start, this.end));
  }

  /** Edits one plain word within 60 characters of the passage, where there is one. */
  editBeside(random: Random, vocabulary: readonly string[]): void {
    const before = plainWords(this.paragraph, Math.max(0, this.start - 60), this.start);
    const after = plainWords(this.paragraph, this.end, this.end + 60);
    this.#edit(random, vocabulary, [...before, ...after]);
  }

  /** Changes a number or name of the passage, or makes it say the opposite. */
  turn(random: Random): void {
    const number = /\d+/.exec(this.words);
    const name = /(?<=[a-z,] )[A-Z][a-z]+/.exec(this.words);
    if (number) {
      const other = String(Number(number[0]) + 1 + random.below(8));
      this.#replace(this.start + number.index, number[0].length, other);
    } else if (name) {
      const other = random.pick(OTHER_NAMES.filter((each) => each !== name[0]));
      this.#replace(this.start + name.index, name[0].length, other);
    } else {
      const words = plainWords(this.paragraph, this.start, this.end);
      const at =
        words.length > 1
          ? random.pick(words.slice(1)).index
          : this.words.indexOf(' ') + 1 + this.start;
      this.#replace(at, 0, 'not ');
    }
  }

  /** Takes the passage out of the paragraph. */
  remove(): void {
    this.#replace(this.start, this.end - this.start, '');
  }

  #edit(random: Random, vocabulary: readonly string[], words: readonly RegExpExecArray[]): void {
    if (words.length === 0) return;
    const { 0: word, index } = random.pick(words);
    const other = random.pick(vocabulary);
    const edits: (() => void)[] = [
      () => this.#replace(index, word.length, mistyped(word, random)),
      () => this.#replace(index, word.length, other),
      () => this.#replace(index, 0, `${other} `),
      () => this.#replace(index, word.length + 1, ''),
      () => this.#replace(index + word.length, 0, ','),
    ];
    random.pick(edits)();
  }

  #replace(at: number, length: number, by: string): void {
    const to = Math.min(
      at + length,
      at < this.end ? Math.max(this.end, at) : this.paragraph.length,
    );
    this.paragraph = this.paragraph.slice(0, at) + by + this.paragraph.slice(to);
    const grown = by.length - (to - at);
    if (at < this.start) this.start += grown;
    if (at < this.end) this.end += grown;
  }
}

const OTHER_NAMES = ['Quimby', 'Oldenburg', 'Marzipan', 'Tanaka'];

/** The plain words of a text, each once. */
export function vocabularyOf(paragraphs: readonly string[]): string[] {
  return [...new Set(paragraphs.flatMap((text) => plainWords(text, 0, text.length).map(String)))];
}

function plainWords(text: string, from: number, to: number): RegExpExecArray[] {
  return [...text.matchAll(PLAIN_WORD)].filter(
    ({ 0: word, index }) => index >= from && index + word.length <= to && !TELLING.test(word),
  );
}

function mistyped(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  const [one = '', other = ''] = word.slice(at, at + 2);
  const wrong = random.pick([other + one, one, one + one + other]);
  return word.slice(0, at) + wrong + word.slice(at + 2);
}
