/**
 * How the words of a quote lie upon the words of a page: the alignment that changes the fewest
 * letters (Needleman-Wunsch, its ends free on the side of the page).
 *
 * @module
 */

/**
 * For each word of the quote the index of the page's word that it lies upon, the same or another in
 * its place; -1: the page has none. What lies far from where the quote would without additions and
 * omissions is not looked at, so that the cost grows with the length alone. Pauses now and then.
 *
 * @param shift how many of the page's words stand before the quote, as far as is known.
 */
export function* align(
  quote: readonly string[],
  page: readonly string[],
  shift: number,
): Generator<void, number[]> {
  const band = Math.min(page.length + 1, WIDEST_BAND);
  const firstOf = (row: number) =>
    Math.max(0, Math.min(page.length + 1 - band, row + shift - (band >> 1)));
  const steps = new Uint8Array(quote.length * band);
  let above = new Float32Array(page.length + 1);
  let costs = new Float32Array(page.length + 1);

  for (const [index, word] of quote.entries()) {
    const first = firstOf(index + 1);
    costs.fill(Number.POSITIVE_INFINITY);
    for (let column = first; column < first + band; column += 1) {
      const other = page[column - 1] ?? '';
      const onto = (above[column - 1] ?? Number.POSITIVE_INFINITY) + change(word, other);
      const omitted = (above[column] ?? 0) + word.length;
      const added = (costs[column - 1] ?? Number.POSITIVE_INFINITY) + other.length;
      const cost = Math.min(onto, omitted, added);
      costs[column] = cost;
      const step = cost === onto ? ONTO : cost === added ? ADDED : OMITTED;
      steps[index * band + column - first] = step;
    }
    [above, costs] = [costs, above];
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
  }
  return trace(steps, band, firstOf, quote.length, above.indexOf(Math.min(...above)));
}

/** How alike two words are, from 0 to 1: typing errors and endings leave most of a word. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < longer * LEAST_ALIKE) return 0;
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-tail - 1) === other.at(-tail - 1)) tail += 1;
  const alike = (head + tail) / longer;
  return alike < LEAST_ALIKE ? 0 : alike;
}

/** Below, two words have but letters in common. */
const LEAST_ALIKE = 0.6;
/** In words: a quote that grew or shrank by up to half of this is still followed to its end. */
const WIDEST_BAND = 400;
/** About a millisecond's work. */
const ROWS_AT_ONCE = 25;

const ONTO = 0;
const OMITTED = 1;
const ADDED = 2;

/** A word put in and one left out cost as much as one replaced, but for this. */
const REPLACED = 1.01;

function change(word: string, other: string): number {
  return (1 - similarity(word, other)) * Math.max(word.length, other.length) * REPLACED;
}

function trace(
  steps: Uint8Array,
  band: number,
  firstOf: (row: number) => number,
  rows: number,
  end: number,
): number[] {
  const places = new Array<number>(rows).fill(-1);
  let column = end;
  for (let row = rows; row > 0; ) {
    const step = steps[(row - 1) * band + column - firstOf(row)];
    if (step === ONTO) places[row - 1] = column - 1;
    if (step !== OMITTED) column -= 1;
    if (step !== ADDED) row -= 1;
  }
  return places;
}
