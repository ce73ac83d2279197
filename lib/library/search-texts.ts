/**
 * The texts of claims and works in which words are looked for, and what each weighs.
 *
 * @module
 */
import type { Claim, Work } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import { searchWords } from './search-words.ts';

export const CLAIM_WEIGHTS = {
  text: 3,
  names: 2,
  note: 2,
  quote: 1.5,
  topics: 1.5,
  titles: 1,
} as const;

export const WORK_WEIGHTS = { title: 3, names: 2, note: 2, topics: 1.5, more: 1 } as const;

/** @param titles those of the works that the claim cites or comes from. */
export function textsOfClaim(
  claim: Claim,
  titles: readonly string[],
  note = '',
): Record<keyof typeof CLAIM_WEIGHTS, string> {
  return {
    text: claim.text,
    names: (claim.speaker ?? []).join('\n'),
    note,
    quote: quoteOf(claim),
    topics: (claim.topics ?? []).join('\n'),
    titles: [claim.sourceTitle ?? '', ...titles].join('\n'),
  };
}

export function textsOfWork(
  work: Work,
  ids: readonly WorkId[],
  note = '',
): Record<keyof typeof WORK_WEIGHTS, string> {
  return {
    title: work.title,
    names: (work.author ?? []).map(({ literal }) => literal).join('\n'),
    note,
    topics: [...(work.topics ?? []), ...(work.terms ?? [])].join('\n'),
    more: [...(work.otherTitles ?? []), work['container-title'] ?? '', ...ids].join('\n'),
  };
}

/** The words by which two claims are compared. */
export function tellingWords(claim: Pick<Claim, 'text' | 'anchor'>): string[] {
  return searchWords(`${claim.text}\n${quoteOf(claim)}`);
}

/** The quoted words, or those that are known of them. */
function quoteOf({ anchor }: Pick<Claim, 'anchor'>): string {
  if (!anchor) return '';
  return anchor.type === 'TextFragment' ? `${anchor.start}\n${anchor.end}` : anchor.exact;
}
