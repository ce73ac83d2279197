/**
 * Which files of a log are worth writing again, so that it stays short however long it is kept:
 * many small ones become a larger one, and one of which most is outdated becomes a smaller one.
 *
 * @module
 */
import type { OwnFile } from '../library/sync-rows.ts';

/** How long the records of a full file are together, in bytes as they are stored here. */
export const FULL_SIZE = 1024 * 1024;

/** Files below a size, the smallest first, of which no more than `MOST_OF_A_TIER` may stand. */
const TIERS = [FULL_SIZE / 128, FULL_SIZE / 16, FULL_SIZE / 2] as const;
const MOST_OF_A_TIER = 8;

/** Below this share of records that are still the newest, a file is written again. */
const LEAST_LIVE = 1 / 2;

/** @returns the numbers of the files to write again. */
export function filesToRewrite(files: readonly OwnFile[]): number[] {
  const chosen = new Set(
    files.filter(({ live, entries }) => live < entries * LEAST_LIVE).map(({ number }) => number),
  );
  for (const most of TIERS) {
    const small = files.filter(({ size }) => size < most);
    if (small.length >= MOST_OF_A_TIER) for (const { number } of small) chosen.add(number);
  }
  return [...chosen];
}
