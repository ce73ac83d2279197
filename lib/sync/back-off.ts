/**
 * How long to leave a remote alone that has failed.
 *
 * @module
 */
import type { RemoteProblem } from './remote.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After the first failure; it doubles with each that follows. */
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = 30 * MINUTE;
/** A server that asks for more is not believed. */
const LONGEST_ASKED = 24 * HOUR;

/** Only the reader can put these right; asking often helps nobody. */
const FOR_THE_READER: ReadonlySet<string> = new Set<RemoteProblem>([
  'unauthorised',
  'forbidden',
  'readOnly',
  'full',
  'notARemote',
  'certificate',
  'blocked',
]);

/**
 * In milliseconds. Devices that failed together do not come back together.
 *
 * @param kind what went wrong: a `RemoteProblem`, or something of this browser's.
 * @param failures how many there were one after the other, 1 or more.
 * @param retryAfter how long the server asked to be left alone.
 * @param random from 0 up to 1.
 */
export function waitAfter(
  kind: string,
  failures: number,
  retryAfter: number | undefined,
  random: number,
): number {
  const doubled = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
  const wait = FOR_THE_READER.has(kind) ? HOUR : doubled;
  const asked = Math.min(retryAfter ?? 0, LONGEST_ASKED);
  return Math.max(asked, Math.round(wait * (0.5 + random / 2)));
}
