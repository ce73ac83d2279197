/**
 * Following the filter without drawing anew: signals that set an attribute or a number by themselves.
 *
 * @module
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useSidebar } from './sidebar-state.ts';

/** How the filter stands to a list of claims. */
export interface ShownOfList {
  /** True where the filter leaves nothing of the list. */
  readonly isHidden: ReadonlySignal<boolean>;
  /** "12", or "3 of 12" while something is filtered. */
  readonly number: ReadonlySignal<string>;
}

/** How the filter stands to the claims of these keys. Pass the same array while it is the same. */
export function useShown(keys: readonly string[]): ShownOfList {
  const { shown, isFiltered } = useSidebar();
  return useMemo(() => {
    const shownCount = computed(() => keys.filter((key) => shown.value.has(key)).length);
    return {
      isHidden: computed(() => isFiltered.value && shownCount.value === 0),
      number: computed(() =>
        isFiltered.value ? `${shownCount.value} of ${keys.length}` : `${keys.length}`,
      ),
    };
  }, [shown, isFiltered, keys]);
}
