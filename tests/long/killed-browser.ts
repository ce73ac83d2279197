/**
 * The same with a real browser: its service worker, or all of it, is killed at random moments.
 *
 * @module
 */
import type { LongRun } from '../../scripts/test-long.ts';
import { playKilledBrowser } from '../killed/play.ts';

const run: LongRun = {
  what: 'a killed browser keeps every acknowledged change and half of none',
  seeds: 20,
  play: playKilledBrowser,
};
export default run;
