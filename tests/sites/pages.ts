/**
 * The pages of our own that stand in for real ones: which file is served at which address.
 *
 * @module
 */

/** A file in `tests/sites/pages/` and the full address it is served at. */
export interface PageRow {
  readonly address: string;
  readonly file: string;
}

/** The address of the demo reading page. */
export const DEMO_ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideDemoPage/demo';

export const PAGES: readonly PageRow[] = [];
