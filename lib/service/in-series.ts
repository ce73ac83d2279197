/**
 * Tasks that must not mix.
 *
 * @module
 */

/**
 * A queue of its own: what it is given runs one after the other, also after one that has failed.
 *
 * @returns the function that runs a task in its turn, with the task's reply or error.
 */
export function inSeries(): <Reply>(task: () => Promise<Reply>) => Promise<Reply> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task, task);
    last = done;
    // Whoever asked for the task is told of its failure; the queue goes on.
    last.catch(() => undefined);
    return done;
  };
}
