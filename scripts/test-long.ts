/**
 * `npm run test:long [-- NAME…] [--from SEED]`: the runs of `tests/long/`, too long for `npm test`.
 * Each is played for seeds 1 to its last; the seed of a failing run is printed and replays it. At the
 * end it prints the table that stands in docs/reliability.md.
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

/** How a run went. */
interface Played {
  readonly name: string;
  readonly what: string;
  readonly passed: number;
  readonly failed: number;
  readonly minutes: number;
}

const runs: Played[] = [];
for (const [name, run] of await loadNamed<LongRun>('tests/long', positionals)) {
  runs.push(await playAll(name, run));
}
console.log(tableOf(runs));
const failures = total(({ failed }) => failed);
console.log(`${total(({ passed }) => passed)} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;

async function playAll(name: string, { what, seeds, play }: LongRun): Promise<Played> {
  console.log(`${name}: ${what}, seeds ${first} to ${seeds}`);
  const start = performance.now();
  let failed = 0;
  for (let seed = first; seed <= seeds; seed++) {
    try {
      await play(seed);
    } catch (error) {
      failed++;
      console.error(`${name}, seed ${seed}:`, error);
    }
    if (seed % 10 === 0) console.log(`${name}: ${seed} of ${seeds}`);
  }
  const minutes = (performance.now() - start) / 60_000;
  return { name, what, passed: seeds - first + 1 - failed, failed, minutes };
}

function total(count: (run: Played) => number): number {
  return runs.reduce((sum, run) => sum + count(run), 0);
}

/** In Markdown. */
function tableOf(rows: readonly Played[]): string {
  const lines = rows.map(({ name, what, passed, failed, minutes }) =>
    ['', name, what, passed + failed, passed, failed, minutes.toFixed(1), ''].join(' | ').trim(),
  );
  const head = '| run | what holds | seeds | passed | failed | minutes |';
  return [head, '|---|---|---|---|---|---|', ...lines].join('\n');
}
