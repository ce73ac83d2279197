/**
 * Files spoilt in the ways in which files are spoilt: cut off, edited by hand, joined, or made to
 * hurt. The same seed always gives the same file.
 *
 * @module
 */
import fc from 'fast-check';

/** What is put into a file somewhere. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\n',
  '\r\n',
  '\uFEFF',
  '\u0000',
  '\u202e',
  '\ud800',
  'null',
  '-0',
  '1e999',
  'é',
  '🎈',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://user:word@example.org/',
  '__proto__',
  '"text":"",',
  '"id":"own-1",',
  '"works":[],',
  '@article{',
  '@string{a = "b"}',
  '\\emph{',
  '$\\frac',
  ' and ',
  'TY  - JOUR\n',
  'ER  - \n',
  'AU  - ',
  '# ',
  'doi:10.1000/x',
  'a'.repeat(30_000),
  '{'.repeat(3_000),
  '['.repeat(3_000),
] as const;

/** Values that stand in place of one of JSON's. */
const VALUES = ['null', 'true', '0', '""', '[]', '{}', '[[1]]', '{"a":1}', '"javascript:alert(1)"'];

type Change = (text: string) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 400 }));

const insert = fc.tuple(share, fc.constantFrom(...PIECES)).map(
  ([where, piece]): Change =>
    (text) =>
      spliced(text, where, 0, piece),
);
const remove = fc.tuple(share, length).map(
  ([where, count]): Change =>
    (text) =>
      spliced(text, where, count, ''),
);
const replace = fc.tuple(share, length, fc.string({ unit: 'binary', maxLength: 8 })).map(
  ([where, count, by]): Change =>
    (text) =>
      spliced(text, where, count, by),
);
const repeat = fc.tuple(share, length).map(([where, count]): Change => {
  return (text) => {
    const at = Math.floor(where * text.length);
    return spliced(text, where, 0, text.slice(at, at + count));
  };
});
const cut = share.map(
  (where): Change =>
    (text) =>
      text.slice(0, Math.floor(where * text.length)),
);
const dropLine = share.map(
  (where): Change =>
    (text) =>
      onLines(text, where, () => []),
);
const doubleLine = share.map(
  (where): Change =>
    (text) =>
      onLines(text, where, (line) => [line, line]),
);
const otherValue = fc.tuple(share, fc.constantFrom(...VALUES)).map(
  ([where, value]): Change =>
    (text) =>
      withValue(text, where, value),
);

const change = fc.oneof(insert, remove, replace, repeat, cut, dropLine, doubleLine, {
  weight: 3,
  arbitrary: otherValue,
});

/** The text with one to three changes. */
export function mutated(text: string, seed: number): string {
  const changes = fc.array(change, { minLength: 1, maxLength: 3 });
  const [chosen = []] = fc.sample(changes, { seed, numRuns: 1 });
  return chosen.reduce((changed, apply) => apply(changed), text);
}

function spliced(text: string, where: number, count: number, by: string): string {
  const at = Math.floor(where * text.length);
  return text.slice(0, at) + by + text.slice(at + count);
}

function onLines(text: string, where: number, by: (line: string) => string[]): string {
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(where * lines.length));
  return lines.toSpliced(at, 1, ...by(lines[at] ?? '')).join('\n');
}

/** Puts another value in place of a JSON value, or of a field of BibTeX. */
function withValue(text: string, where: number, value: string): string {
  const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"|\d+|\{[^{}]*\}/g)];
  const match = values[Math.min(values.length - 1, Math.floor(where * values.length))];
  if (!match) return text;
  return text.slice(0, match.index) + value + text.slice(match.index + match[0].length);
}
