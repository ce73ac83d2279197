/**
 * Whether words of a page that are the words of a title are meant as the title.
 *
 * A title of many telling words is, however it is written. One of fewer must be marked as a title:
 * by its capitals, quotation marks, italics or a link, or by its author or year beside it. One that is
 * also ordinary English must be marked twice over. How much the words tell is measured.
 *
 * @module
 */
import { lettersIn } from '../anchors/letters.ts';
import type { Work } from '../claims/model.ts';
import type { TitleName } from './names.ts';

/** Words of a page that are those of a title, and what stands around them. */
export interface SeenTitle {
  /** As much as precedes them in their paragraph. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Italics, a link or the like hold exactly these words. */
  readonly isEnclosed: boolean;
}

/** What is known of the title. */
export interface KnownTitle {
  readonly title: string;
  /** How much its words tell, see `WordCounts`. */
  readonly bits: number;
  /** The authors' family names, and the year in which the work appeared. */
  readonly author: readonly string[];
  readonly year: number | undefined;
}

/** What the rule has to know of a work under one of its titles. */
export function knownTitle({ title, bits }: TitleName, { author, issued }: Work): KnownTitle {
  const names = author?.flatMap(({ literal }) => literal.trim().split(/\s+/).at(-1) ?? []) ?? [];
  return { title, bits, author: names, year: issued?.['date-parts'][0][0] };
}

/** Nobody writes so many telling words, in this order, by chance. */
const UNMISTAKABLE = 40;
/** With fewer than these, a title is also ordinary English. */
const ORDINARY = 24;
/** With fewer than these it is a common word or two. */
const COMMON = 15;
/** With these, a word is rare: a capital within a sentence makes a name of it. */
const RARE = 9.5;
/** Up to these, a neighbour with a capital makes it part of another title. */
const EMBEDDED = 30;

/** How far from the title its author or year may stand, in characters. */
const NEARBY = 80;

/** Whether the words are meant as the title. */
export function isMeant(seen: SeenTitle, known: KnownTitle): boolean {
  const { bits } = known;
  if (bits >= UNMISTAKABLE) return true;
  const capitals = compareCapitals(seen, known.title, bits < ORDINARY);
  const isNamed = isAuthorOrYearNear(seen, known);
  const isEnclosed = seen.isEnclosed || isQuoted(seen);
  if (bits < EMBEDDED && !isEnclosed && !isNamed && isPartOfMore(seen)) return false;
  if (bits >= ORDINARY) return isEnclosed || isNamed || (capitals.agree && capitals.telling > 0);
  if (isNamed && (bits >= COMMON || capitals.agree)) return true;
  if (!capitals.agree) return false;
  if (isEnclosed && (bits >= RARE || capitals.telling > 0)) return true;
  return capitals.telling > (bits < RARE ? 1 : 0) && !beginsSentence(seen.before, STARTS);
}

interface Capitals {
  /** Every word with a capital in the title has one on the page, but perhaps "To" and "Of". */
  readonly agree: boolean;
  /** How many of those would have none, were they ordinary words. */
  readonly telling: number;
}

/** Compares letter by letter, since hyphens and breaks may divide words otherwise. */
function compareCapitals({ before, text }: SeenTitle, title: string, isStrict: boolean): Capitals {
  if (isShouted(text) && !isShouted(title)) return { agree: false, telling: 0 };
  const seen = [...lettersIn(text)].flatMap(({ folded, start, end }) =>
    Array.from(folded, () => text.slice(start, end)),
  );
  let telling = 0;
  let agree = true;
  let at = 0;
  for (const { start, end, folded } of lettersIn(title)) {
    if (isCapital(title.slice(start, end))) {
      const isSame = isCapital(seen[at] ?? '');
      if (!isSame && (isStrict || start === 0 || !isSmallWord(title, start))) agree = false;
      if (isSame && (at > 0 || !beginsSentence(before, LIKE_STARTS))) telling += 1;
    }
    at += folded.length;
  }
  return { agree, telling };
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function isSmallWord(title: string, start: number): boolean {
  return /^\p{L}{1,4}(?!\p{L})/u.test(title.slice(start, start + 6));
}

/** WRITTEN IN CAPITALS throughout. */
function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** What ends the words before a sentence, an item or a heading. */
const STARTS = /[.!?•·>|^*\]\n–—-]/;
/** And what people write a capital after besides: a colon, a quotation mark that opens. */
const LIKE_STARTS = /[.!?•·>|^*\]\n–—:“‘„«-]/;
const AFTER_SENTENCE = /["'”’)\s]/;

/** Whether one of these signs stands before, with nothing but a blank or a quotation mark between. */
function beginsSentence(before: string, signs: RegExp): boolean {
  if (signs === LIKE_STARTS && /["']$/.test(before)) return true;
  let end = before.length;
  while (end > 0 && before[end - 1] !== '\n' && AFTER_SENTENCE.test(before[end - 1] ?? ''))
    end -= 1;
  return end === 0 || signs.test(before[end - 1] ?? '');
}

const OPENING = /["“‘„«'`*_]$/;
const CLOSING = /^[.,;:!?]?["”’»'`*_]/;

/** Quotation marks or, in plain text, marks of emphasis stand around it. */
function isQuoted({ before, after }: SeenTitle): boolean {
  return OPENING.test(before) && CLOSING.test(after);
}

/** A word with a capital goes before or follows, with nothing but a blank between; or a hyphen. */
function isPartOfMore({ before, after }: SeenTitle): boolean {
  if (/^(\s+\p{Lu}|-\p{L})/u.test(after) || /\p{L}-$/u.test(before)) return true;
  const isApart = /\s$/.test(before);
  const former = isApart ? before.trimEnd().split(/\s/).at(-1) : undefined;
  if (!former || !/^\P{L}?\p{Lu}[\p{L}\p{N}'’-]*$/u.test(former)) return false;
  return !beginsSentence(before.trimEnd().slice(0, -former.length), STARTS);
}

/** How far after a title its year may stand, in characters. */
const YEAR_REACH = 40;

function isAuthorOrYearNear({ before, after }: SeenTitle, { author, year }: KnownTitle): boolean {
  const words = new Set(
    `${before.slice(-NEARBY)} ${after.slice(0, NEARBY)}`.split(/[^\p{L}\p{N}-]+/u),
  );
  if (author.some((name) => words.has(name))) return true;
  if (year === undefined) return false;
  const printed = after.slice(0, YEAR_REACH).match(/\b(?:19|20)\d\d\b/g) ?? [];
  return printed.some((each) => Math.abs(Number(each) - year) <= 1);
}
