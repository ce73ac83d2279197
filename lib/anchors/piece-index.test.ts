import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../tests/anchoring/finish.ts';
import { PIECE, PieceIndex } from './piece-index.ts';

const indexOf = (text: string) => finish(PieceIndex.over(text));

describe('PieceIndex', () => {
  it('has no places in a text that is shorter than a piece', () => {
    expect(indexOf('').placesOf('x'.repeat(PIECE), 9)).toEqual([]);
    expect(indexOf('x'.repeat(PIECE - 1)).placesOf('x'.repeat(PIECE), 9)).toEqual([]);
  });

  it('says nothing of a piece with too many places', () => {
    const index = indexOf('0123456789'.repeat(6));
    expect(index.placesOf('0123456789', 6)).toHaveLength(6);
    expect(index.placesOf('0123456789', 5)).toEqual([]);
  });

  it('finds every piece of a text, over the borders of its steps too', () => {
    const text = Array.from({ length: 120_000 }, (_, at) =>
      String.fromCharCode(97 + ((at * at) % 23)),
    ).join('');
    const index = indexOf(text);
    for (const at of [0, 49_990, 49_995, 50_000, 99_999, text.length - PIECE]) {
      expect(index.placesOf(text.slice(at, at + PIECE), 1e6)).toContain(at);
    }
  });

  it('finds all places of any piece', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'λ', '\u9fff'), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(), (whole, number) => {
        const at = number % Math.max(1, whole.length - PIECE + 1);
        const piece = whole.slice(at, at + PIECE);
        if (piece.length < PIECE) return;
        const places = [...whole].flatMap((_, place) =>
          whole.startsWith(piece, place) ? [place] : [],
        );
        expect(
          indexOf(whole)
            .placesOf(piece, 1_000)
            .sort((a, b) => a - b),
        ).toEqual(places);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
