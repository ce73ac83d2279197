/**
 * Which rows of a long list are drawn: those in sight and a few around them.
 *
 * @module
 */

interface Scrolled {
  /** In CSS pixels, as all lengths here. */
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly total: number;
}

/** From the first row to before the last. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** How many rows are drawn above and below what is in sight. */
const AROUND = 6;

/** The rows to draw of a list that is scrolled so far. */
export function windowOfRows({ top, height, rowHeight, total }: Scrolled): RowWindow {
  const first = Math.max(0, Math.min(total, Math.floor(top / rowHeight)) - AROUND);
  const end = Math.min(total, Math.ceil((top + height) / rowHeight) + AROUND);
  return { first, end: Math.max(first, end) };
}

/** How far to scroll so that a row is in sight, moving no more than needed. */
export function scrolledTo(row: number, { top, height, rowHeight }: Scrolled): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return Math.max(top, start + rowHeight - height);
}

/** The row that a key leads to from another; undefined where the key leads nowhere. */
export function rowAfterKey(
  key: string,
  row: number,
  { height, rowHeight, total }: Omit<Scrolled, 'top'>,
): number | undefined {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: total - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? undefined : Math.max(0, Math.min(total - 1, next));
}
