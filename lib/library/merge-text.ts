/**
 * Changes of a text: the smallest one from a text to another, and two of them joined.
 *
 * @module
 */
import * as Y from 'yjs';

/** Replaces `removed` UTF-16 code units at `at`. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The one replacement that leads from a text to another and leaves all it can at both ends. */
export function splice(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--;
  return {
    at: start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  };
}

/** Joins two changes of one text: what either removed is gone, what either wrote is there. */
export function mergeTexts(base: string, one: string, other: string): string {
  const root = new Y.Doc();
  root.getText().insert(0, base);
  const state = Y.encodeStateAsUpdate(root);
  const [first, second] = [one, other].map((text, n) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    // Fixed, so that the same texts are always joined in the same order.
    doc.clientID = n + 1;
    const { at, removed, inserted } = splice(base, text);
    doc.getText().delete(at, removed);
    doc.getText().insert(at, inserted);
    return Y.encodeStateAsUpdate(doc);
  });
  if (first) Y.applyUpdate(root, first);
  if (second) Y.applyUpdate(root, second);
  return root.getText().toString();
}

/** A pair of surrogates is one character; half of it is none. */
function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
