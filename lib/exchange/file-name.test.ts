import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, uniqueFileNames } from './file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['A paper: "why?" <really>', 'A paper why really'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', 'C_ON'],
    ['lpt1.txt', 'l_pt1.txt'],
    ['Console', 'Console'],
    ['.hidden', 'hidden'],
    ['Ends with dots...', 'Ends with dots'],
    ['a\u0000b\u202Ec\nd', 'abcd'],
    ['深層学習', '深層学習'],
    ['[[link]] #tag ^block | x', 'link tag block x'],
    ['???', 'arxiv 2310.15213'],
  ])('makes %j into %j', (text, name) => {
    expect(safeFileName(text, 'arxiv:2310.15213')).toBe(name);
  });

  it('cuts a long one within what file systems allow, never within a character', () => {
    const name = safeFileName('長🎈'.repeat(200), '');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
    expect(name.isWellFormed()).toBe(true);
  });

  it('is a name whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = safeFileName(text, '');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('uniqueFileNames', () => {
  it('numbers names that a system would take for one', () => {
    expect(uniqueFileNames(['A', 'a', 'B', 'A', 'A (2)'])).toEqual([
      'A',
      'a (2)',
      'B',
      'A (3)',
      'A (2) (2)',
    ]);
  });
});
