/**
 * How often quotes are found again, and how often at a wrong place.
 *
 * @module
 */

import type { Place } from '../../lib/anchors/find.ts';
import { findAgain } from '../../lib/anchors/find-edited.ts';
import { type Case, CHANGES, type ChangeName, LENGTHS, makeCase, type Prose } from './cases.ts';
import { finish } from './finish.ts';
import { Random } from './random.ts';

/** What came of some cases of one change and one length of quote. */
export interface Outcome {
  readonly change: ChangeName;
  readonly length: string;
  readonly cases: number;
  /** Found where it stands. */
  readonly right: number;
  /** Found where it does not stand. */
  readonly wrong: number;
  /** Whether the passage is still on the page: then all should be right, else none found. */
  readonly isThere: boolean;
}

/** Plays so many cases of each change and length; the same seed plays the same. */
export function measure(prose: Prose, cases: number, seed: number): Outcome[] {
  const changes = Object.keys(CHANGES) as ChangeName[];
  return changes.flatMap((change, table) =>
    LENGTHS.map((length, row) => {
      const random = new Random(seed * 1_000 + table * LENGTHS.length + row);
      const played = Array.from({ length: cases }, () =>
        play(makeCase(change, length, prose, random)),
      );
      return {
        change,
        length: length.join('–'),
        cases,
        right: played.filter(({ verdict }) => verdict === 'right').length,
        wrong: played.filter(({ verdict }) => verdict === 'wrong').length,
        isThere: played.some(({ isThere }) => isThere),
      };
    }),
  );
}

type Verdict = 'right' | 'wrong' | 'absent';

function play({ anchor, page, truth }: Case): { verdict: Verdict; isThere: boolean } {
  const place = finish(findAgain(page, anchor));
  const verdict = !place ? 'absent' : truth && isSame(place, truth) ? 'right' : 'wrong';
  return { verdict, isThere: truth !== undefined };
}

/** A place is right where it shares most of its letters with the true one. */
const MOST = 0.5;

function isSame(place: Place, truth: { readonly start: number; readonly end: number }): boolean {
  const common = Math.min(place.end, truth.end) - Math.max(place.start, truth.start);
  const either = Math.max(place.end, truth.end) - Math.min(place.start, truth.start);
  return common >= either * MOST;
}
