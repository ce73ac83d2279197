import { describe, expect, it } from 'vitest';
import type { RecordSlice } from '../../lib/messages.ts';
import { makeClaim } from '../fixtures.ts';
import { slicesOfRecords } from './record-slices.ts';

const NOTHING: RecordSlice = { works: [], claims: [], abouts: [] };
const claims = (many: number, text: string) =>
  Array.from({ length: many }, (_, n) => makeClaim(`c${n}`, { text }));

describe('the slices of records', () => {
  it('hold every record once and in order', () => {
    const records = { ...NOTHING, claims: claims(1_234, 'Short.') };
    const slices = slicesOfRecords(records);
    expect(slices.length).toBe(3);
    expect(slices.flatMap((slice) => slice.claims)).toEqual(records.claims);
  });

  it('stay small where the records are long', () => {
    const slices = slicesOfRecords({ ...NOTHING, claims: claims(200, 'x'.repeat(20_000)) });
    expect(slices.every((slice) => JSON.stringify(slice).length < 1_100_000)).toBe(true);
    expect(slices.length).toBeGreaterThan(3);
  });

  it('are none where there is nothing', () => {
    expect(slicesOfRecords(NOTHING)).toEqual([]);
  });
});
