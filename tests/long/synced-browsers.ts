/**
 * Runs of two and three real browsers that share a real server, each behind a faulty proxy.
 *
 * @module
 */
import type { LongRun } from '../../scripts/test-long.ts';
import { playSynced } from '../synced/play.ts';

const run: LongRun = {
  what: 'two and three browsers that share a server hold every acknowledged edit after its faults',
  seeds: 20,
  play: playSynced,
};
export default run;
