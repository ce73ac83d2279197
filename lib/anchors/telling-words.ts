/**
 * The words that tell a passage from one that merely looks like it: numbers, names and negations.
 * "Model A reaches 40%" and "Model B does not reach 40%" differ in few letters.
 *
 * @module
 */
import { type FoldedText, isWordBoundary } from './folded-text.ts';
import { isCapitalised, type Word } from './words.ts';

/** Words of a quote, and the words that a page has in their place. */
export interface Change {
  readonly omitted: readonly Word[];
  readonly added: readonly Word[];
}

/**
 * Whether changes between a quote and a page leave numbers, names and negations as they were.
 *
 * @param near the place on the page, in folded characters.
 */
export function keepsTellingWords(
  changes: readonly Change[],
  quote: FoldedText,
  page: FoldedText,
  near: number,
): boolean {
  const isName = (text: FoldedText, word: Word) =>
    isCapitalised(text, word) &&
    !NEVER_NAMES.has(word.text) &&
    !isWrittenSmall(quote, word.text, 0) &&
    !isWrittenSmall(page, word.text, near);
  const tellingOf = (text: FoldedText, words: readonly Word[]) =>
    words.map((word) => tells(word.text) ?? (isName(text, word) ? nameOf(word) : ''));

  const omitted = changes.flatMap((change) => tellingOf(quote, change.omitted));
  const added = changes.flatMap((change) => tellingOf(page, change.added));
  return inOrder(omitted) === inOrder(added) && !changes.some(isOpposite);
}

/** Words that often begin a sentence, or always have a capital, and are no names. */
const NEVER_NAMES: ReadonlySet<string> = new Set(
  (
    'a after all also although an and another any as at because before both but by each even every few ' +
    "finally first for from given he her here his how however i i'd i'll i'm i've if in indeed instead " +
    "it it's its many more moreover most my now of on once only or other our over perhaps second she " +
    'similarly since so some such that the their then there therefore these they this those though thus ' +
    'to under until we what when where whether which while who why with yet you your'
  ).split(' '),
);

const NEGATION =
  /^(not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|barely|.*n't)$/;
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const NUMBER = /\d|^(hundred|thousand|million|billion|trillion|half|twice|double|triple)s?$/;
const SIGN = /^[<>=≠≤≥≈±+%$€£]$/;

/** What a number, sign or negation says; undefined for other words. */
function tells(word: string): string | undefined {
  if (NEGATION.test(word)) return 'not';
  if (NUMBER.test(word) || SIGN.test(word)) return word;
  const number = NUMBER_WORDS.indexOf(word);
  // "One" is a pronoun as often as a number.
  return number < 0 || number === 1 ? undefined : String(number);
}

function nameOf(word: Word): string {
  return word.text.replace(/'s?$/, '');
}

/** How far around a word it is looked whether it is written small, in folded characters. */
const NEARBY = 20_000;
/** And at how many places: short words stand in many longer ones. */
const MOST_PLACES = 200;

/** Whether a text has the word without a capital: then a capital does not make it a name. */
function isWrittenSmall(text: FoldedText, word: string, near: number): boolean {
  const nearby = text.text.slice(Math.max(0, near - NEARBY), near + NEARBY);
  const shift = Math.max(0, near - NEARBY);
  let at = nearby.indexOf(word);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places += 1) {
    const start = at + shift;
    const end = start + word.length;
    if (isWordBoundary(text, start) && isWordBoundary(text, end)) {
      if (!isCapitalised(text, { text: word, start, end })) return true;
    }
    at = nearby.indexOf(word, at + 1);
  }
  return false;
}

function inOrder(telling: readonly string[]): string {
  return telling.filter(Boolean).sort().join(' ');
}

const OPPOSING = /^(un|in|im|ir|il|dis|non)(?=.{4})/;

/** Whether a word was replaced by its opposite, as "likely" by "unlikely". */
function isOpposite({ omitted, added }: Change): boolean {
  return hasOpposite(omitted, added) || hasOpposite(added, omitted);
}

function hasOpposite(opposing: readonly Word[], words: readonly Word[]): boolean {
  const plain = new Set(words.map(({ text }) => text));
  return opposing.some(({ text }) => OPPOSING.test(text) && plain.has(text.replace(OPPOSING, '')));
}
