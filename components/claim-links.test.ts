import { describe, expect, it } from 'vitest';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import { answersInWords, citedInWords, claimCitations, intentsInWords } from './claim-links.ts';
import { makeClaim } from './fixtures.ts';

const CITED = 'cited' as ClaimId;

function answering(id: string, ...intents: Claim['citations'][number]['intent'][]): Claim {
  const citations = intents.map((intent) => ({ claim: CITED, intent, basis: 'named' }) as const);
  return makeClaim(id, { citations });
}

describe('citedInWords', () => {
  it('says one shared intent', () => {
    const citations = claimCitations(answering('a', 'obtainsSupportFrom'));
    expect(citedInWords(citations)).toBe('Draws support from 1 claim');
  });

  it('says "cites" for several', () => {
    const other = { claim: 'other' as ClaimId, intent: 'disputes', basis: 'named' } as const;
    const citations = [...claimCitations(answering('a', 'repliesTo')), other];
    expect(citedInWords(citations)).toBe('Cites 2 claims');
  });

  it('counts a claim that is cited twice once', () => {
    expect(citedInWords(claimCitations(answering('a', 'repliesTo', 'disputes')))).toBe(
      'Cites 1 claim',
    );
  });
});

describe('answersInWords', () => {
  it.each<[Claim['citations'][number]['intent'][], string]>([
    [['refutes'], 'Disputed by 1 claim'],
    [['refutes', 'qualifies'], 'Disputed by 2 claims'],
    [['confirms'], 'Supported by 1 claim'],
    [['extends'], 'Relied on by 1 claim'],
    [['repliesTo'], 'Answered by 1 claim'],
    [['refutes', 'supports'], 'Answered by 2 claims'],
  ])('names what %j share', (intents, words) => {
    const answers = intents.map((intent, index) => answering(`a${index}`, intent));
    expect(answersInWords(answers, CITED)).toBe(words);
  });
});

describe('intentsInWords', () => {
  it('says each intent once', () => {
    expect(intentsInWords(answering('a', 'critiques', 'critiques', 'discusses').citations)).toBe(
      'criticises, discusses',
    );
  });
});
