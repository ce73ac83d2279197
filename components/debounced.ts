/**
 * Doing something once the reader pauses.
 *
 * @module
 */

/** A task that waits; each call begins the waiting anew. */
export interface Debounced {
  (): void;
  /** Does at once what waits, if anything does. */
  flush(): void;
  /** Gives up what waits. */
  cancel(): void;
}

/** `task`, done once nothing has asked for it for so many milliseconds. */
export function debounced(task: () => void, pause: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const run = () => {
    cancel();
    task();
  };
  const ask = () => {
    cancel();
    timer = setTimeout(run, pause);
  };
  return Object.assign(ask, { cancel, flush: () => timer !== undefined && run() });
}
