/**
 * All of the reader's own that a browser holds, to be compared field by field.
 *
 * @module
 */

/** Asks the background as a page of the extension does. */
export type AskBackground = <Reply>(name: string, request: object) => Promise<Reply>;

interface Slice {
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly abouts: readonly { readonly target: string }[];
}

/** In an order that does not depend on the browser; the library must fit into one slice. */
export async function recordsOf(ask: AskBackground) {
  const slice = await ask<Slice>('packRecords', { pack: 'own', after: null });
  const trash = await ask<{ claim: { id: string } }[]>('trash', {});
  return {
    claims: byName(slice.claims, ({ id }) => id),
    abouts: byName(slice.abouts, ({ target }) => target),
    trash: byName(trash, ({ claim }) => claim.id).map(({ claim }) => claim),
  };
}

function byName<Row>(rows: readonly Row[], name: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => name(a).localeCompare(name(b)));
}
