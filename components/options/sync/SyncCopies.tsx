/**
 * The copies of all records from before large changes, each to be put back.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { RecordsCopy } from '../../../lib/messages.ts';
import { momentInWords } from '../../wording.ts';
import { SureButtons } from './SureButtons.tsx';
import type { SyncState } from './sync-state.ts';

export function SyncCopies({ state }: { state: SyncState }) {
  const copies = state.copies.value;
  if (copies.length === 0) return null;
  return (
    <details class="source-fields">
      <summary class="choice-name">
        Copies from before large changes <span class="number">{copies.length}</span>
      </summary>
      <ul class="sync-devices">
        {copies.map((copy) => (
          <Copy key={copy.id} copy={copy} state={state} />
        ))}
      </ul>
    </details>
  );
}

function Copy({ copy, state }: { copy: RecordsCopy; state: SyncState }) {
  const isSure = useSignal(false);
  const { id, at, why, records } = copy;
  const restored = state.restored.value;
  const putBack = async () => {
    isSure.value = false;
    await state.putBack(id);
  };
  return (
    <li>
      <p>
        <time dateTime={new Date(at).toISOString()}>{momentInWords(at)}</time>
        <span class="aside">
          {' '}
          · {why} · {records} {records === 1 ? 'record' : 'records'}
        </span>
      </p>
      {restored?.copy === id && (
        <p role="status">
          Put back.{' '}
          <button type="button" class="action" onClick={() => void state.undoPutBack()}>
            Undo
          </button>
        </p>
      )}
      {restored?.copy !== id && !isSure.value && (
        <button
          type="button"
          class="action"
          onClick={() => {
            isSure.value = true;
          }}
        >
          Put back<span class="unseen"> the copy of {momentInWords(at)}</span>
        </button>
      )}
      {isSure.value && (
        <>
          <p class="field-about">
            All that it holds says again what it said then, on every device. What was made since
            stays.
          </p>
          <SureButtons isAsked={isSure} words="Put it back" onSure={() => void putBack()} />
        </>
      )}
    </li>
  );
}
