/**
 * Which names stand at a place of a page, by the words that follow there.
 *
 * @module
 */
import { lettersIn, lettersOf } from '../anchors/letters.ts';
import { LONGEST_NAME, type Name, type PassageName, type TitleName } from './names.ts';
import type { SeenTitle } from './title-rule.ts';

/** A place of a page where the key of a name was found. */
export interface NamePlace {
  /** What precedes in the paragraph, as far as it is of use. */
  readonly before: string;
  /** The text from the place on, to the end of its paragraph or of the longest name. */
  readonly text: string;
  /** Where elements end that begin there and set words off, in characters of the text. */
  readonly enclosed: readonly number[];
}

/** A name that stands there, as far as `end` in the text. */
export interface NameMatch<Of extends Name> {
  readonly name: Of;
  readonly end: number;
}

/** The titles among these names whose words stand at the place, the longest first. */
export function matchTitles(place: NamePlace, names: readonly Name[]): NameMatch<TitleName>[] {
  const seen = new SeenLetters(place);
  return names
    .flatMap((name) => {
      if (!('title' in name)) return [];
      const end = seen.endOf(lettersOf(name.title).slice(0, LONGEST_NAME));
      return end === undefined ? [] : [{ name, end }];
    })
    .sort((a, b) => b.end - a.end);
}

/** The passages among these names whose first words stand at the place. */
export function matchPassages(place: NamePlace, names: readonly Name[]): PassageName[] {
  const seen = new SeenLetters(place);
  return names.flatMap((name) => ('claim' in name && seen.beginWith(name.letters) ? [name] : []));
}

/** The words up to `end`, with what stands around them. */
export function seenTitle({ before, text, enclosed }: NamePlace, end: number): SeenTitle {
  const title = text.slice(0, end);
  const letters = lettersOf(title).length;
  const isEnclosed = enclosed.some((each) => lettersOf(text.slice(0, each)).length === letters);
  return { before, text: title, after: text.slice(end), isEnclosed };
}

class SeenLetters {
  readonly #letters: string;
  /** By letter: the end of its character, and whether the character before it touches it. */
  readonly #ends: number[] = [];
  readonly #starts: number[] = [];
  readonly #text: string;
  readonly #beginsWord: boolean;

  constructor({ before, text }: NamePlace) {
    let letters = '';
    for (const { folded, start, end } of lettersIn(text)) {
      for (const letter of folded) {
        letters += letter;
        this.#starts.push(start);
        this.#ends.push(end);
      }
      if (letters.length > LONGEST_NAME) break;
    }
    this.#letters = letters;
    this.#text = text;
    this.#beginsWord = !isInWord(before.at(-1), text.at(0));
  }

  beginWith(letters: string): boolean {
    return this.#beginsWord && this.#letters.startsWith(letters);
  }

  /** Where the letters end in the text; undefined where they do not stand there as whole words. */
  endOf(letters: string): number | undefined {
    if (!this.beginWith(letters)) return undefined;
    const end = this.#ends[letters.length - 1];
    if (end === undefined || letters.length === LONGEST_NAME) return end;
    const next = this.#starts[letters.length];
    const goesOn = next === end && isInWord(this.#text[end - 1], this.#text[next]);
    return goesOn ? undefined : end;
  }
}

/** Both letters, or both digits: a footnote's number may touch a word. */
function isInWord(former: string | undefined, next: string | undefined): boolean {
  const kinds = [/^\p{L}$/u, /^\p{N}$/u];
  return kinds.some((kind) => kind.test(former ?? '') && kind.test(next ?? ''));
}
