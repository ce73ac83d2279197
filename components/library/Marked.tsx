/**
 * A text in which the words that were looked for are marked.
 *
 * @module
 */
import { useMemo } from 'preact/hooks';
import { markedParts } from './marked-text.ts';

export function Marked({ text, matched }: { text: string; matched: readonly string[] }) {
  const parts = useMemo(() => markedParts(text, new Set(matched)), [text, matched]);
  return (
    <>
      {parts.map(({ text: words, isMatch }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place.
        isMatch ? <mark key={index}>{words}</mark> : words,
      )}
    </>
  );
}
