/**
 * A few of the runs in which the browser is killed; `npm run test:long` plays more.
 *
 * @module
 */
import { test } from '@playwright/test';
import { playKilledBrowser } from '../killed/play.ts';

for (const seed of [1, 2]) {
  test(`every acknowledged change outlives a killed browser, seed ${seed}`, async () => {
    test.slow();
    await playKilledBrowser(seed);
  });
}
