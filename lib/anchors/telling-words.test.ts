import { describe, expect, it } from 'vitest';
import { finish } from '../../tests/anchoring/finish.ts';
import { foldText } from './folded-text.ts';
import { keepsTellingWords } from './telling-words.ts';
import { wordsIn } from './words.ts';

/** Whether a quote and a page tell the same, all of their words taken for one change. */
function keeps(quote: string, page: string): boolean {
  const [quoted, shown] = [foldText([quote]), foldText([page])] as const;
  const omitted = finish(wordsIn(quoted, 0, quoted.text.length));
  const added = finish(wordsIn(shown, 0, shown.text.length));
  return keepsTellingWords([{ omitted, added }], quoted, shown, 0);
}

describe('keepsTellingWords', () => {
  it.each([
    ['a number', 'it has 3 layers', 'it has 4 layers'],
    ['a decimal', 'a loss of 1.5', 'a loss of 15'],
    ['a number in words', 'in two papers', 'in three papers'],
    ['a percentage', 'by 5% more', 'by 5 more'],
    ['a comparison', 'where x < y', 'where x > y'],
    ['a name', 'as Anna says', 'as Berta says'],
    ['a name at the beginning', 'Anna says so', 'Berta says so'],
    ['a name left out', 'as Anna says', 'as she says'],
    ['an acronym', 'an LLM learns', 'an RNN learns'],
    ['a negation put in', 'it is so', 'it is not so'],
    ['a negation left out', "it doesn't hold", 'it does hold'],
    ['a negation of another kind', 'with any proof', 'without any proof'],
    ['an opposite', 'this is likely', 'this is unlikely'],
    ['an opposite the other way', 'an impossible task', 'a possible task'],
  ])('is false where there is another: %s', (_, quote, page) => {
    expect(keeps(quote, page)).toBe(false);
  });

  it.each([
    ['other words', 'it has big layers', 'it has large layers'],
    ['the same number elsewhere', '3 layers it has', 'it has 3 layers'],
    ['a number written out', 'in 2 papers', 'in two papers'],
    ['a negation written out', "it doesn't hold", 'it does not hold'],
    ['a capital at the beginning of a sentence', 'So it is. The end', 'so it is the end'],
    ['a possessive', "Anna's claim", 'the claim of Anna'],
    ['the first person', 'I think so', 'one thinks so'],
    ['a prefix that opposes nothing', 'the same unit', 'the same it'],
  ])('is true for %s', (_, quote, page) => {
    expect(keeps(quote, page)).toBe(true);
  });
});
