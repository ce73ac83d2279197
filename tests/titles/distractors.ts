/**
 * Titles of works that do not exist, made of real ones: halves joined anew, and phrases of ordinary
 * English under a title's capitals.
 *
 * @module
 */
import { lettersOf } from '../../lib/anchors/letters.ts';
import type { Pack } from '../../lib/claims/model.ts';
import { Random } from '../anchoring/random.ts';

/** One in so many is a phrase of one to three words. */
const PHRASES = 5;

/**
 * So many different titles, the same for the same seed; none has the letters of a kept title.
 *
 * @param phrases whether there are phrases among them.
 */
export function distractors(
  pack: Pack,
  count: number,
  kept: readonly string[],
  phrases = true,
): string[] {
  const random = new Random(20_261);
  const titles = pack.works.filter(({ kind }) => kind === 'paper').map(({ title }) => title);
  const sentences = pack.claims.map(({ text }) => text);
  const taken = new Set(kept.map(lettersOf));
  const made: string[] = [];
  for (let tries = 0; made.length < count; tries += 1) {
    if (tries > count * 50) throw new Error(`Only ${made.length} different titles can be made.`);
    const isPhrase = phrases && made.length % PHRASES === 0;
    const title = isPhrase ? phrase(random, random.pick(sentences)) : joined(random, titles);
    const letters = lettersOf(title);
    if (letters.length < 4 || taken.has(letters)) continue;
    taken.add(letters);
    made.push(title);
  }
  return made;
}

/** The beginning of one title and the end of another. */
function joined(random: Random, titles: readonly string[]): string {
  const beginning = random.pick(titles).split(' ');
  const end = random.pick(titles).split(' ');
  const words = [
    ...beginning.slice(0, 1 + random.below(beginning.length)),
    ...end.slice(random.below(end.length)),
  ];
  return words.join(' ');
}

/** One to three words that follow on each other. */
function phrase(random: Random, sentence: string): string {
  const words = sentence.replace(/[^\p{L}\s-]/gu, '').split(/\s+/);
  const start = random.below(words.length);
  return words
    .slice(start, start + 1 + random.below(3))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
