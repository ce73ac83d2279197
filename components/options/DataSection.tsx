/**
 * Where the reader's own records are, how much room all takes, how they are taken along and deleted.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Labelled } from '../claim-form/FormField.tsx';
import { sizeInWords } from '../wording.ts';
import type { OptionsState } from './options-state.ts';

/** What is typed to be sure. */
const SURE = 'delete';

export function DataSection({ state }: { state: OptionsState }) {
  const used = useSignal<number | undefined>(undefined);
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => {
      used.value = usage;
    });
  }, [used]);
  return (
    <section class="options-section" aria-labelledby="data">
      <h2 id="data">Your claims and notes</h2>
      <p>
        They are kept in this browser, and nowhere else as long as sync is off.{' '}
        <a href="library.html#/export">Export</a> writes them into a file,{' '}
        <a href="library.html#/import">import</a> brings one in, and the{' '}
        <a href="library.html#/trash">trash</a> keeps what you delete for 90 days.
      </p>
      {used.value !== undefined && (
        <p class="field-about">
          All packs together, and what you wrote, take {sizeInWords(used.value)} on this disk.
        </p>
      )}
      <DeleteAll state={state} />
    </section>
  );
}

function DeleteAll({ state }: { state: OptionsState }) {
  const typed = useSignal('');
  return (
    <details class="source-fields">
      <summary class="choice-name">Delete everything</summary>
      <form
        class="delete-all"
        aria-label="Delete everything"
        onSubmit={(event) => {
          event.preventDefault();
          void state.deleteAll();
        }}
      >
        <p>
          All claims and notes of yours, imported packs and settings are removed from this browser,
          and cannot be brought back but from a backup. What you synced stays on the server; to
          delete it there too, end the sync first.
        </p>
        <Labelled name={`Type “${SURE}” to be sure`}>
          {(ids) => (
            <input
              {...ids}
              class="note-field"
              type="text"
              autocomplete="off"
              value={typed.value}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
              }}
            />
          )}
        </Labelled>
        <button
          type="submit"
          class="button button-danger"
          disabled={typed.value.trim().toLowerCase() !== SURE}
        >
          Delete everything for good
        </button>
      </form>
    </details>
  );
}
