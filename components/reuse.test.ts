import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reuse } from './reuse.ts';

describe('reuse', () => {
  it('gives the former object where nothing has changed', () => {
    const former = { a: [1, { b: 'x' }], c: null };
    expect(reuse(former, structuredClone(former))).toBe(former);
  });

  it('keeps the parts that are the same', () => {
    const former = { same: { deep: [1] }, other: { n: 1 } };
    const next = reuse<typeof former>(former, { same: { deep: [1] }, other: { n: 2 } });
    expect(next).toEqual({ same: { deep: [1] }, other: { n: 2 } });
    expect(next.same).toBe(former.same);
  });

  it('sees that a key or an element is gone', () => {
    expect(reuse({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(reuse([1, 2], [1])).toEqual([1]);
    expect(reuse([], {})).toEqual({});
    expect(reuse({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
  });

  it('always equals the new value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (former, next) => {
        expect(reuse(former, next)).toEqual(next);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
