/**
 * The letters and digits of a text, folded: what is left of a name where case, accents, punctuation,
 * hyphens, blanks and line breaks do not matter.
 *
 * @module
 */
import { fold } from './fold-character.ts';

/** By ASCII code: the folded code; 0 where it is neither a letter nor a digit. */
export const LETTER_ASCII: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code))
    ? String.fromCharCode(code).toLowerCase().charCodeAt(0)
    : 0,
);

/** What a character beyond ASCII counts as. */
export interface OtherLetter {
  /** Its folded letters; empty where it has none. */
  readonly letters: string;
  /** It may stand within a word unseen, as a soft hyphen or an accent of its own does. */
  readonly isUnseen: boolean;
}

const LETTERS = /[\p{L}\p{N}]/u;
const NO_LETTERS = /[^\p{L}\p{N}]/gu;
const UNSEEN = /[\p{Mn}\p{Cf}]/u;

const others = new Map<number, OtherLetter>();

/** What the character of a code point counts as. */
export function otherLetter(point: number): OtherLetter {
  let other = others.get(point);
  if (!other) {
    const character = String.fromCodePoint(point);
    const letters = LETTERS.test(character) ? fold(character).replace(NO_LETTERS, '') : '';
    other = { letters, isUnseen: letters === '' && UNSEEN.test(character) };
    others.set(point, other);
  }
  return other;
}

/** @example lettersOf('“Let’s Agree”, naïvely') === 'letsagreenaively' */
export function lettersOf(text: string): string {
  let letters = '';
  for (const { folded } of lettersIn(text)) letters += folded;
  return letters;
}

/** A character with letters: those, and where in the text it stands. */
export interface LetterPlace {
  readonly folded: string;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** The characters of a text that have letters, in order. */
export function* lettersIn(text: string): Generator<LetterPlace> {
  for (let start = 0; start < text.length; ) {
    const point = text.codePointAt(start) ?? 0;
    const end = start + (point > 0xffff ? 2 : 1);
    const ascii = point < 0x80 ? (LETTER_ASCII[point] ?? 0) : 0;
    if (ascii > 0) yield { folded: String.fromCharCode(ascii), start, end };
    else if (point >= 0x80) {
      const { letters } = otherLetter(point);
      if (letters !== '') yield { folded: letters, start, end };
    }
    start = end;
  }
}
