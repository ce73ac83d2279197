/**
 * `npm run test:long [-- NAME…] [--from SEED]`: the runs of `tests/long/`, too long for `npm test`.
 * Each is played for seeds 1 to its last; the seed of a failing run is printed and replays it.
 *
 * @module
 */
import { parseArgs } from 'node:util';
import { loadNamed } from './named-modules.ts';

/** What a file of `tests/long/` exports as its default. */
export interface LongRun {
  /** What holds for every seed. */
  readonly what: string;
  readonly seeds: number;
  /** Throws where it does not hold; the same seed always does the same. */
  readonly play: (seed: number) => void | Promise<void>;
}

const { values, positionals } = parseArgs({
  options: { from: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const first = Number(values.from);
if (!Number.isInteger(first) || first < 1) {
  console.error(`--from takes a seed, a whole number from 1 on, not ${values.from}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const [name, run] of await loadNamed<LongRun>('tests/long', positionals)) {
  await playAll(name, run);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function playAll(name: string, { what, seeds, play }: LongRun): Promise<void> {
  console.log(`${name}: ${what}, seeds ${first} to ${seeds}`);
  for (let seed = first; seed <= seeds; seed++) {
    try {
      await play(seed);
      passed++;
    } catch (error) {
      failed++;
      console.error(`${name}, seed ${seed}:`, error);
    }
    if (seed % 10 === 0) console.log(`${name}: ${seed} of ${seeds}`);
  }
}
