/**
 * How long the overlay has kept the page's main thread, for whoever wants to know: the sidebar says
 * it, and the bench measures by it.
 *
 * @module
 */
import type { OwnTime } from '../messages.ts';

/** What the time was spent on. */
export type Spent = 'reading' | 'marking';

/** A slice that is longer may be felt, in milliseconds: half a frame at 60 frames a second. */
const LONG = 8;

/** The global of our own scripts in a page: the parts of the overlay count together. */
const ours = globalThis as { claimsideTime?: Counter };

interface Counter {
  readonly time: { -readonly [Name in keyof OwnTime]: OwnTime[Name] };
  /** What is done meanwhile is counted with it. */
  isCounting: boolean;
}

/** Does a piece of work, and counts how long it took. */
export function timed<Result>(spent: Spent, work: () => Result): Result {
  const counter = theCounter();
  if (counter.isCounting) return work();
  counter.isCounting = true;
  const start = performance.now();
  try {
    return work();
  } finally {
    counter.isCounting = false;
    count(counter.time, spent, performance.now() - start);
  }
}

/** The time spent since the page was opened. */
export function ownTime(): OwnTime {
  return { ...theCounter().time };
}

function count(time: Counter['time'], spent: Spent, took: number): void {
  time[spent] += took;
  time.longest = Math.max(time.longest, took);
  time.pieces += 1;
  if (took > LONG) time.longPieces += 1;
}

function theCounter(): Counter {
  ours.claimsideTime ??= {
    time: { reading: 0, marking: 0, longest: 0, pieces: 0, longPieces: 0 },
    isCounting: false,
  };
  return ours.claimsideTime;
}
