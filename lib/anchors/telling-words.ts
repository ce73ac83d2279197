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

/** Whether changes between a quote and a page leave numbers, names and negations as they were. */
export function keepsTellingWords(
  changes: readonly Change[],
  quote: FoldedText,
  page: FoldedText,
): boolean {
  const isName = (text: FoldedText, word: Word) =>
    isCapitalised(text, word) && ![quote, page].some((each) => isWrittenSmall(each, word.text));
  const tellingOf = (text: FoldedText, words: readonly Word[]) =>
    words.map((word) => tells(word.text) ?? (isName(text, word) ? nameOf(word) : ''));

  const omitted = changes.flatMap((change) => tellingOf(quote, change.omitted));
  const added = changes.flatMap((change) => tellingOf(page, change.added));
  return inOrder(omitted) === inOrder(added) && !changes.some(isOpposite);
}

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

/** Whether a text has the word without a capital: then a capital does not make it a name. */
function isWrittenSmall(text: FoldedText, word: string): boolean {
  for (let at = text.text.indexOf(word); at >= 0; at = text.text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!isWordBoundary(text, at) || !isWordBoundary(text, end)) continue;
    if (!isCapitalised(text, { text: word, start: at, end })) return true;
  }
  return false;
}

function inOrder(telling: readonly string[]): string {
  return telling.filter(Boolean).sort().join(' ');
}

const OPPOSING = /^(un|in|im|ir|il|dis|non)/;

/** Whether a word was replaced by its opposite, as "likely" by "unlikely". */
function isOpposite({ omitted, added }: Change): boolean {
  return omitted.some(({ text: one }) =>
    added.some(
      ({ text: other }) =>
        one !== other &&
        (one.replace(OPPOSING, '') === other || other.replace(OPPOSING, '') === one),
    ),
  );
}
