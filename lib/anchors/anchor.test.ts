import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Anchor as StoredAnchor } from '../claims/model.ts';
import { type Anchor, quoteKey } from './anchor.ts';

describe('Anchor', () => {
  it('is what the schema of claims stores', () => {
    expectTypeOf<StoredAnchor>().toExtend<Anchor>();
    expectTypeOf<StoredAnchor['type']>().toEqualTypeOf<Anchor['type']>();
  });
});

describe('quoteKey', () => {
  const source = 'lw:abc';
  const exact = 'Newts float.';

  it('is the same for the same words, however they were written down', () => {
    const one = { suffix: '', exact, prefix: 'Look: ', type: 'TextQuoteSelector' } as const;
    const other = { type: 'TextQuoteSelector', prefix: 'Look: ', exact } as const;
    expect(quoteKey({ source, anchor: one })).toBe(quoteKey({ source, anchor: other }));
  });

  it('tells sources, words, and what stands around them apart', () => {
    const anchors: Anchor[] = [
      { type: 'TextQuoteSelector', exact },
      { type: 'TextQuoteSelector', exact, prefix: 'Look: ' },
      { type: 'TextQuoteSelector', exact, suffix: 'Look: ' },
      { type: 'TextFragment', start: exact, end: 'Look: ' },
    ];
    const keys = ['lw:abc', 'lw:abd'].flatMap((each) =>
      anchors.map((anchor) => quoteKey({ source: each, anchor })),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
