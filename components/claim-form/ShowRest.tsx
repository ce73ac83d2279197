/**
 * Shows what was cut off a list.
 *
 * @module
 */
import type { Signal } from '@preact/signals';

interface ShowRestProps {
  /** How many are not shown. */
  readonly rest: number;
  readonly isWhole: Signal<boolean>;
}

export function ShowRest({ rest, isWhole }: ShowRestProps) {
  if (rest <= 0) return null;
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        isWhole.value = true;
      }}
    >
      {rest} more
    </button>
  );
}
