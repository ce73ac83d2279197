/**
 * Asking often, doing it once.
 *
 * @module
 */

/**
 * A function that runs the task, never twice at once. What asks while it runs is answered by one
 * more run after it, so that the last answer is never older than the last question.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async () => {
    while (isWanted) {
      isWanted = false;
      await task();
    }
    running = undefined;
  };
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
