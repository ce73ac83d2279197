/**
 * What was done last to the reader's own records, with the way back.
 *
 * @module
 */
import { ask } from '../../lib/client.ts';
import { inWords } from '../failure.ts';
import { useLibrary } from './library-state.ts';

export function UndoBar() {
  const state = useLibrary();
  const done = state.undoable.value;
  if (!done) return null;
  const undo = async () => {
    state.undoable.value = undefined;
    try {
      const isUndone = await ask('undo', { change: done.change });
      state.detail.notice.value = isUndone ? 'Undone.' : 'It can no longer be undone.';
    } catch (error) {
      state.detail.notice.value = inWords(error);
    }
  };
  return (
    <section class="undo-bar" aria-label="Last change">
      <p role="status">{done.words}</p>
      <button type="button" class="button" onClick={() => void undo()}>
        Undo
      </button>
      <button
        type="button"
        class="action"
        onClick={() => {
          state.undoable.value = undefined;
        }}
      >
        Dismiss
      </button>
    </section>
  );
}
