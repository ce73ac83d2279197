/**
 * The name that this device goes by, here and on the reader's other devices.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SyncState } from './sync-state.ts';

/** As many characters as `renameDevice` takes. */
const LONGEST_NAME = 60;

export function RenameDevice({ state, name }: { state: SyncState; name: string }) {
  const isOpen = useSignal(false);
  if (!isOpen.value) {
    return (
      <button
        type="button"
        class="action"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        Rename<span class="unseen"> this device</span>
      </button>
    );
  }
  const end = () => {
    isOpen.value = false;
  };
  return <NameForm state={state} name={name} end={end} />;
}

interface NameFormProps {
  readonly state: SyncState;
  readonly name: string;
  readonly end: () => void;
}

function NameForm({ state, name, end }: NameFormProps) {
  const written = useSignal(name);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);
  const save = async () => {
    const wanted = written.peek().trim();
    if (wanted === '' || wanted === name || (await state.rename(wanted))) end();
  };
  return (
    <form
      class="rename-device"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="unseen" for={id}>
        Name of this device
      </label>
      <input
        id={id}
        ref={field}
        class="note-field"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST_NAME}
        value={written.value}
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
