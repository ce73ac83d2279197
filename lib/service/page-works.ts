/**
 * What a page says of itself, and what of that is believed.
 *
 * @module
 */
import { learn, pairOf } from '../library/equivalences.ts';
import type { Library } from '../library/open.ts';
import { LibraryReader } from '../library/read.ts';
import { identify } from '../works/identify.ts';
import { mayJoin } from '../works/registries.ts';
import type { WorkId } from '../works/work-id.ts';

/** What became of what a page said. */
export interface BelievedWorks {
  /** The ids that the page is. */
  readonly own: readonly WorkId[];
  /** Whether works of the library were joined. */
  readonly hasJoined: boolean;
}

/**
 * Believes a page that its address names one work, of which it names further ids, where its site has a
 * say over one of the two; a page whose address names none may be one work, and joins nothing.
 *
 * @param address the page's, as the browser says it.
 * @param isKept false in a private window: nothing is kept then.
 */
export async function believeWorks(
  library: Library,
  ids: readonly WorkId[],
  address: string | undefined,
  isKept: boolean,
): Promise<BelievedWorks> {
  const url = address === undefined ? null : URL.parse(address);
  const named = address === undefined ? undefined : (identify(address) as WorkId | undefined);
  if (!url || named === undefined) return { own: ids.slice(0, 1), hasJoined: false };
  const others = ids.filter((id) => id !== named && mayJoin(url.hostname, [named, id]));
  const from = url.origin + url.pathname;
  let hasJoined = false;
  for (const id of isKept ? others : []) {
    const reader = await LibraryReader.open(library);
    if (await learn(library, reader, pairOf(named, id), from, Date.now())) hasJoined = true;
  }
  return { own: [named, ...others], hasJoined };
}
