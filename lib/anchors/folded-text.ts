/**
 * The words of a page, folded so that a quote is found whatever its markup: without white space, in
 * lower case, with one kind of quotation mark and one kind of dash. A typed array leads from each
 * folded character back to the page.
 *
 * @module
 */

import { FOLDED_ASCII, fold } from './fold-character.ts';
import { runNow } from './steps.ts';

export interface FoldedText {
  /** The folded characters, as UTF-16 code units. */
  readonly text: string;
  /** What was folded. */
  readonly chunks: readonly string[];
  /**
   * Where each folded code unit comes from: the offset of its character in all chunks, counted as if
   * one more character stood between two chunks.
   */
  readonly origins: Uint32Array;
  /** Where each chunk begins, counted likewise. */
  readonly chunkStarts: Uint32Array;
}

/** A place between two code units of a chunk. */
export interface Point {
  readonly chunk: number;
  readonly offset: number;
}

/**
 * Folds text that comes in chunks, such as the text nodes of a page. Words may run over chunks.
 *
 * @example foldText(['“Well-', 'known” ']).text === "'well-known'"
 */
export function foldText(chunks: readonly string[]): FoldedText {
  return runNow(foldInSteps(chunks));
}

/** The same, with a pause about every millisecond. */
export function* foldInSteps(chunks: readonly string[]): Generator<void, FoldedText> {
  const chunkStarts = startsOf(chunks);
  const folder = new Folder((chunkStarts.at(-1) ?? 0) + (chunks.at(-1)?.length ?? 0));
  let pause = AT_ONCE;
  for (const [index, chunk] of chunks.entries()) {
    const start = chunkStarts[index] ?? 0;
    folder.add(chunk, start);
    if (start < pause) continue;
    pause = start + AT_ONCE;
    folder.decode();
    yield;
  }
  return { ...folder.finish(), chunks, chunkStarts };
}

/** How many characters are folded between two pauses. */
const AT_ONCE = 50_000;

/** The folded code unit of the first character at or after a point that counts. */
export function foldedAt(text: FoldedText, { chunk, offset }: Point): number {
  const origin = (text.chunkStarts[chunk] ?? 0) + offset;
  let low = 0;
  let high = text.origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.origins[middle] ?? 0) < origin) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the character behind the folded code unit `at` begins. */
export function pointBefore(text: FoldedText, at: number): Point {
  const origin = text.origins[at] ?? 0;
  const chunk = chunkAt(text.chunkStarts, origin);
  return { chunk, offset: origin - (text.chunkStarts[chunk] ?? 0) };
}

/** Where the character behind the folded code unit `at` ends, with the accents that follow it. */
export function pointAfter(text: FoldedText, at: number): Point {
  const { chunk, offset } = pointBefore(text, at);
  const tail = /^.\p{Mn}*/su.exec((text.chunks[chunk] ?? '').slice(offset, offset + LONGEST_TAIL));
  return { chunk, offset: offset + (tail?.[0].length ?? 0) };
}

/** Whether a word may begin or end before the folded code unit `at`. */
export function isWordBoundary(text: FoldedText, at: number): boolean {
  if (at <= 0 || at >= text.text.length) return true;
  if (!isWordCode(text.text.charCodeAt(at - 1)) || !isWordCode(text.text.charCodeAt(at))) {
    return true;
  }
  return isApart(text, at);
}

/** Whether white space or a border of chunks stands before the folded code unit `at`. */
export function isApart(text: FoldedText, at: number): boolean {
  const between = (text.origins[at] ?? 0) - (text.origins[at - 1] ?? 0) - 1;
  if (between <= 0) return false;
  const { chunk, offset } = pointBefore(text, at);
  return (
    offset < between + 1 || /\s/.test((text.chunks[chunk] ?? '').slice(offset - between, offset))
  );
}

/**
 * Whether a chunk ends or begins at `at`, or the text does: punctuation between it and the next
 * letter on either side is passed over.
 */
export function isAtBorder(text: FoldedText, at: number): boolean {
  const isWord = (index: number) => isWordCode(text.text.charCodeAt(index));
  let before = at - 1;
  while (before >= 0 && at - before < MOST_PUNCTUATION && !isWord(before)) before -= 1;
  let after = at;
  while (after < text.text.length && after - at < MOST_PUNCTUATION && !isWord(after)) after += 1;
  if (before < 0 || after >= text.text.length) return true;
  return pointBefore(text, before).chunk !== pointBefore(text, after).chunk;
}

const MOST_PUNCTUATION = 4;

/** A character and its accents, in code units: accents beyond are left out. */
const LONGEST_TAIL = 16;

/** A letter or digit of a script that sets blanks between words; those above U+2000 set none. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code < 0x2000)
  );
}

function startsOf(chunks: readonly string[]): Uint32Array {
  const starts = new Uint32Array(chunks.length);
  let start = 0;
  chunks.forEach((chunk, index) => {
    starts[index] = start;
    start += chunk.length + 1;
  });
  return starts;
}

const IS_ASCII = /^[^\u0080-\uffff]*$/;
const DASH = 0x2d;

/** Writes the folded characters of one chunk after another. */
class Folder {
  #codes: Uint16Array;
  #origins: Uint32Array;
  #length = 0;
  readonly #folds = new Map<number, string>();
  readonly #decoder = new TextDecoder('utf-16le');
  readonly #decoded: string[] = [];
  #decodedLength = 0;

  constructor(room: number) {
    this.#codes = new Uint16Array(room);
    this.#origins = new Uint32Array(room);
  }

  add(chunk: string, start: number): void {
    this.#makeRoom(chunk.length);
    if (IS_ASCII.test(chunk)) this.#addAscii(chunk, start);
    else this.#addAny(chunk, start);
  }

  /** Makes a string of what was folded since the last call: of a long text at once it takes long. */
  decode(isLast = false): void {
    const codes = this.#codes.subarray(this.#decodedLength, this.#length);
    this.#decoded.push(this.#decoder.decode(codes, { stream: !isLast }));
    this.#decodedLength = this.#length;
  }

  finish(): Pick<FoldedText, 'text' | 'origins'> {
    this.decode(true);
    return { text: this.#decoded.join(''), origins: this.#origins.subarray(0, this.#length) };
  }

  /** The loop that most of a page goes through: nothing in it is called or looked up twice. */
  #addAscii(chunk: string, start: number): void {
    const codes = this.#codes;
    const origins = this.#origins;
    let length = this.#length;
    for (let offset = 0; offset < chunk.length; offset += 1) {
      const folded = FOLDED_ASCII[chunk.charCodeAt(offset)] ?? 0;
      if (folded === 0 || (folded === DASH && codes[length - 1] === DASH)) continue;
      codes[length] = folded;
      origins[length] = start + offset;
      length += 1;
    }
    this.#length = length;
  }

  #addAny(chunk: string, start: number): void {
    for (let offset = 0; offset < chunk.length; offset += 1) {
      const point = chunk.codePointAt(offset) ?? 0;
      const folded = this.#fold(point);
      this.#makeRoom(folded.length);
      for (let at = 0; at < folded.length; at += 1) {
        const code = folded.charCodeAt(at);
        // Two dashes in a row are a way to type one.
        if (code === DASH && this.#codes[this.#length - 1] === DASH) continue;
        this.#codes[this.#length] = code;
        this.#origins[this.#length] = start + offset;
        this.#length += 1;
      }
      if (point > 0xffff) offset += 1;
    }
  }

  #fold(point: number): string {
    let folded = this.#folds.get(point);
    if (folded === undefined) {
      folded = fold(String.fromCodePoint(point));
      this.#folds.set(point, folded);
    }
    return folded;
  }

  /** One character can stand for a whole phrase: the room foreseen may not do. */
  #makeRoom(more: number): void {
    if (this.#length + more <= this.#codes.length) return;
    const codes = new Uint16Array((this.#length + more) * 2);
    const origins = new Uint32Array(codes.length);
    codes.set(this.#codes);
    origins.set(this.#origins);
    this.#codes = codes;
    this.#origins = origins;
  }
}

/** The last chunk that begins at or before `origin`. */
function chunkAt(starts: Uint32Array, origin: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= origin) low = middle;
    else high = middle - 1;
  }
  return low;
}
