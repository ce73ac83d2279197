/**
 * Claims whose passages a page shows that is not known as the place where they were made.
 *
 * @module
 */
import { lettersOf } from '../anchors/letters.ts';
import type { Claim } from '../claims/model.ts';
import type { LibraryReader } from '../library/read.ts';
import type { ShownPassage } from '../messages.ts';

/** These claims, as far as the reader did not hide them, in the order of the passages. */
export interface ClaimsOfPassages {
  /** The words stand under the name of who said them. */
  readonly made: readonly Claim[];
  /** They stand in a quotation, or under another name or none. */
  readonly quoted: readonly Claim[];
}

/** @param listed the claims that are known to be made on the page. */
export async function claimsOfPassages(
  reader: LibraryReader,
  passages: readonly ShownPassage[],
  listed: readonly Claim[],
): Promise<ClaimsOfPassages> {
  const others = passages.filter((passage) => listed.every(({ id }) => id !== passage.claim));
  const claims = await reader.claimsById(others.map(({ claim }) => claim));
  const made: Claim[] = [];
  const quoted: Claim[] = [];
  for (const passage of others) {
    const claim = claims.get(passage.claim);
    if (claim) (isUnderItsAuthor(claim, passage) ? made : quoted).push(claim);
  }
  return { made: reader.shown(made), quoted: reader.shown(quoted) };
}

function isUnderItsAuthor({ speaker = [] }: Claim, { isQuotation, author }: ShownPassage): boolean {
  return !isQuotation && speaker.some((name) => author.some((each) => areSameName(name, each)));
}

/** "TurnTrout" and "Alex Turner (TurnTrout) and coauthors"; a first name alone is not enough. */
function areSameName(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(wordsOf).sort((a, b) => a.length - b.length);
  const tells = short.trim().includes(' ') || short.trim().length >= LEAST_NAME;
  return short === long || (tells && long.includes(short));
}

/** How many characters a name of one word must have to stand for a longer one. */
const LEAST_NAME = 8;

/** The words, folded, each between spaces. */
function wordsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(lettersOf);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}
