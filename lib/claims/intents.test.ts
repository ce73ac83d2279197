import { describe, expect, it } from 'vitest';
import { INTENTS, type Intent, STANCES, stanceOf, wordsOf } from './intents.ts';

const BY_STANCE: Readonly<Record<string, readonly Intent[]>> = {
  disputes: [
    'disputes',
    'disagreesWith',
    'refutes',
    'critiques',
    'qualifies',
    'corrects',
    'ridicules',
    'derides',
    'parodies',
  ],
  supports: ['supports', 'agreesWith', 'confirms'],
  reliesOn: [
    'citesAsEvidence',
    'citesAsAuthority',
    'obtainsSupportFrom',
    'obtainsBackgroundFrom',
    'extends',
    'updates',
    'usesMethodIn',
    'usesConclusionsFrom',
    'usesDataFrom',
    'citesAsPotentialSolution',
  ],
};

describe('stanceOf', () => {
  it.each(Object.entries(BY_STANCE))('groups under %s what stands there', (stance, intents) => {
    expect(INTENTS.filter((intent) => stanceOf(intent) === stance)).toEqual(intents);
  });

  it('groups every other property of CiTO under mentions', () => {
    const named = new Set(Object.values(BY_STANCE).flat());
    const others = INTENTS.filter((intent) => !named.has(intent));
    expect(others).toContain('discusses');
    expect(new Set(others.map(stanceOf))).toEqual(new Set(['mentions']));
  });

  it('knows no stance that is not shown', () => {
    expect(new Set(INTENTS.map(stanceOf))).toEqual(new Set(STANCES));
  });
});

describe('wordsOf', () => {
  it('says every intent in plain words, each in its own', () => {
    const words = INTENTS.map(wordsOf);
    expect(new Set(words).size).toBe(INTENTS.length);
    for (const word of words) expect(word).toMatch(/^[a-z]+( [a-z]+)*$/);
  });
});
