/**
 * The words of folded text, which itself has no blanks: read only where they are looked at.
 *
 * @module
 */
import { type FoldedText, isApart, isWordCode, pointBefore } from './folded-text.ts';

/** A word, a number with its separators, a sign of comparison or amount, or one CJK character. */
export interface Word {
  readonly text: string;
  /** Where it stands in the folded text. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words that begin in a part of the text, in order; punctuation is left out. Pauses about every
 * millisecond.
 */
export function* wordsIn(text: FoldedText, from: number, to: number): Generator<void, Word[]> {
  const words: Word[] = [];
  for (let start = Math.max(0, from); start < Math.min(to, text.text.length); ) {
    const end = wordEnd(text, start);
    if (end > start) {
      words.push({ text: text.text.slice(start, end), start, end });
      if (words.length % WORDS_AT_ONCE === 0) yield;
    }
    start = Math.max(end, start + 1);
  }
  return words;
}

const WORDS_AT_ONCE = 500;

/** Whether the page has the word with a capital first letter. */
export function isCapitalised(text: FoldedText, word: Word): boolean {
  const { chunk, offset } = pointBefore(text, word.start);
  const character = text.chunks[chunk]?.charAt(offset) ?? '';
  return character !== character.toLowerCase();
}

/** The end of the word that begins at `start`; `start` itself where none does. */
function wordEnd(text: FoldedText, start: number): number {
  const code = text.text.charCodeAt(start);
  if (!isWordCode(code)) return STANDS_ALONE.test(text.text.charAt(start)) ? start + 1 : start;
  let end = start + 1;
  while (end < text.text.length && !isApart(text, end) && continues(text, end)) end += 1;
  return end;
}

/** Signs that change what a sentence says, and the letters of scripts without blanks. */
const STANDS_ALONE = /[<>=≠≤≥≈±+%$€£]|[\u2e80-\udfff\uf900-\ufaff]/;

/** Whether the word goes on at `at`: by a letter, or by an apostrophe or separator inside it. */
function continues(text: FoldedText, at: number): boolean {
  if (isWordCode(text.text.charCodeAt(at))) return true;
  const next = text.text.charCodeAt(at + 1);
  if (!isWordCode(next) || isApart(text, at + 1)) return false;
  const mark = text.text.charAt(at);
  return mark === "'" || ((mark === '.' || mark === ',') && isDigit(next));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
