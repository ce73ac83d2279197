/**
 * Timing for the benches.
 *
 * @module
 */

/**
 * The median time of a run in milliseconds, after two runs that warm it up. A short run is repeated
 * until it takes long enough to be timed.
 */
export function medianTime(run: () => void, samples = 15): number {
  run();
  const repeats = Math.max(1, Math.ceil(SHORTEST / Math.max(time(run, 1), 0.001)));
  const times = Array.from({ length: samples }, () => time(run, repeats) / repeats);
  return times.sort((a, b) => a - b)[Math.floor(samples / 2)] ?? 0;
}

/** A sample shorter than this, in milliseconds, is mostly the clock's own noise. */
const SHORTEST = 5;

function time(run: () => void, repeats: number): number {
  const start = performance.now();
  for (let count = 0; count < repeats; count++) run();
  return performance.now() - start;
}
