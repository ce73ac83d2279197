/**
 * Where the entries of a BibTeX file begin and end.
 *
 * @module
 */

export interface BibtexEntry {
  /** What between entries is no entry is a comment and is not given. */
  readonly kind: 'entry' | 'string';
  /** The key of an entry; the word after the `@` where it has none. */
  readonly name: string;
  /** The line of its `@`, from 1 on. */
  readonly line: number;
  readonly text: string;
  /** How deep its braces are nested. */
  readonly depth: number;
  /** What is wrong with it, in words. */
  readonly fault?: string;
}

const START = /@\s{0,20}([a-z]{1,40})\s{0,20}([{(])/gi;
const KEY = /\s{0,20}([^\s,{}()"=]{1,200})\s{0,20},/y;

/** The braces, and what looks like the start of a next entry. A brace after `\` is none. */
const MARK = /\\[\s\S]|[{}()"]|\n@[a-z]{1,40}\s{0,20}[{(]/gi;

/** The entries and abbreviations of a text, in order. Its cost is linear in the text. */
export function* bibtexEntries(text: string): Generator<BibtexEntry, void> {
  let line = 1;
  let counted = 0;
  START.lastIndex = 0;
  const start = new RegExp(START);
  for (let match = start.exec(text); match; match = start.exec(text)) {
    line += breaksBetween(text, counted, match.index);
    counted = match.index;
    const word = (match[1] ?? '').toLowerCase();
    const { end, depth, isClosed } = extentOf(text, start.lastIndex - 1);
    KEY.lastIndex = start.lastIndex;
    const key = KEY.exec(text)?.[1];
    start.lastIndex = end;
    if (word === 'comment' || word === 'preamble') continue;
    const isString = word === 'string';
    const fault = faultOf(isClosed, isString || key !== undefined);
    yield {
      kind: isString ? 'string' : 'entry',
      name: isString ? '@string' : (key ?? `@${word}`),
      line,
      text: text.slice(match.index, end),
      depth,
      ...(fault !== undefined && { fault }),
    };
  }
}

function faultOf(isClosed: boolean, hasKey: boolean): string | undefined {
  if (!isClosed) return 'it is not closed: a brace is missing before the next entry or the end';
  return hasKey ? undefined : 'it has no key: @type{key, field = {value}, …}';
}

interface Extent {
  readonly end: number;
  readonly depth: number;
  readonly isClosed: boolean;
}

/** From an opening brace or parenthesis to the one that closes it. */
function extentOf(text: string, opening: number): Extent {
  const isRound = text[opening] === '(';
  const mark = new RegExp(MARK);
  mark.lastIndex = opening + 1;
  let level = 1;
  let depth = 1;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const [found] = match;
    if (found.startsWith('\n')) return { end: match.index + 1, depth, isClosed: false };
    if (found === '{') level += 1;
    else if (found === '}') level -= 1;
    else if (found === ')' && isRound && level === 1) level = 0;
    depth = Math.max(depth, level);
    if (level === 0) return { end: mark.lastIndex, depth, isClosed: true };
  }
  return { end: text.length, depth, isClosed: false };
}

function breaksBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
