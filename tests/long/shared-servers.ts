/**
 * Runs of two devices that share a real server, each behind a faulty proxy.
 *
 * @module
 */
import 'fake-indexeddb/auto';
import type { LongRun } from '../../scripts/test-long.ts';
import { playedServers } from '../servers/played-remotes.ts';
import { playShared } from '../servers/shared-place.ts';

const run: LongRun = {
  what: 'two devices that share a real server hold every acknowledged edit after its faults',
  seeds: 100,
  async play(seed) {
    for (const { start, remoteAt } of playedServers()) {
      const server = await start();
      try {
        await playShared({ url: server.url, remoteAt: remoteAt(seed) }, seed);
      } finally {
        await server.stop();
      }
    }
  },
};
export default run;
