import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../tests/anchoring/finish.ts';
import { align, similarity } from './align.ts';

const words = (text: string) => text.split(' ').filter(Boolean);

describe('align', () => {
  it.each([
    ['the same words', 'b c d', 'a b c d e', [1, 2, 3]],
    ['a word put in', 'b c d', 'a b x c d e', [1, 3, 4]],
    ['a word left out', 'b c d', 'a b d e', [1, -1, 2]],
    ['a word replaced', 'bbb ccc ddd', 'a bbb xxx ddd e', [1, 2, 3]],
    ['a word mistyped', 'some likely words', 'so some likley wordy ones', [1, 2, 3]],
    ['nothing in common', '', 'a b', []],
    ['no words on the page', 'a b', '', [-1, -1]],
  ])('follows %s', (_, quote, page, expected) => {
    expect(finish(align(words(quote), words(page), 0))).toEqual(expected);
  });

  it('finds a long quote in a longer page, given about where it begins', () => {
    const page = Array.from({ length: 3_000 }, (_, index) => `w${index}`);
    const quote = page.slice(1_000, 2_500).filter((_, index) => index % 50 !== 7);
    expect(finish(align(quote, page, 980))).toEqual(quote.map((word) => page.indexOf(word)));
  });

  it('gives places in order, none twice', () => {
    const word = fc.constantFrom('a', 'bb', 'ccc', 'dddd', 'eeeee', 'ddd');
    const text = fc.array(word, { maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.nat({ max: 40 }), (quote, page, shift) => {
        const places = finish(align(quote, page, shift));
        expect(places).toHaveLength(quote.length);
        const found = places.filter((place) => place >= 0);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found.every((place) => place < page.length)).toBe(true);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('similarity', () => {
  it.each([
    ['models', 'models', 1],
    ['model', 'models', 5 / 6],
    ['receive', 'recieve', 5 / 7],
    ['cat', 'dog', 0],
    ['no', 'notwithstanding', 0],
  ])('of %s and %s is %f', (one, other, expected) => {
    expect(similarity(one, other)).toBeCloseTo(expected);
    expect(similarity(other, one)).toBeCloseTo(expected);
  });
});
