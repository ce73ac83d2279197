/**
 * The name that this device goes by, here and on the reader's other devices.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { SyncState } from './sync-state.ts';

export function RenameDevice({ state, name }: { state: SyncState; name: string }) {
  const written = useSignal<string | undefined>(undefined);
  const id = useId();
  if (written.value === undefined) {
    return (
      <button
        type="button"
        class="action"
        onClick={() => {
          written.value = name;
        }}
      >
        Rename<span class="unseen"> this device</span>
      </button>
    );
  }
  const end = () => {
    written.value = undefined;
  };
  return (
    <form
      class="rename-device"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = written.peek()?.trim() ?? '';
        if (wanted === '' || wanted === name) end();
        else void state.rename(wanted).then((isDone) => isDone && end());
      }}
    >
      <label class="unseen" for={id}>
        Name of this device
      </label>
      <input
        id={id}
        class="note-field"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={60}
        value={written.value}
        ref={(field) => field?.focus()}
        onInput={(event) => {
          written.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') end();
        }}
      />
      <button type="submit" class="button">
        Save name
      </button>
      <button type="button" class="button" onClick={end}>
        Cancel
      </button>
    </form>
  );
}
