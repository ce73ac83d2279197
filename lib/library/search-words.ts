/**
 * The words of a text as the search knows them: lower case, without accents, every character of a
 * script without blanks a word of its own.
 *
 * @module
 */

const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function searchWords(text: string): string[] {
  const folded = text.normalize('NFKD').toLowerCase().replace(MARKS, '');
  return (folded.match(WORD) ?? []).flatMap((word) =>
    WITHOUT_BLANKS.test(word) ? [...word] : [word],
  );
}
