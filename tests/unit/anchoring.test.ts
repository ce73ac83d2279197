import { describe, expect, it } from 'vitest';
import { LENGTHS } from '../anchoring/cases.ts';
import { measure } from '../anchoring/measure.ts';
import { OWN_PROSE } from '../anchoring/prose.ts';
import { savedProse } from '../anchoring/saved-prose.ts';
import { savedPagesOrLine } from '../sites/saved-pages.ts';

const CASES = 25;
const SEED = 4;

/** Of all quotes of one length. */
const LEAST_RIGHT = 0.97;
const MOST_WRONG = 0.01;

const folder = savedPagesOrLine();
const PROSES = [
  ['our own prose', () => OWN_PROSE],
  ...(folder ? [['the prose of saved pages', () => savedProse(folder)] as const] : []),
] as const;

describe.each(PROSES)('anchoring in %s', (_, prose) => {
  const outcomes = measure(prose(), CASES, SEED);
  const sum = (of: typeof outcomes, what: 'cases' | 'right' | 'wrong') =>
    of.reduce((total, outcome) => total + outcome[what], 0);

  it.each(LENGTHS.map((length) => length.join('–')))('of quotes of %s characters', (length) => {
    const there = outcomes.filter((outcome) => outcome.length === length && outcome.isThere);
    const gone = outcomes.filter((outcome) => outcome.length === length && !outcome.isThere);
    expect(sum(there, 'right') / sum(there, 'cases')).toBeGreaterThanOrEqual(LEAST_RIGHT);
    expect(sum(there, 'wrong') / sum(there, 'cases')).toBeLessThanOrEqual(MOST_WRONG);
    expect(sum(gone, 'wrong') / sum(gone, 'cases')).toBeLessThanOrEqual(MOST_WRONG);
  });
});
