/**
 * The pages of a long answer, asked for as they come into sight. Only so many are kept.
 *
 * @module
 */

/** How many rows are asked for at once. */
export const PAGE = 100;

/** The most pages that are kept. */
const MOST_KEPT = 40;

export class ResultPages<Row> {
  readonly #pages = new Map<number, readonly Row[]>();

  /** The row of this place; undefined where its page is not here. */
  row(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** The pages that these rows stand on and that are not here. */
  missing(first: number, end: number): number[] {
    const pages: number[] = [];
    for (let page = Math.floor(first / PAGE); page * PAGE < end; page++) {
      if (!this.#pages.has(page)) pages.push(page);
    }
    return pages;
  }

  /** Keeps a page; the ones farthest from it go first. */
  put(page: number, rows: readonly Row[]): void {
    this.#pages.set(page, rows);
    if (this.#pages.size <= MOST_KEPT) return;
    const [farthest] = [...this.#pages.keys()].sort(
      (a, b) => Math.abs(b - page) - Math.abs(a - page),
    );
    if (farthest !== undefined) this.#pages.delete(farthest);
  }
}
