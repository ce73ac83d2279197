/**
 * What a claim rests on, and what answers it: the words that stand on the fold, and the claims
 * under it.
 *
 * @module
 */
import { STANCES, type Stance, stanceOf, wordsOf } from '../lib/claims/intents.ts';
import type { Citation, Claim, ClaimCitation, ClaimId } from '../lib/claims/model.ts';
import { count } from './wording.ts';

/** The claims that a claim cites. */
export function claimCitations(claim: Claim): ClaimCitation[] {
  return claim.citations.filter((citation): citation is ClaimCitation => 'claim' in citation);
}

/** The citations by which `claim` cites another claim. */
export function citationsOfClaim(claim: Claim, cited: ClaimId): ClaimCitation[] {
  return claimCitations(claim).filter((citation) => citation.claim === cited);
}

/** Each intent of the citations once, in plain words. */
export function intentsInWords(citations: readonly Citation[]): string {
  return [...new Set(citations.map((citation) => wordsOf(citation.intent)))].join(', ');
}

/** What stands on the fold over the claims that a claim cites: "Draws support from 2 claims". */
export function citedInWords(citations: readonly ClaimCitation[]): string {
  const words = [...new Set(citations.map((citation) => wordsOf(citation.intent)))];
  const [only = 'cites'] = words.length === 1 ? words : [];
  const claims = new Set(citations.map((citation) => citation.claim)).size;
  return capitalised(`${only} ${count(claims, 'claim')}`);
}

const ANSWERED: Readonly<Record<Stance, string>> = {
  disputes: 'Disputed by',
  supports: 'Supported by',
  reliesOn: 'Relied on by',
  mentions: 'Answered by',
};

/** What stands on the fold over the claims that cite a claim: "Disputed by 1 claim". */
export function answersInWords(answers: readonly Claim[], cited: ClaimId): string {
  const stances = answers.map((answer) => answerStance(answer, cited));
  const [first = 'mentions'] = stances;
  const shared = stances.every((stance) => stance === first) ? first : 'mentions';
  return `${ANSWERED[shared]} ${count(answers.length, 'claim')}`;
}

/** The stance of an answer toward the claim that it cites. */
export function answerStance(answer: Claim, cited: ClaimId): Stance {
  const stances = citationsOfClaim(answer, cited).map((citation) => stanceOf(citation.intent));
  return STANCES.find((stance) => stances.includes(stance)) ?? 'mentions';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
