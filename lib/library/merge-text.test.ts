import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts, splice } from './merge-text.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🎈', '🎃', 'é') });

describe('splice', () => {
  it('names the smallest change', () => {
    expect(splice('one two three', 'one 2 three')).toEqual({ at: 4, removed: 3, inserted: '2' });
    expect(splice('same', 'same')).toEqual({ at: 4, removed: 0, inserted: '' });
    expect(splice('aa', 'aaa')).toEqual({ at: 2, removed: 0, inserted: 'a' });
  });

  it('leads from any text to any other, and never through half a character', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { at, removed, inserted } = splice(before, after);
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
        for (const part of [before.slice(0, at), inserted, before.slice(at + removed)]) {
          expect(part.isWellFormed()).toBe(true);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('mergeTexts', () => {
  it.each([
    ['both at different places', 'a b c', 'a1 b c', 'a b c2', 'a1 b c2'],
    ['one alone', 'a b c', 'a b c', 'a c', 'a c'],
    ['a removal and an addition', 'a b c', 'b c', 'a b c d', 'b c d'],
    ['overlapping removals', 'abcdef', 'af', 'abf', 'af'],
    ['nothing', 'a', 'a', 'a', 'a'],
  ])('joins %s', (_, base, one, other, merged) => {
    expect(mergeTexts(base, one, other)).toBe(merged);
  });

  it('keeps both where both wrote at one place', () => {
    expect(mergeTexts('', 'one', 'two')).toMatch(/^(onetwo|twoone)$/);
  });

  it('gives the one change where the other changed nothing', () => {
    fc.assert(
      fc.property(texts, texts, (base, other) => {
        expect(mergeTexts(base, base, other)).toBe(other);
        expect(mergeTexts(base, other, base)).toBe(other);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});
