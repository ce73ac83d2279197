import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor, TextQuoteSelector } from './anchor.ts';
import { findAnchor, LONGEST_PASSAGE } from './find.ts';
import { type FoldedText, foldText } from './folded-text.ts';

function passage(text: FoldedText, anchor: Anchor): string | undefined {
  const place = findAnchor(text, anchor);
  return place && text.text.slice(place.start, place.end);
}

const fragment = (start: string, end: string): Anchor => ({ type: 'TextFragment', start, end });

const quote = (exact: string, around: Partial<TextQuoteSelector> = {}): Anchor => ({
  type: 'TextQuoteSelector',
  exact,
  ...around,
});

describe('findAnchor, by first and last words', () => {
  const page = foldText([
    'Overall, we find',
    ' strong evidence that GPT-2',
    "'s skills are kept. Done.",
  ]);

  it('finds the passage over chunks, whatever its quotation marks', () => {
    expect(passage(page, fragment('we find strong', 'GPT-2′s skills are kept.'))).toBe(
      "wefindstrongevidencethatgpt-2'sskillsarekept.",
    );
    expect(findAnchor(page, fragment('Overall,', 'Done.'))).toEqual({
      start: 0,
      end: page.text.length,
      found: 'here',
    });
  });

  it('takes first and last words that overlap, and ones that are the same', () => {
    expect(passage(page, fragment('we find strong evidence', 'evidence that'))).toBe(
      'wefindstrongevidencethat',
    );
    expect(passage(page, fragment('Done.', 'Done.'))).toBe('done.');
  });

  it('takes the shortest of several passages, and of equals the first', () => {
    const text = foldText(['We claim one. We claim two, so it is. We claim six, so it is.']);
    expect(passage(text, fragment('We claim', 'so it is.'))).toBe('weclaimtwo,soitis.');
    expect(findAnchor(text, fragment('We claim', 'so it is.'))?.start).toBe(
      text.text.indexOf('weclaimtwo'),
    );
  });

  it.each([
    ['the first words are absent', 'Nowhere', 'Done.'],
    ['the last words are absent', 'Overall,', 'nowhere'],
    ['the last words stand before the first', 'skills are kept', 'Overall,'],
    ['the first words are but a part of a word', 'all, we find', 'Done.'],
    ['there are no words', ' ', 'Done.'],
  ])('finds nothing where %s', (_, start, end) => {
    expect(findAnchor(page, fragment(start, end))).toBeUndefined();
  });

  it('takes no passage that is longer than the longest', () => {
    const apart = (characters: number) =>
      foldText(['Begin', 'x'.repeat(characters - 'beginend'.length), 'end']);
    expect(passage(apart(LONGEST_PASSAGE), fragment('Begin', 'end'))).toHaveLength(LONGEST_PASSAGE);
    expect(findAnchor(apart(LONGEST_PASSAGE + 1), fragment('Begin', 'end'))).toBeUndefined();
  });
});

describe('findAnchor, by the words themselves', () => {
  const page = foldText(['A cat sat here. Then a cat sat there. A dog ran.']);

  it.each([
    ['the words before it', { prefix: 'here. Then ' }],
    ['the words after it', { suffix: ' there.' }],
    ['both', { prefix: 'Then ', suffix: ' there' }],
  ])('is told by %s which of several places is meant', (_, around) => {
    expect(findAnchor(page, quote('a cat sat', around))).toEqual({
      start: page.text.lastIndexOf('acatsat'),
      end: page.text.lastIndexOf('acatsat') + 'acatsat'.length,
      found: 'here',
    });
  });

  it('is sure of the only place where nothing was kept of what stood around it', () => {
    expect(findAnchor(page, quote('A DOG ran'))).toMatchObject({
      start: page.text.indexOf('adogran'),
      found: 'here',
    });
  });

  it('says that it is not sure where nothing decides between several places', () => {
    expect(findAnchor(page, quote('a cat sat'))).toMatchObject({ start: 0, found: 'probably' });
  });

  it('is sure where a page shows the same words with the same around them twice', () => {
    const twice = foldText(['We saw a cat there. ', 'We saw a cat there. ']);
    const anchor = quote('a cat', { prefix: 'We saw ', suffix: ' there.' });
    expect(findAnchor(twice, anchor)).toMatchObject({ start: 5, found: 'here' });
  });

  const OTHERS = { prefix: 'In the house in the garden ', suffix: ' for the better part of it.' };
  const SHORT = 'a sentence of six words';
  const LONGER = 'a sentence of some nine words and not more';
  const LONGEST = `${LONGER} that goes on and on, for as long as nobody is asked to read it to the end`;

  it.each([
    ['a short quote between other words', SHORT, ['So ', ' here.'], undefined],
    ['a longer one between other words', LONGER, ['So ', ' here.'], undefined],
    ['a long one between other words', LONGEST, ['So ', ' here.'], 'probably'],
    ['a short quote that is all of a paragraph', SHORT, ['', ''], undefined],
    ['a longer one that is all of a paragraph', LONGER, ['', ''], 'probably'],
    ['a short quote with what a paragraph keeps of it', SHORT, ['The garden ', '.'], undefined],
    ['the same and more of it', SHORT, ['In the garden ', ' for the.'], 'here'],
    ['a short quote with one side as it was', SHORT, [OTHERS.prefix, ' here.'], undefined],
    [
      'a longer one with enough of it as it was',
      LONGER,
      [`Yes. ${OTHERS.prefix}`, ' for the better, I say.'],
      undefined,
    ],
  ] as const)('takes %s or not', (_, exact, [before, after], expected) => {
    const text = foldText(['A first paragraph', before + exact + after, 'And a last one']);
    expect(findAnchor(text, quote(exact, OTHERS))?.found).toBe(expected);
  });

  it('takes no long quote that stands twice between other words', () => {
    const text = foldText([`So ${LONGEST}. Then ${LONGEST} there.`]);
    expect(findAnchor(text, quote(LONGEST, OTHERS))).toBeUndefined();
  });

  it.each(['a cat sat nowhere', 'at sat', 'cat sa', ' '])('does not find %j', (exact) => {
    expect(findAnchor(page, quote(exact))).toBeUndefined();
  });

  it('finds every quote made from a page at its own place', () => {
    const words = fc.array(fc.constantFrom('the', 'cat', 'sat', 'A', '“on”', 'mat.', '5'), {
      minLength: 12,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 6 }), (all, from, count) => {
        const start = from % (all.length - count);
        const [before, exact, after] = [
          all.slice(0, start),
          all.slice(start, start + count),
          all.slice(start + count),
        ].map((part) => part.join(' '));
        const text = foldText(all.map((word) => `${word} `));
        const anchor = quote(exact ?? '', { prefix: before, suffix: after });
        expect(findAnchor(text, anchor)).toMatchObject({
          start: foldText([before ?? '']).text.length,
          found: 'here',
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
