import { describe, expect, it } from 'vitest';
import { count, dateInWords, namesInShort, sizeInWords } from './wording.ts';

describe('dateInWords', () => {
  it.each([
    ['2024', '2024'],
    ['2024-02', 'Feb 2024'],
    ['2024-02-29', '29 Feb 2024'],
    ['1999-12-31', '31 Dec 1999'],
  ])('is no more exact than %s', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });
});

describe('namesInShort', () => {
  it('writes out three names', () => {
    expect(namesInShort(['A', 'B', 'C'])).toBe('A, B, C');
  });

  it('cuts four short', () => {
    expect(namesInShort(['A', 'B', 'C', 'D'])).toBe('A, B, C et al.');
  });
});

describe('count', () => {
  it.each([
    [0, '0 claims'],
    [1, '1 claim'],
    [1200, '1,200 claims'],
  ])('counts %i', (number, words) => {
    expect(count(number, 'claim')).toBe(words);
  });
});

describe('sizeInWords', () => {
  it.each([
    [0, '0 MB'],
    [3_140_000, '3.1 MB'],
    [123_456_789, '120 MB'],
  ])('%i bytes', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
