/**
 * What the tests use of Citation.js, which has no types of its own.
 *
 * @module
 */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(input: unknown, options: object): unknown[] };
    readonly output: { format(name: string, items: readonly unknown[], options?: object): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
