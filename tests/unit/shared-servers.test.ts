/**
 * Two devices that share a real server, each behind a faulty proxy; `npm run test:long --
 * shared-servers` plays many more seeds.
 *
 * @module
 */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { playedServers } from '../servers/played-remotes.ts';
import type { RunningServer } from '../servers/server.ts';
import { playShared } from '../servers/shared-place.ts';

const SEEDS = 8;

describe.each(playedServers().map((server, at) => ({ ...server, firstSeed: 1 + at * SEEDS })))(
  'two devices that share $name',
  ({ start, remoteAt, firstSeed }) => {
    let server: RunningServer | undefined;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.stop());

    const seeds = Array.from({ length: SEEDS }, (_, at) => firstSeed + at);
    it.each(seeds)('hold every acknowledged edit after the faults of seed %i', async (seed) => {
      await playShared({ url: server?.url ?? '', remoteAt: remoteAt(seed) }, seed);
    });
  },
);
