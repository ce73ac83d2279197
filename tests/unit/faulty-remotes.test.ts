/**
 * The remotes on real servers behind a proxy that does them harm; `npm run test:long -- remotes`
 * plays many more seeds.
 *
 * @module
 */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { playFaults } from '../servers/play-faults.ts';
import { playedServers } from '../servers/played-remotes.ts';
import type { RunningServer } from '../servers/server.ts';

const SEEDS = 6;

describe.each(playedServers().map((server, at) => ({ ...server, firstSeed: 1 + at * SEEDS })))(
  '$name behind a faulty proxy',
  ({ start, remoteAt, firstSeed, ...about }) => {
    let server: RunningServer | undefined;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.stop());

    const seeds = Array.from({ length: SEEDS }, (_, at) => firstSeed + at);
    it.each(seeds)('has what it acknowledged and gives nothing wrong, seed %i', async (seed) => {
      await playFaults({ ...about, url: server?.url ?? '', remoteAt: remoteAt(seed) }, seed);
    });
  },
);
