import { describe, expect, it } from 'vitest';
import { finish } from '../../tests/anchoring/finish.ts';
import { foldText } from './folded-text.ts';
import { isCapitalised, wordsIn } from './words.ts';

function wordsOf(...chunks: string[]): string[] {
  const text = foldText(chunks);
  return finish(wordsIn(text, 0, text.text.length)).map((word) => word.text);
}

describe('wordsIn', () => {
  it.each([
    ['words without punctuation', 'So, “this” (and that).', 'so this and that'],
    ['the parts of hyphenated words', 'GPT-2 — well-known', 'gpt 2 well known'],
    ['words with an apostrophe whole', "It doesn’t; dogs' too.", "it doesn't dogs too"],
    ['numbers with their separators', '1.5 of 1,000. In 2024.', '1.5 of 1,000 in 2024'],
    ['signs that change what is said', 'x ≤ 5% ≠ $3', 'x ≤ 5 % ≠ $ 3'],
    ['scripts without blanks by the character', '日本語 ok', '日 本 語 ok'],
  ])('gives %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words.split(' '));
  });

  it('ends words at the borders of chunks', () => {
    expect(wordsOf('A title', 'The text')).toEqual(['a', 'title', 'the', 'text']);
  });

  it('gives the words that begin in a part, whole, and where they stand', () => {
    const text = foldText(['one two three four']);
    expect(finish(wordsIn(text, 3, 7))).toEqual([
      { text: 'two', start: 3, end: 6 },
      { text: 'three', start: 6, end: 11 },
    ]);
    expect(finish(wordsIn(text, -50, 1))).toEqual([{ text: 'one', start: 0, end: 3 }]);
    expect(finish(wordsIn(text, 11, 99))).toEqual([{ text: 'four', start: 11, end: 15 }]);
  });
});

describe('isCapitalised', () => {
  it('looks at the page, not at the folded text', () => {
    const text = foldText(['“Anna saw', ' GPT-2 and Émile']);
    const capitalised = finish(wordsIn(text, 0, 99)).filter((word) => isCapitalised(text, word));
    expect(capitalised.map((word) => word.text)).toEqual(['anna', 'gpt', 'emile']);
  });
});
