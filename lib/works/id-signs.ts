/**
 * Where in running text an identifier may stand, told quickly: `textIds` then reads what is there.
 *
 * @module
 */

const ID_SIGN = /\d{4}|:\/\/|10\//g;
const LIKELY_ID = /10\.\d{4}|\d{4}\.\d{4}|arxiv|pmid|pmc\d|:\/\/|10\/|-\d{8}|\/\d{7}/i;
/** How far around the sign what says so may stand. */
const REACH = 24;
/** How much of the text from an identifier on is looked through for more of them. */
const COVERED = 300;

/**
 * The offsets of words that may be identifiers, in UTF-16 code units; not two close to each other
 * with no border between them.
 *
 * @param border a character that parts words as a blank does.
 */
export function idSigns(text: string, border: string): number[] {
  const places: number[] = [];
  ID_SIGN.lastIndex = 0;
  for (let sign = ID_SIGN.exec(text); sign; sign = ID_SIGN.exec(text)) {
    const { index } = sign;
    if (!LIKELY_ID.test(text.slice(Math.max(0, index - REACH), index + REACH))) continue;
    let start = index;
    while (start > 0 && text[start - 1] !== border && !/\s/.test(text.charAt(start - 1)))
      start -= 1;
    places.push(start);
    const end = text.indexOf(border, index);
    const covered = Math.min(start + COVERED, end < 0 ? text.length : end);
    ID_SIGN.lastIndex = Math.max(index + 1, covered);
  }
  return places;
}
