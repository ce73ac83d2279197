/**
 * The last events of the sync, to be read or copied. They hold nothing private.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { copyText } from '../../copy-text.ts';
import { Foreign } from '../../Foreign.tsx';
import { momentInWords } from '../../wording.ts';
import type { SyncState } from './sync-state.ts';

export function SyncLog({ state }: { state: SyncState }) {
  const isCopied = useSignal(false);
  const events = state.log.value;
  if (events.length === 0) return null;
  const copy = async () => {
    const lines = events.map(({ at, text }) => `${new Date(at).toISOString()} ${text}`);
    isCopied.value = await copyText(lines.join('\n'));
  };
  return (
    <details class="source-fields">
      <summary class="choice-name">
        Sync log <span class="number">{events.length}</span>
      </summary>
      <p>
        <button type="button" class="action" onClick={() => void copy()}>
          {isCopied.value ? 'Copied' : 'Copy'}
          <span class="unseen"> the log</span>
        </button>
      </p>
      <ol class="sync-log">
        {events.map(({ at, isProblem, text }) => (
          <li key={`${at} ${text}`} class={isProblem ? 'sync-problem' : undefined}>
            <time dateTime={new Date(at).toISOString()}>{momentInWords(at)}</time>{' '}
            <Foreign text={text} />
          </li>
        ))}
      </ol>
    </details>
  );
}
