/**
 * Runs of saving, editing, deleting, restoring and undoing in which the background is killed before
 * random writes: every acknowledged change is there, and none is half there.
 *
 * @module
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { killedSchedules, playKilled } from '../../lib/library/killed.examples.ts';
import { newLibrary } from '../../lib/library/pack.examples.ts';
import type { LongRun } from '../../scripts/test-long.ts';

const run: LongRun = {
  what: 'a killed background keeps every acknowledged change and half of none',
  seeds: 200,
  async play(seed) {
    const [steps] = fc.sample(killedSchedules, { seed, numRuns: 1 });
    await playKilled(await newLibrary(), steps ?? []);
  },
};
export default run;
