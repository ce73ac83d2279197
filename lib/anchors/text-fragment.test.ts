import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor, TextQuoteSelector } from './anchor.ts';
import { textFragmentUrl } from './text-fragment.ts';

const PAGE = 'https://example.org/post?id=1';
const ends: Anchor = { type: 'TextFragment', start: 'We find', end: 'it is so.' };

const quote = (exact: string, around: Partial<TextQuoteSelector> = {}): Anchor => ({
  type: 'TextQuoteSelector',
  exact,
  ...around,
});

/** The directive, with its parts decoded. */
function partsOf(anchor: Anchor): string[] {
  const directive = textFragmentUrl(PAGE, anchor).split('#:~:text=')[1] ?? '';
  return directive.split(',').map(decodeURIComponent);
}

describe('textFragmentUrl', () => {
  it.each([
    ['no fragment', PAGE, `${PAGE}#:~:text=We%20find,it%20is%20so.`],
    ['a fragment', `${PAGE}#comments`, `${PAGE}#comments:~:text=We%20find,it%20is%20so.`],
    ['an empty fragment', `${PAGE}#`, `${PAGE}#:~:text=We%20find,it%20is%20so.`],
    ['a directive', `${PAGE}#:~:text=old`, `${PAGE}#:~:text=We%20find,it%20is%20so.`],
    ['both', `${PAGE}#a:~:text=old`, `${PAGE}#a:~:text=We%20find,it%20is%20so.`],
  ])('adds the words to an address with %s', (_, url, expected) => {
    expect(textFragmentUrl(url, ends)).toBe(expected);
  });

  it.each(['', 'not an address', 'javascript:alert(1)', 'mailto:a@example.org'])(
    'leaves %j as it is',
    (url) => {
      expect(textFragmentUrl(url, ends)).toBe(url);
    },
  );

  it('leaves the address as it is where the anchor has no words', () => {
    expect(textFragmentUrl(PAGE, quote(' \n'))).toBe(PAGE);
    expect(textFragmentUrl(PAGE, { type: 'TextFragment', start: '', end: ' ' })).toBe(PAGE);
  });

  it('escapes what has a meaning in a directive', () => {
    const url = textFragmentUrl(PAGE, { type: 'TextFragment', start: 'a-b, c&d', end: '100% #1' });
    expect(url).toBe(`${PAGE}#:~:text=a%2Db%2C%20c%26d,100%25%20%231`);
  });

  it('joins first and last words that overlap, and keeps the other reading', () => {
    const overlapping: Anchor = {
      type: 'TextFragment',
      start: 'a model of an',
      end: 'of an agent',
    };
    expect(textFragmentUrl(PAGE, overlapping)).toBe(
      `${PAGE}#:~:text=a%20model%20of%20an%20agent&text=a%20model%20of%20an,of%20an%20agent`,
    );
  });

  it('gives a quote of middle length as it is', () => {
    const exact = 'The model was trained on two million words.';
    expect(partsOf(quote(exact, { prefix: 'Before. ', suffix: ' After.' }))).toEqual([exact]);
  });

  it('adds words beside a short quote, of the same line only', () => {
    const around = { prefix: 'A title\nas we said, it ', suffix: ' well on it.\nNext' };
    expect(partsOf(quote('works', around))).toEqual(['we said, it-', 'works', '-well on it']);
    expect(partsOf(quote('works', { prefix: 'A title\n' }))).toEqual(['works']);
  });

  it('completes the words at the ends of a quote', () => {
    const around = { prefix: 'the generali', suffix: 'ing set' };
    expect(partsOf(quote('sation of the train', around))).toEqual([
      'the-',
      'generalisation of the training',
      '-set',
    ]);
  });

  it('names a long quote by its first and last words', () => {
    const exact = `${'We train a sparse model on text. '.repeat(6)}It works in all cases, they say.`;
    expect(partsOf(quote(exact))).toEqual(['We train a sparse model', 'in all cases, they say.']);
  });

  it('names a quote of several lines by words within the first and the last', () => {
    expect(partsOf(quote('A title\n\nThe text below it'))).toEqual([
      'A title',
      'The text below it',
    ]);
  });

  it('cuts a long quote without blanks', () => {
    const exact = '私たちはこのモデルが新しい課題を解けることを示す。'.repeat(8);
    const [start = '', end = ''] = partsOf(quote(exact));
    expect(exact.startsWith(start) && exact.endsWith(end)).toBe(true);
    expect(start.length + end.length).toBeLessThan(60);
  });

  it('gives an address of the same page for any words', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const url = new URL(textFragmentUrl(`${PAGE}#top`, quote(exact, { prefix, suffix })));
        expect(url.href.split('#')[0]).toBe(PAGE);
        expect(url.hash).toMatch(/^#top(:~:text=([\w.!~*'(),%]|,-|-,)+)?$/);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
