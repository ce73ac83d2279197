/**
 * Whether the window has room for two columns.
 *
 * @module
 */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** The same width as in the styles of wide windows. */
const WIDE = '(min-width: 860px)';

/** True while the window is wide. */
export function useWideWindow(): ReadonlySignal<boolean> {
  const isWide = useSignal(matchMedia(WIDE).matches);
  useLayoutEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => {
      isWide.value = query.matches;
    };
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [isWide]);
  return isWide;
}
