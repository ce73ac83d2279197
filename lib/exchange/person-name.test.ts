import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyFirst, namesIn, partsOf, wholeName } from './person-name.ts';

describe('partsOf', () => {
  it.each([
    ['Eric Todd', { given: 'Eric', family: 'Todd' }],
    ['Donald E. Knuth', { given: 'Donald E.', family: 'Knuth' }],
    ['José de la Cruz', { given: 'José', 'non-dropping-particle': 'de la', family: 'Cruz' }],
    ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Aristotle', { literal: 'Aristotle' }],
    ['van Gogh', { given: 'van', family: 'Gogh' }],
    ['OpenAI', { literal: 'OpenAI' }],
    ['LIGO Scientific Collaboration', { literal: 'LIGO Scientific Collaboration' }],
    ['Google, Inc.', { literal: 'Google, Inc.' }],
  ])('tells the parts of %j', (name, parts) => {
    expect(partsOf(name)).toEqual(parts);
  });

  it('takes nothing away: the parts read in order are the name', () => {
    const word = fc.constantFrom(
      'Ann',
      'de',
      'la',
      'von',
      'Jr.',
      'III',
      'Müller',
      'Team',
      '山田',
      'X.',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(wholeName(partsOf(words.join(' ')))).toBe(words.join(' '));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('wholeName', () => {
  it.each([
    ['Ann Lee', 'Ann Lee'],
    [{ literal: ' Ann  Lee ' }, 'Ann Lee'],
    [{ name: 'Ann Lee' }, 'Ann Lee'],
    [{ family: 'Berg', given: 'Ann', 'dropping-particle': 'van den' }, 'Ann van den Berg'],
    [{}, undefined],
    [null, undefined],
    [7, undefined],
    [{ family: { toString: 'x' } }, undefined],
  ])('reads %j as %j', (name, whole) => {
    expect(wholeName(name)).toBe(whole);
  });
});

describe('familyFirst', () => {
  it('writes a name as lists sort it', () => {
    expect(familyFirst('José de la Cruz')).toBe('de la Cruz, José');
    expect(familyFirst('Robert Downey Jr.')).toBe('Downey, Jr., Robert');
    expect(familyFirst('OpenAI')).toBe('OpenAI');
  });
});

describe('namesIn', () => {
  it('tells a list that is not complete', () => {
    expect(namesIn(['A', undefined, 'et al.'])).toEqual({ names: ['A'], more: true });
    expect(namesIn(['A', 'B'])).toEqual({ names: ['A', 'B'], more: false });
  });
});
