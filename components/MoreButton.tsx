/**
 * Opens and closes what else can be done with a claim or work.
 *
 * @module
 */
import type { Signal } from '@preact/signals';
import { Icon } from './Icons.tsx';

export function MoreButton({ isOpen }: { isOpen: Signal<boolean> }) {
  return (
    <button
      type="button"
      class="action"
      aria-expanded={isOpen.value}
      onClick={() => {
        isOpen.value = !isOpen.value;
      }}
    >
      <Icon name="chevron" />
      More
    </button>
  );
}
