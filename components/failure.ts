/**
 * What went wrong, as a reader is told.
 *
 * @module
 */

/** The words of an error. */
export function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
