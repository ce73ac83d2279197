/**
 * Where the words that were looked for stand in a text.
 *
 * @module
 */

export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const WORD = /([\p{L}\p{N}\p{M}]+)/u;

/**
 * The text in parts; put together they are the text.
 *
 * @param matched words in lower case and without accents.
 */
export function markedParts(text: string, matched: ReadonlySet<string>): TextPart[] {
  if (matched.size === 0) return [{ text, isMatch: false }];
  const parts: TextPart[] = [];
  for (const piece of text.split(WORD)) {
    const isMatch = matched.has(folded(piece));
    const last = parts.at(-1);
    if (last && !last.isMatch && !isMatch) {
      parts[parts.length - 1] = { text: last.text + piece, isMatch };
    } else if (piece !== '') parts.push({ text: piece, isMatch });
  }
  return parts;
}

function folded(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
