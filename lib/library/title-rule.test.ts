import { describe, expect, it } from 'vitest';
import { isMeant } from './title-rule.ts';

/** The title between the brackets of a passage, and how much it tells. */
function isMeantIn(
  passage: string,
  title: string,
  bits: number,
  known: { readonly author?: readonly string[]; readonly year?: number } = {},
  isEnclosed = false,
): boolean {
  const [before = '', rest = ''] = passage.split('[[');
  const [text = '', after = ''] = rest.split(']]');
  return isMeant(
    { before, text, after, isEnclosed },
    { title, bits, author: known.author ?? [], year: known.year },
  );
}

describe('isMeant', () => {
  it('takes many telling words for the title, however they are written', () => {
    const title = 'Robust agents learn causal world models';
    expect(isMeantIn('we say that [[robust agents learn causal world models]].', title, 46)).toBe(
      true,
    );
  });

  it.each([
    ['with its capitals', 'as in [[Toy Models of Superposition]], that', true],
    ['with capitals but for small words', 'as in [[Toy Models Of Superposition]], that', true],
    ['where a sentence begins', '[[Toy Models of Superposition]] shows', true],
    ['in quotation marks', 'in “[[toy models of superposition]]” we', true],
    ['in lower case', 'we build [[toy models of superposition]] here', false],
    ['in lower case where a sentence begins', 'Yes. [[Toy models of superposition]] are', false],
    ['where all is written in capitals', 'READ [[TOY MODELS OF SUPERPOSITION]] NOW', false],
  ])('takes some telling words for it %s', (_, passage, expected) => {
    expect(isMeantIn(passage, 'Toy Models of Superposition', 28)).toBe(expected);
  });

  it.each([
    ['a capital within a sentence', 'in [[Simulators]], the', true],
    ['no capital', 'of [[simulators]] that', false],
    ['the capital of a sentence', 'So. [[Simulators]] are', false],
    ['the capital of a quotation', 'he said “[[Simulators]] are', false],
    ['the capital after a colon', 'Note: [[Simulators]] are', false],
    ['a title of more words', 'in How [[Simulators]] Work, the', false],
    ['a longer name', 'of the Game [[Simulators]] that', false],
    ['a compound', 'the [[Simulators]]-based', false],
    ['quotation marks', 'see “[[Simulators]]” for', true],
  ])('takes a rare word for a title with %s: %s', (_, passage, expected) => {
    expect(isMeantIn(passage, 'Simulators', 10)).toBe(expected);
  });

  it.each([
    ['a capital within a sentence', 'pays [[Attention]] to', {}, false],
    ['its author', 'in Vaswani’s [[Attention]] they', { author: ['Vaswani'] }, true],
    ['its year', 'pays [[Attention]] (2017) to', { year: 2017 }, true],
    ['another year', 'pays [[Attention]] (1998) to', { year: 2017 }, false],
    ['its author but no capital', 'Vaswani pays [[attention]] to', { author: ['Vaswani'] }, false],
  ])(
    'takes a common word for a title only beside its author or year: %s',
    (_, passage, known, expected) => {
      expect(isMeantIn(passage, 'Attention', 7, known)).toBe(expected);
    },
  );

  it('takes an odd spelling for a name', () => {
    expect(isMeantIn('rejection sampling, [[STaR]], etc', 'STaR', 6.4)).toBe(true);
    expect(isMeantIn('rejection sampling, [[Star]], etc', 'STaR', 6.4)).toBe(false);
  });

  it('takes ordinary words for a title where italics or a link hold exactly these', () => {
    expect(isMeantIn('read [[Scaling Laws]] on', 'Scaling Laws', 16, {}, true)).toBe(true);
    expect(isMeantIn('read [[scaling laws]] on', 'Scaling Laws', 16, {}, true)).toBe(false);
  });

  it('does not take the first words of a page for a short title', () => {
    expect(isMeantIn('[[The Plan]]\nThis is', 'The Plan', 11)).toBe(false);
  });
});
