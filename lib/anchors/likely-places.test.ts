import { describe, expect, it } from 'vitest';
import { finish } from '../../tests/anchoring/finish.ts';
import { foldText } from './folded-text.ts';
import { likelyPlaces, slackOf } from './likely-places.ts';

const passage = 'thequickbrownfoxjumpsoverthelazydogwhilethecatsleepsbythefire';
const filler = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * at + 7 * at) % 26))).join('');

function placesIn(...parts: string[]) {
  return finish(likelyPlaces(foldText([parts.join('')]), passage));
}

describe('likelyPlaces', () => {
  it('puts first where most of the passage stands', () => {
    const edited = passage.replace('jumps', 'hops').replace('by', '');
    const [first, second] = placesIn(
      filler(500),
      passage.slice(0, 20),
      filler(500),
      edited,
      filler(90),
    );
    expect(first?.first).toBeLessThanOrEqual(1_020);
    expect(first?.last).toBeGreaterThanOrEqual(1_017);
    expect(second?.first).toBe(500);
  });

  it('gives no two places within one passage of each other', () => {
    const places = placesIn(filler(200), passage, passage.slice(0, 30), filler(20), passage);
    for (const one of places) {
      for (const other of places) {
        if (one !== other)
          expect(Math.abs(one.first - other.first)).toBeGreaterThan(passage.length);
      }
    }
    expect(places.length).toBeGreaterThan(1);
  });

  it('gives none where nothing of the passage stands', () => {
    expect(placesIn('0123456789'.repeat(50))).toEqual([]);
    expect(placesIn('')).toEqual([]);
  });
});

describe('slackOf', () => {
  it.each([
    [10, 40],
    [400, 100],
    [20_000, 600],
  ])('of a passage of %i characters is %i', (length, slack) => {
    expect(slackOf('x'.repeat(length))).toBe(slack);
  });
});
