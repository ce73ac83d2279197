/**
 * What a row of the address table is.
 *
 * @module
 */

/**
 * A kind of address of a site, and the id that it gives.
 *
 * The pattern is matched against the decoded path, without slashes at its end. The id is a
 * template: `$1` is a group of the pattern, `{name}` a parameter of the query, `{#}` the fragment,
 * `{}` the query and fragment as they stand, `{@}` the host without `www.`, `{@1}` its first label. A rule whose parameter is missing, or whose id does
 * not have the form of its scheme, gives nothing and the next one is tried. An id that begins with
 * `>` is another address, which is read in its place.
 */
export type Rule = readonly [path: RegExp, id: string];

/** A site, or several that are built alike. */
export interface Site {
  /**
   * Host names parted by blanks, without `www.`; `*.example.org` stands for every host below
   * example.org, and `*` alone for every host.
   */
  readonly hosts: string;
  /**
   * The first parts of all paths that the rules match, parted by blanks; absent where they do not
   * tell. Forums link their own pages so often that the rules are not tried on most of them.
   */
  readonly folders?: string;
  /** Tried in this order. */
  readonly rules: readonly Rule[];
}

/** An address and the id that it names, or undefined where it names none. Read by tests only. */
export type Example = readonly [address: string, id: string | undefined];
