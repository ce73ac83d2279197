/**
 * What a character counts as when words are compared: the table behind folded text.
 *
 * @module
 */

const QUOTE = "'";
const QUOTES = /[\p{Pi}\p{Pf}"'`´ʹʺʻʼʽˈ′-‷‚„〃＂＇｀]/gu;
const DASH = '-';
const DASHES = /[\p{Pd}−⁃]/gu;

/**
 * White space, controls, soft hyphens, zero-width and bidi characters; accents, but not the stroke
 * that makes ≠ of =.
 */
const DROPPED = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|[\u0300-\u0337\u0339-\u036f]/gu;

/**
 * The characters that one character of a page counts as: lower case, without accents, ligatures and
 * full-width forms taken apart (Unicode NFKD), every quotation mark and prime the same character,
 * every hyphen and dash the same; empty where it does not count.
 */
export function fold(character: string): string {
  return character
    .replace(QUOTES, QUOTE)
    .replace(DASHES, DASH)
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .normalize();
}

/** The folded ASCII codes by ASCII code; 0: the character does not count. */
export const FOLDED_ASCII: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, code) =>
  fold(String.fromCharCode(code)).charCodeAt(0),
);
