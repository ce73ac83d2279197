import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveClaim } from './edit-claim.ts';
import { killBeforeWrite } from './interrupted.examples.ts';
import { killedSchedules, playKilled } from './killed.examples.ts';
import { asking, fieldsOf } from './own.examples.ts';
import { citing, newLibrary } from './pack.examples.ts';

const fields = fieldsOf({ citations: [citing('arxiv:2401.00001')] });

/** How many writes it takes to save a claim. */
async function writesOfSave(): Promise<number> {
  for (let after = 0; ; after++) {
    const revive = killBeforeWrite(after);
    const isDone = await saveClaim(await newLibrary(), asking(), { fields }).then(
      () => true,
      () => false,
    );
    revive();
    if (isDone) return after;
  }
}

describe('a background that is killed', () => {
  it('leaves nothing of a claim, before whichever of its writes', async () => {
    const writes = await writesOfSave();
    expect(writes).toBeGreaterThan(5);
    for (let after = 0; after < writes; after++) {
      const library = await newLibrary();
      const revive = killBeforeWrite(after);
      await expect(saveClaim(library, asking(), { fields })).rejects.toThrow();
      revive();
      for (const store of library.objectStoreNames) expect(await library.count(store)).toBe(0);
    }
  });

  it('keeps every acknowledged change and half of none', async () => {
    await fc.assert(
      fc.asyncProperty(killedSchedules, async (steps) => {
        await playKilled(await newLibrary(), steps);
      }),
      { seed: 7, numRuns: 25 },
    );
  });
});
