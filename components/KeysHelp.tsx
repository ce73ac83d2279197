/**
 * The keys by which a page of ours is used: a button, and the list that it or "?" opens.
 *
 * @module
 */
import { useEffect, useRef } from 'preact/hooks';
import { KeyList, type KeyRow } from './KeyList.tsx';
import { isWriting } from './keyboard.ts';
import { useCommands } from './use-commands.ts';

const HELP: KeyRow = { does: 'Show this list', keys: '?' };

/** @param rows the page's own keys. */
export function KeysHelp({ rows }: { rows: readonly KeyRow[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const commands = useCommands();
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key !== '?' || isWriting(event)) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, []);
  return (
    <>
      <button
        type="button"
        class="action"
        aria-keyshortcuts="?"
        onClick={() => dialog.current?.showModal()}
      >
        Keys
      </button>
      <dialog
        ref={dialog}
        class="keys-help"
        aria-labelledby="keys-help"
        onKeyDown={(event) => {
          // Or it would close the sidebar too.
          if (event.key !== 'Escape') return;
          event.preventDefault();
          dialog.current?.close();
        }}
      >
        <h2 id="keys-help">Keys</h2>
        <KeyList rows={[...rows, ...commands.value, HELP]} />
        <form method="dialog">
          <button type="submit" class="button">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
