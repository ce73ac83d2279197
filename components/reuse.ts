/**
 * Keeping what has not changed: parts of a new value that equal the former ones are replaced by
 * these, so that whoever compares by identity sees only what is new.
 *
 * @module
 */

/** `next`, with every part that equals the same part of `former` taken from there. Plain data only. */
export function reuse<Value>(former: unknown, next: Value): Value {
  if (Object.is(former, next) || !isPlain(former) || !isPlain(next)) return next;
  if (Array.isArray(former) !== Array.isArray(next)) return next;
  const keys = Object.keys(next);
  const parts = keys.map((key) => [key, reuse(former[key], next[key])] as const);
  const isSame =
    keys.length === Object.keys(former).length &&
    parts.every(([key, part]) => Object.hasOwn(former, key) && part === former[key]);
  if (isSame) return former as Value;
  const reused = Array.isArray(next) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  return reused as Value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
