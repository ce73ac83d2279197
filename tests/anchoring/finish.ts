/**
 * Runs what pauses to its end at once.
 *
 * @module
 */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
