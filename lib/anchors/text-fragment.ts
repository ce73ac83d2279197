/**
 * Addresses that land on the words of an anchor: WICG Scroll-to-Text-Fragment,
 * `#:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * @module
 */
import type { Anchor, TextQuoteSelector } from './anchor.ts';

/** Longer quotes are named by their first and last words, as are those of several lines. */
const LONGEST_WHOLE = 100;
/** Shorter quotes may stand at several places: some words beside them are added. */
const SHORTEST_ALONE = 40;
const WORDS_AT_AN_END = 5;
const WORDS_BESIDE = 3;

/**
 * `url` with a text directive for the anchor in place of any it has; its fragment stays. An address
 * that is not http or https, or an anchor without words, leaves it as it is.
 *
 * @example
 * textFragmentUrl('https://a.org/#b', { type: 'TextFragment', start: 'We find', end: 'so.' })
 *   === 'https://a.org/#b:~:text=We%20find,so.'
 */
export function textFragmentUrl(url: string, anchor: Anchor): string {
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return url;
  const directive = directiveOf(anchor);
  if (directive === '') return url;

  const hash = url.indexOf('#');
  const old = hash < 0 ? -1 : url.indexOf(':~:', hash);
  const page = old < 0 ? url : url.slice(0, old);
  return `${page}${hash < 0 ? '#' : ''}:~:text=${directive}`;
}

function directiveOf(anchor: Anchor): string {
  if (anchor.type === 'TextQuoteSelector') return quoteDirective(anchor);
  const { start, end } = anchor;
  const apart = [start, end].map(encode).filter(Boolean).join(',');
  const joined = joinedByOverlap(start, end);
  return joined === undefined ? apart : `${encode(joined)}&text=${apart}`;
}

/**
 * In a short passage the last words may begin with some of the first, where browsers look for them
 * after those. As a common word may also be there by chance, both readings are given: a browser
 * passes over the one that it does not find.
 */
function joinedByOverlap(start: string, end: string): string | undefined {
  const first = start.split(/\s+/).filter(Boolean);
  const last = end.split(/\s+/).filter(Boolean);
  for (let count = Math.min(first.length, last.length); count > 0; count -= 1) {
    if (first.slice(-count).join(' ') === last.slice(0, count).join(' ')) {
      return [...first, ...last.slice(count)].join(' ');
    }
  }
  return undefined;
}

/** Browsers look for each part within one paragraph: no part may run over a line's end. */
function quoteDirective(anchor: TextQuoteSelector): string {
  const { exact, prefix, suffix } = wholeWords(anchor);
  const lines = exact.split('\n').filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  const last = lines.at(-1) ?? '';
  if (lines.length > 1 || isLong(first)) {
    const ends = [firstWords(first, WORDS_AT_AN_END), lastWords(last, WORDS_AT_AN_END)];
    return ends.map(encode).join(',');
  }
  if (first === '' || first.length >= SHORTEST_ALONE) return encode(first);
  const before = encode(lastWords(prefix.split('\n').at(-1) ?? '', WORDS_BESIDE));
  const after = encode(firstWords(suffix.split('\n')[0] ?? '', WORDS_BESIDE));
  return `${before && `${before}-,`}${encode(first)}${after && `,-${after}`}`;
}

const WORD = String.raw`[\p{L}\p{M}\p{N}_'’-]`;
const FIRST_PART = new RegExp(`^${WORD}+`, 'u');
const LAST_PART = new RegExp(`${WORD}{1,40}$`, 'u');

/** Browsers find whole words only: a quote that begins or ends within one takes in the rest. */
function wholeWords(anchor: TextQuoteSelector): { exact: string; prefix: string; suffix: string } {
  const { exact, prefix = '', suffix = '' } = anchor;
  const head = FIRST_PART.test(exact) ? (LAST_PART.exec(prefix)?.[0] ?? '') : '';
  const tail = LAST_PART.test(exact) ? (FIRST_PART.exec(suffix)?.[0] ?? '') : '';
  return {
    exact: head + exact + tail,
    prefix: prefix.slice(0, prefix.length - head.length),
    suffix: suffix.slice(tail.length),
  };
}

/** Long enough that its first and last words do not overlap. */
function isLong(line: string): boolean {
  return line.length > LONGEST_WHOLE && wordsOf(line).length > 2 * WORDS_AT_AN_END;
}

function firstWords(line: string, count: number): string {
  const last = wordsOf(line)[count - 1];
  return last ? line.slice(0, last.index + last.segment.length) : line;
}

function lastWords(line: string, count: number): string {
  const first = wordsOf(line).at(-count);
  return first ? line.slice(first.index) : line;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

function wordsOf(line: string): Intl.SegmentData[] {
  return [...words.segment(line)].filter((segment) => segment.isWordLike);
}

/** Percent-encoded, with the characters that have a meaning in a directive; white space as one. */
function encode(text: string): string {
  const tidy = text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return encodeURIComponent(tidy).replaceAll('-', '%2D');
}
