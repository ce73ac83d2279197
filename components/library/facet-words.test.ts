import { describe, expect, it } from 'vitest';
import { toggled, withChosen } from './facet-words.ts';

describe('a value of a facet', () => {
  it('is chosen and given up again, and leaves no empty wish behind', () => {
    const once = toggled({ mine: true }, 'topic', 'steering');
    expect(once).toEqual({ mine: true, topic: ['steering'] });
    const twice = toggled(once, 'topic', 'agency');
    expect(twice.topic).toEqual(['steering', 'agency']);
    expect(toggled(toggled(twice, 'topic', 'steering'), 'topic', 'agency')).toEqual({ mine: true });
  });

  it('stands in the list while it is chosen', () => {
    const counts = [{ value: 'a', count: 2 }];
    expect(withChosen(counts, ['a', 'b'])).toEqual([
      { value: 'b', count: 0 },
      { value: 'a', count: 2 },
    ]);
  });
});
