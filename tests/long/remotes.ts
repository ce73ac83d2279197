/**
 * Runs of the remotes on real servers behind a proxy that does them harm.
 *
 * @module
 */
import type { LongRun } from '../../scripts/test-long.ts';
import { playFaults } from '../servers/play-faults.ts';
import { playedServers } from '../servers/played-remotes.ts';

const run: LongRun = {
  what: 'a remote has what it acknowledged and gives nothing wrong, whatever happens on the way',
  seeds: 200,
  async play(seed) {
    for (const { start, remoteAt, ...about } of playedServers()) {
      const server = await start();
      try {
        await playFaults({ ...about, url: server.url, remoteAt: remoteAt(seed) }, seed);
      } finally {
        await server.stop();
      }
    }
  },
};
export default run;
