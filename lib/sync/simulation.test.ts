import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { playFaults } from './simulation.examples.ts';

const SEEDS = Array.from({ length: 25 }, (_, n) => n + 1);

it.for(SEEDS)(
  'two devices hold every acknowledged edit after the faults of seed %i',
  async (seed) => {
    await expect(playFaults(seed)).resolves.toBeUndefined();
  },
);
