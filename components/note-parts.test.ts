import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteParts } from './note-parts.ts';

const addressesIn = (note: string) =>
  noteParts(note).flatMap(({ text, isAddress }) => (isAddress ? [text] : []));

describe('noteParts', () => {
  it.each([
    ['no address', []],
    ['See https://example.org/a?b=c#d.', ['https://example.org/a?b=c#d']],
    ['(https://example.org/a)', ['https://example.org/a']],
    ['https://en.wikipedia.org/wiki/A_(b), and', ['https://en.wikipedia.org/wiki/A_(b)']],
    ['http://a.example\nHTTPS://b.example', ['http://a.example', 'HTTPS://b.example']],
    ['javascript:alert(1) data:text/html,x', []],
  ])('finds the addresses in %j', (note, addresses) => {
    expect(addressesIn(note)).toEqual(addresses);
  });

  it('loses nothing of any note', () => {
    const note = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constant(').')));
    fc.assert(
      fc.property(note, (words) => {
        const text = words.join(' ');
        const parts = noteParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => text.startsWith(part.text, part.at))).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
