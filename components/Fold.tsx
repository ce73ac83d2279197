/**
 * A fold under a claim. What it holds is made when it is first opened.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

export function Fold({ words, children }: { words: string; children: ComponentChildren }) {
  const wasOpened = useSignal(false);
  return (
    <details
      class="fold"
      onToggle={(event) => {
        if (event.currentTarget.open) wasOpened.value = true;
      }}
    >
      <summary>{words}</summary>
      {wasOpened.value && children}
    </details>
  );
}
