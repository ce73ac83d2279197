/**
 * Stretches of one text.
 *
 * @module
 */

/** From `start` to `end`, in whatever unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Those that no longer one overlaps, in order. */
export function longestApart<Each extends Span>(spans: readonly Each[]): Each[] {
  const apart: Each[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!apart.some(({ start, end }) => start < span.end && span.start < end)) apart.push(span);
  }
  return apart.sort((a, b) => a.start - b.start);
}
