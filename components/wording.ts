/**
 * People, dates and numbers as a reader sees them.
 *
 * @module
 */
import type { Work } from '../lib/claims/model.ts';

/** The most names that are written out. */
export const MOST_NAMES = 3;

/** The first three names and, where there are more, "et al.". */
export function namesInShort(names: readonly string[]): string {
  if (names.length > MOST_NAMES) return `${names.slice(0, MOST_NAMES).join(', ')} et al.`;
  return names.join(', ');
}

/** The names of a work's authors. */
export function authorsOf(work: Work): string[] {
  return work.author?.map((name) => name.literal) ?? [];
}

/** The year in which a work was issued. */
export function yearOf(work: Work): number | undefined {
  return work.issued?.['date-parts'][0][0];
}

const DATE_FORMS = [
  { year: 'numeric' },
  { month: 'short', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
] as const satisfies readonly Intl.DateTimeFormatOptions[];

/** An ISO 8601 year, month or day in words, no more exact than it is: "Feb 2024". */
export function dateInWords(date: string): string {
  const form = DATE_FORMS[date.split('-').length - 1] ?? DATE_FORMS[2];
  const day = new Date(`${date}-01-01`.slice(0, 10));
  return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' }).format(day);
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A time as day and minute, in the reader's time zone: in ISO 8601, or milliseconds since 1970. */
export function momentInWords(time: string | number): string {
  return MOMENT.format(new Date(time));
}

/** A number of things: "1 claim", "3 claims". */
export function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`;
}

const SIZE = new Intl.NumberFormat('en-GB', {
  style: 'unit',
  unit: 'megabyte',
  maximumSignificantDigits: 2,
});

/** A number of bytes in megabytes (10⁶ bytes): "3.1 MB". */
export function sizeInWords(bytes: number): string {
  return SIZE.format(bytes / 1e6);
}
