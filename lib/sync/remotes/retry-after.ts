/**
 * The `Retry-After` header (RFC 9110, 10.2.3): seconds, or a date.
 *
 * @module
 */

/** No wait that a server asks for is kept longer: a reader would take sync for broken. */
const LONGEST_WAIT = 24 * 60 * 60;

/**
 * How many seconds it asks to wait. A date is read against the server's own clock, the `Date`
 * header, since this device's may be wrong by a year. undefined where neither can be read.
 */
export function secondsToWait(retryAfter: string | null, date: string | null): number | undefined {
  const asked = retryAfter?.trim() ?? '';
  const seconds = /^\d+$/.test(asked) ? Number(asked) : secondsBetween(date, asked);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}

/** NaN where one of them is no date. */
function secondsBetween(from: string | null, to: string): number {
  return Math.ceil((Date.parse(to) - Date.parse(from ?? '')) / 1000);
}
