/**
 * Work that is done in steps, so that whoever runs it may pause between them.
 *
 * @module
 */

/** Runs the steps at once, without a pause; what they come to. */
export function runNow<Result>(steps: Iterator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
