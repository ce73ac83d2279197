import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../tests/anchoring/finish.ts';
import { findAgain } from './find-edited.ts';
import { foldText } from './folded-text.ts';
import { quoteAt } from './quote.ts';

const BEFORE =
  'The garden behind the old library was planted by its readers over one long summer. ';
const QUOTED =
  'Every reader brought a plant that Anna had lent them, and none of the 40 plants has died.';
const AFTER = ' Since then the librarians keep a book of seeds beside the book of loans.';
const ELSEWHERE =
  'On the other side of the street there is a bakery that opens before the sun is up. ';

const text = foldText([BEFORE, QUOTED, AFTER]);
const start = foldText([BEFORE]).text.length;
const { quote } = quoteAt(text, { start, end: start + foldText([QUOTED]).text.length });

/** What is found on a page, without its white space. */
function found(...page: string[]) {
  const folded = foldText(page);
  const place = finish(findAgain(folded, quote));
  return place && [place.found, folded.text.slice(place.start, place.end)];
}

const near = (words: string) => ['probably', foldText([words]).text.replace(/\.$/, '')];

describe('findAgain', () => {
  it('is sure of words that stand as they did', () => {
    expect(found(ELSEWHERE, BEFORE, QUOTED, AFTER)).toEqual(['here', foldText([QUOTED]).text]);
  });

  it.each([
    ['a word replaced', QUOTED.replace('brought', 'carried in')],
    ['a word mistyped', QUOTED.replace('reader', 'raeder')],
    ['words put in', QUOTED.replace('has died', 'of that summer has ever died')],
    ['words left out', QUOTED.replace('Every reader brought a', 'A')],
    [
      'a word joined and another replaced',
      QUOTED.replace('had lent', 'hadlent').replace('died', 'withered'),
    ],
    ['a footnote put in', QUOTED.replace('them,', 'them,*')],
  ])('finds a passage with %s, and is not sure', (_, edited) => {
    expect(found(ELSEWHERE, BEFORE, edited, AFTER)).toEqual(near(edited));
  });

  it('finds what little is left between the same words', () => {
    expect(found(BEFORE, 'None of the 40 plants that Anna had lent has died.', AFTER)?.[0]).toBe(
      'probably',
    );
  });

  it('finds it where only one side is as it was', () => {
    const edited = QUOTED.replace('brought', 'carried');
    expect(found(BEFORE, edited, ` ${ELSEWHERE}`)).toEqual(near(edited));
    expect(found(ELSEWHERE, edited, AFTER)).toEqual(near(edited));
  });

  it.each([
    ['it is gone', [BEFORE, AFTER]],
    ['another stands in its place', [BEFORE, ELSEWHERE, AFTER]],
    [
      'only its like stands elsewhere',
      [ELSEWHERE, QUOTED.replace('brought', 'carried'), ELSEWHERE],
    ],
    ['a number is another', [BEFORE, QUOTED.replace('40', '50'), AFTER]],
    ['a name is another', [BEFORE, QUOTED.replace('Anna', 'Berta'), AFTER]],
    ['a negation is gone', [BEFORE, QUOTED.replace('none', 'most'), AFTER]],
    ['the page is empty', ['']],
  ])('finds nothing where %s', (_, page) => {
    expect(found(...page)).toBeUndefined();
  });

  it('takes the edited passage rather than a copy of its old words', () => {
    const edited = QUOTED.replace('brought', 'carried in');
    expect(found(BEFORE, edited, AFTER, ELSEWHERE, QUOTED)).toEqual(near(edited));
  });

  it('looks for a quote without anything around it only where it is long and little changed', () => {
    const page = foldText([ELSEWHERE, QUOTED.replace('brought', 'carried'), AFTER]);
    const alone = { type: 'TextQuoteSelector', exact: QUOTED } as const;
    expect(finish(findAgain(page, alone))?.found).toBe('probably');
    const short = { ...alone, exact: 'Every reader brought a plant' };
    expect(finish(findAgain(page, short))).toBeUndefined();
  });

  it('takes no short quote where other words stand on one side of it', () => {
    const page = (after: string) =>
      foldText([ELSEWHERE, `${BEFORE}Every reader brought one plant${after}`, ELSEWHERE]);
    const anchor = {
      type: 'TextQuoteSelector',
      exact: 'Every reader brought a plant',
      prefix: BEFORE.slice(-50),
      suffix: ' that Anna had lent them, and none of',
    } as const;
    expect(finish(findAgain(page(' that Anna had lent them.'), anchor))?.found).toBe('probably');
    expect(finish(findAgain(page('. The end.'), anchor))).toBeUndefined();
    expect(finish(findAgain(page(''), anchor))?.found).toBe('probably');
  });

  it('finds a text fragment as it is or not at all', () => {
    const page = foldText([BEFORE, QUOTED, AFTER]);
    const fragment = { type: 'TextFragment', start: 'Every reader', end: 'has died.' } as const;
    expect(finish(findAgain(page, fragment))).toMatchObject({ start, found: 'here' });
    expect(finish(findAgain(page, { ...fragment, start: 'Each reader' }))).toBeUndefined();
  });

  it('pauses while it reads a long page, and reads it once for all its quotes', () => {
    const page = foldText([ELSEWHERE.repeat(5_000)]);
    const steps = () => [...findAgain(page, quote)].length;
    const first = steps();
    expect(first).toBeGreaterThanOrEqual(page.text.length / 50_000);
    expect(steps()).toBeLessThan(first);
  });

  it('gives a place on the page or none, whatever the quote and the page', () => {
    const words = fc
      .array(fc.constantFrom('the ', 'cat', ' sat', 'A', '“on”', '5', '不', '👍', '- ', 'ﬃ'), {
        maxLength: 60,
      })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.array(words, { maxLength: 4 }),
        (exact, prefix, suffix, chunks) => {
          const page = foldText(chunks);
          const place = finish(
            findAgain(page, { type: 'TextQuoteSelector', exact, prefix, suffix }),
          );
          if (!place) return;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(page.text.length);
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});
