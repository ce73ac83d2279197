import { describe, expect, it } from 'vitest';
import { checkMutated, FORMATS } from '../exchange/check-import.ts';

/** The full number of seeds is played by `npm run test:long`. */
const SEEDS = 60;

describe.each(FORMATS)('a spoilt file of %s', (format) => {
  it('is read right, or refused with its place and a reason', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { kind } = await checkMutated(format, seed).catch((error: unknown) => {
        throw new Error(`${format}, seed ${seed}`, { cause: error });
      });
      kinds.add(kind);
    }
    expect(kinds).toContain('content');
  });
});
