/**
 * Runs of two devices that edit the same claims while the remote between them fails in every way and
 * their backgrounds are stopped in the middle: once the faults stop, both hold every acknowledged
 * edit, and the same library.
 *
 * @module
 */
import 'fake-indexeddb/auto';
import { playFaults } from '../../lib/sync/simulation.examples.ts';
import type { LongRun } from '../../scripts/test-long.ts';

const run: LongRun = {
  what: 'two devices hold every acknowledged edit after the faults of their remote',
  seeds: 500,
  play: playFaults,
};
export default run;
