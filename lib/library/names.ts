/**
 * The names by which works and claims are found in running text: the titles of works, and the first
 * words of the passages that claims rest on. `terms` are no names.
 *
 * @module
 */
import { lettersOf } from '../anchors/letters.ts';
import { LEAST_LETTERS, nameKey } from '../anchors/name-keys.ts';
import type { Claim, ClaimId, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import { lettersOfWords, type WordCounts } from './word-counts.ts';

/** A title of a work, or the part of it before its subtitle. */
export interface TitleName {
  readonly key: number;
  readonly title: string;
  readonly work: WorkId;
  /** How much its words tell, see `WordCounts`. */
  readonly bits: number;
}

/** The first words of a passage. */
export interface PassageName {
  readonly key: number;
  readonly letters: string;
  readonly claim: ClaimId;
}

export type Name = TitleName | PassageName;

/** How much the part before a subtitle must tell to be a name of its own. */
const TELLING_BITS = 22;

/** Longer titles are taken as far as this, in letters; see `LONGEST_NAME`. */
export const LONGEST_NAME = 240;

/** The first words of a passage, in letters: about ten words, unmistakable and shorter than most. */
const PASSAGE_LETTERS = 60;
/** Passages of fewer letters, of which the first words have at least so many, stand anywhere by chance. */
const TELLING_LETTERS = 36;
const LEAST_START = 12;

const SUBTITLE = /[:?!.]\s|\s[–—-]{1,2}\s/;

/**
 * The names of a work; none of a comment or an idea, whose titles are descriptions, nor an id that
 * stands in for a title that is not known.
 */
export function namesOfWork(work: Work, counts: WordCounts): TitleName[] {
  if (work.kind === 'comment' || work.kind === 'concept') return [];
  const titles = [work.title, ...(work.otherTitles ?? [])].filter((title) => title !== work.id);
  const whole = new Set(titles);
  const mains = titles
    .flatMap((title) => beforeSubtitle(title) ?? [])
    .filter((main) => counts.bitsOf(main) >= TELLING_BITS);
  return [...new Set([...whole, ...mains])].flatMap((title) => {
    const letters = lettersOf(title).slice(0, LONGEST_NAME);
    if (letters.length < LEAST_LETTERS) return [];
    return [{ key: nameKey(letters), title, work: work.id, bits: counts.bitsOf(title) }];
  });
}

/** The name of the passage that a claim rests on; none where it has too few words to be one. */
export function nameOfPassage({ id, anchor }: Claim): PassageName | undefined {
  if (!anchor) return undefined;
  const [start, end] =
    anchor.type === 'TextFragment' ? [anchor.start, anchor.end] : [anchor.exact, ''];
  const letters = lettersOf(start.slice(0, 4 * PASSAGE_LETTERS)).slice(0, PASSAGE_LETTERS);
  const told = letters.length + lettersOf(end).length;
  if (letters.length < LEAST_START || told < TELLING_LETTERS) return undefined;
  return { key: nameKey(letters), letters, claim: id };
}

/** "Sleeper Agents" of "Sleeper Agents: Training …"; undefined where no subtitle follows. */
function beforeSubtitle(title: string): string | undefined {
  const [main = '', ...rest] = title.split(SUBTITLE);
  const isSubtitled = rest.length > 0 && lettersOfWords(rest.join(' ')).length >= 2;
  return isSubtitled && lettersOfWords(main).length >= 2 ? main.trim() : undefined;
}
