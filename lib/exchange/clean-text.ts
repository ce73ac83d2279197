/**
 * The rules for words that come from elsewhere. They are shown as text everywhere, so tags stay as
 * they are written; what cannot be seen and changes what is seen is dropped:
 *
 * - control characters; in a line, breaks count as blanks;
 * - the characters that turn the direction of what follows them (bidi embeddings, overrides and
 *   isolates; marks that only say a direction stay, since languages need them);
 * - halves of a character (lone surrogates), which become U+FFFD.
 *
 * What is longer than the model allows, and addresses other than http and https, are refused by the
 * model itself.
 *
 * @module
 */

const CONTROL_BUT_BREAKS = /[^\P{Cc}\n\t]/gu;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const BLANKS = /[\s\p{Cc}]+/gu;

/** Text of several lines; undefined where it is no text, or nothing is left. */
export function cleanText(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(CONTROL_BUT_BREAKS, '')
    .replaceAll(TURNING, '')
    .trim();
  return text === '' ? undefined : text;
}

/** Text of one line, composed (NFC), with single blanks; numbers are taken as they are written. */
export function cleanLine(raw: unknown): string | undefined {
  const text = typeof raw === 'number' ? String(raw) : raw;
  if (typeof text !== 'string') return undefined;
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(TURNING, '')
    .replaceAll(BLANKS, ' ')
    .trim();
  return line === '' ? undefined : line;
}

/** The lines of a list; of one value, a list of that. */
export function cleanLines(raw: unknown): string[] {
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  return [...new Set(list.map(cleanLine).filter((line) => line !== undefined))];
}

/** The tags of rich text in bibliographies: https://citeproc-js.readthedocs.io (rich text). */
const RICH = /<\/?(?:i|b|em|strong|sub|sup|span|sc|a)(?:\s[^<>]*)?>/gi;

/** A bibliography's text without its marks for italics and the like. */
export function withoutRichText(text: string): string {
  return text.replaceAll(RICH, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** HTML as text: its tags dropped, a line a block, its commonest entities read. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^<>]*>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
