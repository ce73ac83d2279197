/**
 * The second question before something that reaches other devices.
 *
 * @module
 */
import type { Signal } from '@preact/signals';

interface SureButtonsProps {
  readonly isAsked: Signal<boolean>;
  /** What is done. */
  readonly words: string;
  readonly onSure: () => void;
}

export function SureButtons({ isAsked, words, onSure }: SureButtonsProps) {
  return (
    <p class="form-buttons">
      <button type="button" class="button" onClick={onSure}>
        {words}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          isAsked.value = false;
        }}
      >
        Cancel
      </button>
    </p>
  );
}
