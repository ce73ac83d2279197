import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfterKey, scrolledTo, windowOfRows } from './window-of-rows.ts';

const LIST = { height: 500, rowHeight: 100, total: 100_000 };

describe('the rows that are drawn', () => {
  it('are those in sight and a few around them', () => {
    expect(windowOfRows({ ...LIST, top: 0 })).toEqual({ first: 0, end: 11 });
    expect(windowOfRows({ ...LIST, top: 5_000_050 })).toEqual({ first: 49_994, end: 50_012 });
    expect(windowOfRows({ ...LIST, top: 9_999_500 })).toEqual({ first: 99_989, end: 100_000 });
    expect(windowOfRows({ ...LIST, top: 900, total: 0 })).toEqual({ first: 0, end: 0 });
  });

  it('hold every row in sight, and few, however far it is scrolled', () => {
    const anywhere = fc.record({
      top: fc.nat(10_000_000),
      height: fc.nat(4_000),
      rowHeight: fc.integer({ min: 20, max: 200 }),
      total: fc.nat(100_000),
    });
    fc.assert(
      fc.property(anywhere, (scrolled) => {
        const { first, end } = windowOfRows(scrolled);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(scrolled.total);
        expect(end - first).toBeLessThanOrEqual(scrolled.height / scrolled.rowHeight + 14);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('scrolling to a row', () => {
  it('moves no more than needed', () => {
    expect(scrolledTo(2, { ...LIST, top: 0 })).toBe(0);
    expect(scrolledTo(5, { ...LIST, top: 0 })).toBe(100);
    expect(scrolledTo(3, { ...LIST, top: 1_000 })).toBe(300);
  });
});

describe('a key in the list', () => {
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 4],
    ['End', 3, 99_999],
    ['Home', 3, 0],
    ['x', 3, undefined],
    ['toString', 3, undefined],
  ])('%s from row %i', (key, row, next) => {
    expect(rowAfterKey(key, row, LIST)).toBe(next);
  });
});
