import { describe, expect, it } from 'vitest';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import {
  choicesOf,
  countClaims,
  type Filter,
  isFiltering,
  makeFindable,
  NO_FILTER,
  shownKeys,
} from './filter.ts';
import { makeClaim, makePageView, makeWorkView } from './fixtures.ts';
import { standingsOf } from './standings.ts';

const PAPER = 'arxiv:2402.10877' as WorkId;

const CLAIMS: readonly Claim[] = [
  makeClaim('own', { text: 'Agents learn causal models.', topics: ['causality'] }),
  makeClaim('against', {
    text: 'The théorème is weaker than it sounds.',
    speaker: ['Dalcy'],
    topics: ['causality', 'agents'],
    anchor: { type: 'TextFragment', start: 'a structural theorem', end: 'about agents' },
    citations: [{ work: PAPER, intent: 'qualifies', basis: 'linked' }],
  }),
  makeClaim('mapped', {
    text: 'Scaffolds help.',
    speaker: ['Somebody Else', 'Dalcy'],
    citations: [{ work: PAPER, intent: 'disputes', basis: 'inferred' }],
  }),
];

const VIEW = makePageView({
  made: ['against' as ClaimId],
  works: [makeWorkView(PAPER, { says: ['own'], others: ['against'], related: ['mapped'] })],
  claims: CLAIMS,
});
const STANDINGS = makeFindable(standingsOf(VIEW), {
  own: ['against' as ClaimId],
  about: { [PAPER]: { reading: 'toRead' } },
});

function found(filter: Partial<Filter>): string[] {
  const keys = shownKeys(STANDINGS, { ...NO_FILTER, ...filter });
  return STANDINGS.filter(({ key }) => keys.has(key)).map(
    ({ section, claim }) => `${section} ${claim.id}`,
  );
}

describe('shownKeys', () => {
  it.each<[string, Partial<Filter>, string[]]>([
    ['nothing filtered', {}, ['made against', 'says own', 'others against', 'related mapped']],
    ['a word, whatever its case', { text: 'WEAKER' }, ['made against', 'others against']],
    ['an accent left out', { text: 'theoreme' }, ['made against', 'others against']],
    ['all words, in any order', { text: 'models agents' }, ['says own']],
    ['a quoted word', { text: 'structural' }, ['made against', 'others against']],
    ['a speaker as words', { text: 'somebody' }, ['related mapped']],
    ['the title of the work', { text: PAPER }, ['says own', 'others against', 'related mapped']],
    ['a stance, never by mapping', { stance: 'disputes' }, ['made against', 'others against']],
    ['a stance nobody takes', { stance: 'supports' }, []],
    ['one of two speakers', { speaker: 'Somebody Else' }, ['related mapped']],
    ['a topic', { topic: 'causality' }, ['made against', 'says own', 'others against']],
    ['the reader’s own', { mine: true }, ['made against', 'others against']],
    ['a work to be read', { toRead: true }, ['says own', 'others against', 'related mapped']],
    ['a topic and a word', { topic: 'causality', text: 'learn' }, ['says own']],
  ])('finds by %s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

describe('isFiltering', () => {
  it('takes blanks for nothing', () => {
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: ' a' })).toBe(true);
    expect(isFiltering({ ...NO_FILTER, stance: 'mentions' })).toBe(true);
  });
});

describe('countClaims', () => {
  it('counts each claim once, and what is mapped never', () => {
    expect(countClaims(STANDINGS, shownKeys(STANDINGS, NO_FILTER))).toEqual({ shown: 2, all: 2 });
    const dalcys = shownKeys(STANDINGS, { ...NO_FILTER, speaker: 'Dalcy' });
    expect(countClaims(STANDINGS, dalcys)).toEqual({ shown: 1, all: 2 });
  });
});

describe('choicesOf', () => {
  it('offers each name and topic once, with its claims, by name', () => {
    expect(choicesOf(STANDINGS)).toEqual({
      speakers: [
        { value: 'Dalcy', claims: 2 },
        { value: 'Somebody Else', claims: 1 },
      ],
      topics: [
        { value: 'agents', claims: 1 },
        { value: 'causality', claims: 2 },
      ],
    });
  });
});
