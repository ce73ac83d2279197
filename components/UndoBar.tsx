/**
 * What was done last to the reader's own records, with the way back.
 *
 * @module
 */
import { useSignalEffect } from '@preact/signals';
import { Icon } from './Icons.tsx';
import { useSidebar } from './sidebar-state.ts';

/** How long it stands, in milliseconds; histories and the trash have the way back for longer. */
const STANDS = 30_000;

export function UndoBar() {
  const { changes } = useSidebar();
  useSignalEffect(() => {
    if (!changes.undoable.value) return;
    const timer = setTimeout(() => {
      changes.undoable.value = undefined;
    }, STANDS);
    return () => clearTimeout(timer);
  });
  const done = changes.undoable.value;
  if (!done) return null;
  return (
    <section class="undo-bar" aria-label="Last change">
      <p role="status">{done.words}</p>
      <button type="button" class="button" onClick={() => void changes.undo(done.change)}>
        Undo
      </button>
      <button
        type="button"
        class="icon-button"
        title="Dismiss"
        onClick={() => {
          changes.undoable.value = undefined;
        }}
      >
        <Icon name="close" />
        <span class="unseen">Dismiss</span>
      </button>
    </section>
  );
}
