/**
 * Whether what a reader enters into a field can be kept as it is.
 *
 * @module
 */
import * as v from 'valibot';
import { partialDate, webAddress } from './model.ts';

/** A year, a month or a day that exists: `2024`, `2024-02`, `2024-02-29`. */
export function isPartialDate(text: string): boolean {
  return v.is(partialDate, text);
}

/** An address that may be shown as a link: http or https, without a name and password. */
export function isWebAddress(text: string): boolean {
  return v.is(webAddress, text);
}
