import { describe, expect, it } from 'vitest';
import { makeClaim } from './fixtures.ts';
import { groupByPassage } from './passages.ts';

function placed(id: string, heading: string, part?: string, quoted?: true) {
  const passage = { heading, ...(part ? { part } : {}) };
  return makeClaim(id, { passage, ...(quoted ? { quoted } : {}) });
}

function shape(passages: ReturnType<typeof groupByPassage>) {
  return passages.map(({ heading, exchanges }) => [
    heading,
    exchanges.map(({ quoted, claims }) => [quoted.map(({ id }) => id), claims.map(({ id }) => id)]),
  ]);
}

describe('groupByPassage', () => {
  it('puts quoted words and the replies to them together, in their order', () => {
    const claims = [
      placed('intro', 'Optimism', 'intro'),
      placed('q1', 'Optimism', 'quote-1', true),
      placed('q2', 'Optimism', 'quote-1', true),
      placed('r1', 'Optimism', 'reply-1'),
      placed('q3', 'Optimism', 'quote-2', true),
      placed('r3', 'Optimism', 'reply-2'),
    ];
    expect(shape(groupByPassage(claims))).toEqual([
      [
        'Optimism',
        [
          [[], ['intro']],
          [['q1', 'q2'], ['r1']],
          [['q3'], ['r3']],
        ],
      ],
    ]);
  });

  it('keeps headings apart, and claims without one', () => {
    const claims = [placed('a', 'First'), makeClaim('b'), placed('c', 'First')];
    expect(shape(groupByPassage(claims))).toEqual([
      ['First', [[[], ['a', 'c']]]],
      [undefined, [[[], ['b']]]],
    ]);
  });
});
