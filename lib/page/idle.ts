/**
 * Doing a long piece of work in slices, when the browser has nothing better to do.
 *
 * @module
 */
import { type Spent, timed } from './own-time.ts';

/** The most that one slice takes, in milliseconds: half a frame at 60 frames a second. */
const SLICE = 6;

/** The longest that a page that is always busy keeps a slice waiting, in milliseconds. */
const PATIENCE = 200;

/**
 * Runs the steps of a generator in idle slices until it is done or the signal stops it. Nothing runs
 * while the tab is hidden.
 *
 * @returns what the generator does; undefined where the signal stopped it.
 */
export async function runIdly<Result>(
  steps: Iterator<void, Result>,
  signal: AbortSignal,
  spent: Spent = 'reading',
): Promise<Result | undefined> {
  while (!signal.aborted) {
    await nextIdle(signal);
    const end = timed(spent, () => runSlice(steps, signal));
    if (end?.done) return end.value;
  }
  return undefined;
}

/** The last step of a slice that ends the work; undefined where the slice is over before. */
function runSlice<Result>(steps: Iterator<void, Result>, signal: AbortSignal) {
  const end = performance.now() + SLICE;
  while (performance.now() < end && !signal.aborted) {
    const step = steps.next();
    if (step.done) return step;
  }
  return undefined;
}

async function nextIdle(signal: AbortSignal): Promise<void> {
  if (document.hidden) await shownAgain(signal);
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
}

function shownAgain(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.hidden) resolve();
    };
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', () => resolve());
  });
}
