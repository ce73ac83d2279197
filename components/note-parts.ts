/**
 * A note in parts: its words, and the addresses among them.
 *
 * @module
 */

/** A run of a note. */
export interface NotePart {
  readonly text: string;
  readonly isAddress: boolean;
  /** Where it begins, in UTF-16 code units. */
  readonly at: number;
}

const ADDRESS = /https?:\/\/[^\s<>"“”]+/gi;
/** What ends a sentence rather than the address before it. */
const TRAILING = ".,;:!?'’)]";

/** The parts of a note, in order and whole: joined they are the note. */
export function noteParts(note: string): NotePart[] {
  const parts: NotePart[] = [];
  let end = 0;
  const add = (text: string, isAddress: boolean) => {
    if (text !== '') parts.push({ text, isAddress, at: end });
    end += text.length;
  };
  for (const { 0: found, index } of note.matchAll(ADDRESS)) {
    const address = withoutTrailing(found);
    add(note.slice(end, index), false);
    add(address, true);
  }
  add(note.slice(end), false);
  return parts;
}

/** A closing bracket belongs to the address where it closes one in it. */
function withoutTrailing(found: string): string {
  let end = found.length;
  while (end > 0 && TRAILING.includes(found.charAt(end - 1))) end--;
  const address = found.slice(0, end);
  const isClosed = found[end] === ')' && address.includes('(') && !address.includes(')');
  return isClosed ? `${address})` : address;
}
