import { describe, expectTypeOf, it } from 'vitest';
import type { Anchor as StoredAnchor } from '../claims/model.ts';
import type { Anchor } from './anchor.ts';

describe('Anchor', () => {
  it('is what the schema of claims stores', () => {
    expectTypeOf<StoredAnchor>().toExtend<Anchor>();
    expectTypeOf<StoredAnchor['type']>().toEqualTypeOf<Anchor['type']>();
  });
});
