/**
 * Random schedules of five devices that edit, delete, restore and purge one record and now and then
 * hear of each other: whatever the order in which their states are merged, and however often, they
 * end in the same content, and it is what was meant.
 *
 * @module
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergedInOrder, play, schedules } from '../../lib/library/schedule.examples.ts';
import type { LongRun } from '../../scripts/test-long.ts';

const SCHEDULES_A_SEED = 50;

const orders = fc.tuple(
  fc.array(fc.nat({ max: 4 }), { maxLength: 12 }),
  fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
);

const run: LongRun = {
  what: 'states of a record merge to the same content in any order',
  seeds: 100,
  play(seed) {
    const samples = fc.sample(fc.tuple(schedules, orders), { seed, numRuns: SCHEDULES_A_SEED });
    for (const [steps, [repeated, order]] of samples) {
      const { states, expected } = play(steps);
      const content = mergedInOrder(states, [0, 1, 2, 3, 4]);
      assert.deepEqual(mergedInOrder(states, [...repeated, ...order]), content);
      assert.equal(content.isPurged, expected.isPurged);
      assert.equal(content.deletion !== null, expected.isDeleted);
      assert.deepEqual(content.fields, expected.isPurged ? {} : expected.fields);
    }
  },
};
export default run;
