/**
 * What has left this browser.
 *
 * @module
 */

/** A day's requests to one host for one purpose. */
export interface SentRow {
  /** ISO 8601, in UTC. */
  readonly day: string;
  readonly host: string;
  readonly purpose: 'sync';
  readonly requests: number;
  /** Of the requests' bodies. */
  readonly bytes: number;
  /** The time of the last, in milliseconds since 1970. */
  readonly last: number;
}
