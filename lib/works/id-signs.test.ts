import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BORDER } from '../anchors/border.ts';
import { idSigns } from './id-signs.ts';

describe('idSigns', () => {
  it.each([
    ['an arXiv id', 'See arXiv:2402.10877v2 for it.', [4]],
    ['a DOI', 'in (10.1126/science.abc1234)', [3]],
    ['a PubMed id', 'PMID: 12082125', [6]],
    ['a short DOI', 'It stands at 10/gf4gqc', [13]],
    ['no year', 'In 2024, and in 2025', []],
  ])('sees %s', (_, text, places) => {
    expect(idSigns(text, BORDER)).toEqual(places);
  });

  it('sees each of two that a border parts, and of two in one paragraph the first', () => {
    const both = (between: string) => `arXiv:2402.10877${between}arXiv:2402.10878`;
    expect(idSigns(both(BORDER), BORDER)).toEqual([0, 17]);
    expect(idSigns(both(' '), BORDER)).toEqual([0]);
  });

  it('reads ordinary text without a sign', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.]*$/), (text) => {
        expect(idSigns(text, BORDER)).toEqual([]);
      }),
      { seed: 20_261 },
    );
  });
});
