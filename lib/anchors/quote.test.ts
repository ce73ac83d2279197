import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor } from './find.ts';
import { foldText } from './folded-text.ts';
import { quoteAt } from './quote.ts';

/** The anchor of the words on a page, which has them once. */
function quoteOf(chunks: readonly string[], words: string, selected?: string) {
  const text = foldText(chunks);
  const folded = foldText([words]).text;
  const start = text.text.indexOf(folded);
  return quoteAt(text, { start, end: start + folded.length }, selected);
}

describe('quoteAt', () => {
  it('keeps the words and some around them, with single blanks', () => {
    const chunks = ['One  two\n', 'three ', '“four', ' five” six.'];
    expect(quoteOf(chunks, 'three "four')).toEqual({
      quote: {
        type: 'TextQuoteSelector',
        exact: 'three “four',
        prefix: 'One two ',
        suffix: ' five” six.',
      },
      position: { type: 'TextPositionSelector', start: 9, end: 20 },
    });
  });

  it('keeps whole words around them, some ten', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    const { quote } = quoteOf([words.join(' ')], 'word30 word31');
    expect(quote.prefix).toBe('word22 word23 word24 word25 word26 word27 word28 word29 ');
    expect(quote.suffix).toBe(' word32 word33 word34 word35 word36 word37 word38 word39');
  });

  it('has nothing around the words where the text ends', () => {
    const { quote } = quoteOf(['All of it'], 'All of it');
    expect(quote).toMatchObject({ prefix: '', suffix: '' });
  });

  it('takes the words of a selection, with their lines', () => {
    const { quote } = quoteOf(
      ['A title', 'The text'],
      'A title The text',
      ' A title\n\nThe text\n',
    );
    expect(quote.exact).toBe('A title\n\nThe text');
  });

  it('gives words that only a border of chunks keeps apart a line each', () => {
    const { quote } = quoteOf(['A title', 'The text', '. More'], 'The text');
    expect(quote).toMatchObject({ prefix: 'A title\n', exact: 'The text', suffix: '. More' });
  });

  it('makes an anchor that is found at its own place', () => {
    const chunk = fc
      .array(
        fc.constantFrom(
          'The',
          'cat ',
          'sat',
          '— ',
          '“on” ',
          'mat. ',
          '👍',
          'e\u0301 ',
          '日本',
          '\u00ad',
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((words) => words.join(''));
    fc.assert(
      fc.property(
        fc.array(chunk, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (chunks, one, other) => {
          const text = foldText(chunks);
          if (text.text === '') return;
          const [first = 0, last = 0] = [one, other]
            .map((number) => number % text.text.length)
            .sort((a, b) => a - b);
          const { quote } = quoteAt(text, { start: first, end: last + 1 });
          const place = findAnchor(text, quote);
          if (!place) return;
          expect(text.text.slice(place.start, place.end)).toBe(foldText([quote.exact]).text);
          expect(quote.exact).toBe(quote.exact.trim());
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});
