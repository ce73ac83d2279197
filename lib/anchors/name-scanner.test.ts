import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BORDER } from './border.ts';
import { KeyTable } from './key-table.ts';
import { lettersOf } from './letters.ts';
import { KEY_LETTERS, nameKey } from './name-keys.ts';
import { keyPlaces } from './name-scanner.ts';

const RUNS = { seed: 20_261, numRuns: 300 };

const tableOf = (...names: readonly string[]) =>
  new KeyTable(Uint32Array.from(names, (name) => nameKey(lettersOf(name))));

/** Where the name is found in the chunks: `chunk:offset`. */
function placesOf(name: string, ...chunks: readonly string[]): string[] {
  const starts = chunks.map((_, at) => chunks.slice(0, at).join(BORDER).length + (at > 0 ? 1 : 0));
  const found = keyPlaces(chunks.join(BORDER), tableOf(name, 'Another Title of Another Work'));
  return found.map(({ offset }) => {
    const chunk = starts.findLastIndex((start) => start <= offset);
    return `${chunk}:${offset - (starts[chunk] ?? 0)}`;
  });
}

describe('keyPlaces', () => {
  const TITLE = 'Let’s Agree to Agree: Neural Networks Share Order';

  it.each([
    ['as it is', ['Referred to Let’s Agree to Agree: Neural Networks Share Order: it'], ['0:12']],
    ['in other letters', ["LET'S AGREE TO AGREE - NEURAL NETWORKS SHARE ORDER"], ['0:0']],
    [
      'over chunks',
      ['to ', 'Let’s Agree', ' to ', 'Ag', 'ree: Neural Networks Share Order'],
      ['1:0'],
    ],
    [
      'with what is not seen',
      ['Let’s Ag\u00adree to Agre\u0301e: Ne\u200bural Networks Share'],
      ['0:0'],
    ],
    ['in compounds', ['Let’s-Agree-to-Agree-Neural-Networks'], ['0:0']],
    ['behind a footnote’s number', ['1Let’s Agree to Agree: Neural Networks'], ['0:1']],
    ['not within a word', ['aLet’s Agree to Agree: Neural Networks'], []],
    ['not where the words differ', ['Let’s Agree to Disagree: Neural Networks'], []],
  ])('finds a long name %s', (_, chunks, places) => {
    expect(placesOf(TITLE, ...chunks)).toEqual(places);
  });

  it.each([
    ['as a whole word', ['by STaR, etc'], ['0:3']],
    ['behind which a number stands', ['by STaR12'], ['0:3']],
    ['at the end of a chunk', ['by STaR', 'ting'], ['0:3']],
    ['not at the beginning of a longer word', ['by Starting'], []],
  ])('finds a short name %s', (_, chunks, places) => {
    expect(placesOf('STaR', ...chunks)).toEqual(places);
  });

  it('finds names with ligatures, and letters beyond the first plane', () => {
    expect(
      placesOf('Eﬃcient 𝔉ine-Tuning of Models', 'the efficient fine-tuning of models'),
    ).toEqual(['0:4']);
    expect(
      placesOf('Efficient Fine-Tuning of Models', 'the eﬃcient 𝔣ine-tuning of models'),
    ).toEqual(['0:4']);
  });

  it('finds a name wherever the text is cut into chunks, and whatever stands around it', () => {
    const word = fc.stringMatching(/^[A-Z][a-zA-Zé]{0,11}$/);
    const around = fc.string({ unit: 'grapheme', maxLength: 40 });
    const cuts = fc.array(fc.nat(200), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 9 }),
        around,
        around,
        cuts,
        (words, before, after, at) => {
          fc.pre(words.join('').length >= 3);
          const text = `${before} ${words.join(' ')} ${after}`;
          const bounds = [
            0,
            ...at.filter((cut) => cut < text.length).sort((a, b) => a - b),
            text.length,
          ];
          const chunks = bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
          const found = placesOf(words.join(' '), ...chunks).map((place) => {
            const [chunk = 0, offset = 0] = place.split(':').map(Number);
            return (bounds[chunk] ?? 0) + offset;
          });
          expect(found).toContain(before.length + 1);
        },
      ),
      RUNS,
    );
  });

  it('never finds what the table does not hold', () => {
    const table = tableOf('Decision Transformer');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(keyPlaces(text, table)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('nameKey', () => {
  it('is made of the first letters, and of how many there are where there are fewer', () => {
    const long = 'a'.repeat(KEY_LETTERS);
    expect(nameKey(`${long}bc`)).toBe(nameKey(long));
    expect(nameKey('aaa')).not.toBe(nameKey('aaaa'));
  });
});

describe('KeyTable', () => {
  it('has the keys that it was given, packed or not, and no others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 0xffff_ffff }), { minLength: 1, maxLength: 60 }),
        (keys) => {
          const [missing = 1, ...there] = keys;
          const table = new KeyTable(Uint32Array.from(there));
          expect(there.every((key) => table.has(key))).toBe(true);
          expect(table.has(missing)).toBe(false);
        },
      ),
      RUNS,
    );
  });

  it('may be empty', () => {
    expect(new KeyTable(new Uint32Array()).has(7)).toBe(false);
  });
});

describe('lettersOf', () => {
  it.each([
    ['“Let’s Agree”, naïvely', 'letsagreenaively'],
    ['Pre-trained Models (2024)', 'pretrainedmodels2024'],
    ['Ｆｕｌｌ ﬁll', 'fullfill'],
    ['…', ''],
  ])('folds %s', (text, letters) => expect(lettersOf(text)).toBe(letters));
});
