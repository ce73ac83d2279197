import { describe, expect, it } from 'vitest';
import { markedParts } from './marked-text.ts';

const shown = (text: string, ...matched: string[]) =>
  markedParts(text, new Set(matched))
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

describe('the words that were looked for', () => {
  it.each([
    [
      'Robust agents learn world models.',
      ['world', 'models'],
      'Robust agents learn [world] [models].',
    ],
    ['Gödel, again', ['godel'], '[Gödel], again'],
    ['Nothing of it', [], 'Nothing of it'],
    ['', ['a'], ''],
  ])('are marked in “%s”', (text, matched, expected) => {
    expect(shown(text, ...matched)).toBe(expected);
  });

  it('leave the text whole', () => {
    const text = 'a b, a-b <b>a</b>';
    expect(
      markedParts(text, new Set(['a']))
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
