/**
 * A file's text, a slice at a time, so that a large one neither fills the memory nor holds up the
 * page.
 *
 * @module
 */

/** A piece of the text. Put together, the slices are the whole, without its byte order mark. */
export interface Slice {
  readonly text: string;
  /** How much of the file has been read with this slice, from 0 to 1. */
  readonly share: number;
}

/** In bytes of a file, or in UTF-16 code units of a text. */
const SLICE = 262_144;

/**
 * The slices of a text or a file in UTF-8.
 *
 * @throws TypeError where the file is not UTF-8.
 * @throws what `signal` was aborted with.
 */
export async function* slicesOf(
  source: string | Blob,
  signal?: AbortSignal,
): AsyncGenerator<Slice, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const size = typeof source === 'string' ? source.length : source.size;
  for (let at = 0; at < size; at += SLICE) {
    signal?.throwIfAborted();
    await turn();
    const isLast = at + SLICE >= size;
    const part = source.slice(at, at + SLICE);
    const text =
      typeof part === 'string'
        ? withoutMark(part, at)
        : decoder.decode(await part.arrayBuffer(), { stream: !isLast });
    yield { text, share: isLast ? 1 : (at + SLICE) / size };
  }
  signal?.throwIfAborted();
}

/** The whole text. */
export async function wholeText(slices: AsyncIterable<Slice>): Promise<string> {
  const parts: string[] = [];
  for await (const { text } of slices) parts.push(text);
  return parts.join('');
}

/** A line of a text, with its number, from 1 on. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly share: number;
}

/** The lines of a text, however they end. */
export async function* linesOf(slices: AsyncIterable<Slice>): AsyncGenerator<Line, void> {
  let begun: string[] = [];
  let number = 0;
  for await (const { text, share } of slices) {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      begun.push(line);
      if (index === lines.length - 1) break;
      number += 1;
      yield { text: withoutReturn(begun.join('')), number, share };
      begun = [];
    }
  }
  const last = begun.join('');
  if (last !== '') yield { text: withoutReturn(last), number: number + 1, share: 1 };
}

/** Lets the page draw, and its buttons be pressed. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function withoutMark(text: string, at: number): string {
  return at === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
