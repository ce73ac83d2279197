import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldedAt,
  foldText,
  isAtBorder,
  isWordBoundary,
  pointAfter,
  pointBefore,
} from './folded-text.ts';

const textOf = (...chunks: string[]) => foldText(chunks).text;

/** Pairs that readers take for the same words. */
const SAME: readonly (readonly [what: string, one: string, other: string])[] = [
  ['white space', 'a  line\n\tand another', 'a line\u00a0and\u2009another'],
  ['case', 'GPT-2 Über', 'gpt-2 über'],
  ['quotation marks of all kinds', `'a' "b" 'c'`, '‘a’ “b” «c»'],
  ['primes and apostrophes', "GPT-2's 5' 6''", 'GPT-2′s 5ʹ 6′′'],
  ['dashes', 'a-b - c', 'a‐b — c'],
  ['a dash of two hyphens', 'so -- and', 'so – and'],
  ['minus signs', '-1', '−1'],
  ['an ellipsis', 'and so on...', 'and so on…'],
  ['ligatures', 'efficient fluff', 'eﬃcient ﬂuﬀ'],
  ['full-width letters', 'ABC 12', 'ＡＢＣ　１２'],
  ['accents, composed and combining', 'naïve café', 'nai\u0308ve cafe\u0301'],
  ['soft hyphens', 'interpretability', 'inter\u00adpret\u00adability'],
  ['zero-width characters', 'example.org', 'example\u200b.\u2060org\ufeff'],
  ['bidirectional marks', 'abc (def)', '\u202aabc\u202c \u200e(def)\u2069'],
  ['mathematical letters', 'f(x) = y', '𝑓(𝑥) = 𝑦'],
  ['emoji with and without a variation selector', '❤ 👍', '❤\ufe0f 👍'],
];

describe('foldText', () => {
  it.each(SAME)('levels %s', (_, one, other) => {
    expect(textOf(one)).toBe(textOf(other));
  });

  it('tells words apart', () => {
    expect(textOf('does')).not.toBe(textOf("doesn't"));
    expect(textOf('1.5')).not.toBe(textOf('15'));
    expect(textOf('a ≠ b')).not.toBe(textOf('a = b'));
  });

  it('runs words over chunks', () => {
    expect(textOf('The com', 'pu', '', 'ter ', 'says')).toBe('thecomputersays');
  });

  it('is empty for no chunks and for chunks without words', () => {
    expect(textOf()).toBe('');
    expect(textOf('', ' \n', '\u200b')).toBe('');
  });

  it('has room for characters that stand for a whole phrase', () => {
    const phrase = '\ufdfa'.repeat(50);
    expect(textOf(`${phrase}end`).length).toBeGreaterThan(500);
    expect(textOf(`${phrase}end`).endsWith('end')).toBe(true);
  });

  it('takes lone surrogates without losing its place', () => {
    const text = foldText(['a\ud800b']);
    expect(text.text).toHaveLength(3);
    expect(pointBefore(text, 2)).toEqual({ chunk: 0, offset: 2 });
  });
});

describe('pointBefore and pointAfter', () => {
  it('lead back to the character in its chunk', () => {
    const text = foldText([' One', '', ' two three']);
    const at = text.text.indexOf('two');
    expect(pointBefore(text, at)).toEqual({ chunk: 2, offset: 1 });
    expect(pointAfter(text, at + 2)).toEqual({ chunk: 2, offset: 4 });
    expect(pointBefore(text, 0)).toEqual({ chunk: 0, offset: 1 });
  });

  it('enclose both halves of a pair, and the accents after a letter', () => {
    const pair = foldText(['👍!']);
    expect(pointBefore(pair, 1)).toEqual({ chunk: 0, offset: 0 });
    expect(pointAfter(pair, 0)).toEqual({ chunk: 0, offset: 2 });
    const accent = foldText(['cafe\u0301!']);
    expect(pointAfter(accent, 3)).toEqual({ chunk: 0, offset: 5 });
  });

  it('give back text that folds to the same characters', () => {
    const word = fc.constantFrom(
      'The ',
      'ﬃ',
      '—',
      '-',
      '“',
      "'",
      'é',
      'e\u0301',
      '👍',
      '\u00ad',
      ' ',
    );
    const chunk = fc.oneof(
      fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 6 }), fc.nat(), fc.nat(), (chunks, one, other) => {
        const text = foldText(chunks);
        if (text.text === '') return;
        const [start = 0, last = 0] = [one, other]
          .map((number) => number % text.text.length)
          .sort((a, b) => a - b);
        const from = pointBefore(text, start);
        const to = pointAfter(text, last);
        const raw = chunks
          .slice(from.chunk, to.chunk + 1)
          .map((whole, index, { length }) => {
            const end = index === length - 1 ? to.offset : whole.length;
            return whole.slice(index === 0 ? from.offset : 0, end);
          })
          .join('');
        // A character that folds to several is taken in whole.
        expect(textOf(raw)).toContain(text.text.slice(start, last + 1));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('foldedAt', () => {
  it('is the next character that counts', () => {
    const text = foldText(['a ', ' \u200b', 'bc']);
    const at = (chunk: number, offset: number) => foldedAt(text, { chunk, offset });
    expect([at(0, 0), at(0, 1), at(1, 0), at(2, 0), at(2, 1), at(2, 2)]).toEqual([
      0, 1, 1, 1, 2, 3,
    ]);
  });
});

describe('isAtBorder', () => {
  it('is true where a chunk or the text begins or ends, punctuation passed over', () => {
    const text = foldText(['(One two.', '“Three” four)']);
    const shown = [...text.text, ' '].map((char, at) => (isAtBorder(text, at) ? `|${char}` : char));
    expect(shown.join('')).toBe("|(|onetwo|.|'|three'four|)| ");
  });
});

describe('isWordBoundary', () => {
  it('stands at blanks, chunk borders, punctuation and the ends', () => {
    const text = foldText(['the cat', 'sat. Then']);
    const boundaries = [...text.text, ''].map((_, at) => isWordBoundary(text, at));
    const shown = [...text.text, '']
      .map((char, at) => (boundaries[at] ? `|${char}` : char))
      .join('');
    expect(shown).toBe('|the|cat|sat|.|then|');
  });

  it('does not stand at what merely breaks or hides within a word', () => {
    const text = foldText(['inter\u00adpret']);
    expect(isWordBoundary(text, 5)).toBe(false);
  });

  it('stands between any two characters of scripts without blanks', () => {
    const text = foldText(['日本語']);
    expect(isWordBoundary(text, 1)).toBe(true);
  });
});
