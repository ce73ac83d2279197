/**
 * The number of the last change of the reader's own records.
 *
 * @module
 */
import type { Library } from './open.ts';

/** Rises with every change of any record; 0 where there is none. */
export async function lastChange(library: Library): Promise<number> {
  const index = library.transaction('records').store.index('byChanged');
  const cursor = await index.openKeyCursor(null, 'prev');
  return cursor ? cursor.key : 0;
}
