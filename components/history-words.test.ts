import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../lib/claims/history.ts';
import { changeInWords } from './history-words.ts';

const entry = (field: string, before: unknown, after: unknown): HistoryEntry => ({
  id: 'a.1.0',
  at: '2026-01-01T12:00:00.000Z',
  device: 'Chrome on Linux',
  field,
  before,
  after,
});

describe('an entry of a history', () => {
  it.each([
    ['created', null, 'It fails.', 'Added'],
    ['deleted', null, true, 'Deleted'],
    ['deleted', true, null, 'Restored'],
    ['confidence', null, 'weak', 'Confidence: nothing → weak'],
    ['text', 'Before', 'After', 'Claim: Before → After'],
    ['topics', ['a'], null, 'Topics: ["a"] → nothing'],
  ])('%s from %s to %s', (field, before, after, words) => {
    expect(changeInWords(entry(field, before, after))).toBe(words);
  });

  it('is cut where it is long', () => {
    expect(changeInWords(entry('text', null, 'x'.repeat(9_000))).length).toBeLessThan(400);
  });
});
