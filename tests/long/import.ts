/**
 * 1,000 spoilt files of each format through the import: read right, or refused with a message.
 *
 * @module
 */
import type { LongRun } from '../../scripts/test-long.ts';
import { checkMutated, FORMATS } from '../exchange/check-import.ts';

const run: LongRun = {
  what: 'a spoilt file is read right, or refused with its place and a reason',
  seeds: 1_000,
  async play(seed) {
    for (const format of FORMATS) await checkMutated(format, seed);
  },
};
export default run;
