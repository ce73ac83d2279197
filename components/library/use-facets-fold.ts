/**
 * Whether the facets begin unfolded: where they have a column of their own.
 *
 * @module
 */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** The same width as in the styles of the library. */
const COLUMNS = '(min-width: 760px)';

export function useFacetsFold(): ReadonlySignal<boolean> {
  const isOpen = useSignal(matchMedia(COLUMNS).matches);
  useLayoutEffect(() => {
    const query = matchMedia(COLUMNS);
    const follow = () => {
      isOpen.value = query.matches;
    };
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [isOpen]);
  return isOpen;
}
