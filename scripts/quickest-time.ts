/**
 * Timing for the benches.
 *
 * @module
 */

/**
 * The quickest of many runs in milliseconds: what else the machine does can only make a run slower.
 * A short run is repeated until it takes long enough to be timed.
 */
export function quickestTime(run: () => void, samples = 15): number {
  for (let count = 0; count < WARM_UP; count++) run();
  const repeats = Math.max(1, Math.ceil(SHORTEST / Math.max(time(run, 1), 0.001)));
  return Math.min(...Array.from({ length: samples }, () => time(run, repeats) / repeats));
}

/** Runs after which the engine has compiled what is run. */
const WARM_UP = 20;

/** A sample shorter than this, in milliseconds, is mostly the clock's own noise. */
const SHORTEST = 2;

function time(run: () => void, repeats: number): number {
  const start = performance.now();
  for (let count = 0; count < repeats; count++) run();
  return performance.now() - start;
}
