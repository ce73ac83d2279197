/**
 * How the sync stands, in one line, and "sync now".
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SyncStatus } from '../../../lib/messages.ts';
import { NoRoom } from './NoRoom.tsx';
import type { SyncState } from './sync-state.ts';
import { REMOTE_NAMES, statusInWords } from './sync-words.ts';

/** How often what is so many minutes ago is said anew, in milliseconds. */
const TICK = 20_000;

export function SyncStanding({ state, status }: { state: SyncState; status: SyncStatus }) {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, TICK);
    return () => clearInterval(timer);
  }, [now]);
  const { remote, noRoom, trouble } = status;
  const words = state.failure.value || state.doing.value || statusInWords(status, Date.now());
  return (
    <>
      {remote && (
        <p>
          {REMOTE_NAMES[remote.kind]}
          {remote.place !== '' && <> at {remote.place}</>},{' '}
          {remote.isEncrypted
            ? 'encrypted: only you can read it.'
            : remote.kind === 'browser'
              ? 'not encrypted: the browser’s maker can read it.'
              : 'not encrypted: whoever runs the server can read it.'}
        </p>
      )}
      <p class={trouble || state.failure.value ? 'failure' : 'sync-status'} role="status">
        {words}
      </p>
      <p class="form-buttons sync-ways">
        {trouble?.kind === 'blocked' && remote?.permission && (
          <AllowAgain state={state} permission={remote.permission} />
        )}
        <button
          type="button"
          class={trouble?.kind === 'blocked' ? 'button' : 'button button-main'}
          disabled={state.doing.value !== ''}
          onClick={() => void state.syncNow()}
        >
          Sync now
        </button>
      </p>
      {noRoom && <NoRoom state={state} noRoom={noRoom} />}
    </>
  );
}

/** The reader, or the browser, has withdrawn the permission for the server. */
function AllowAgain({ state, permission }: { state: SyncState; permission: string }) {
  return (
    <button
      type="button"
      class="button button-main"
      disabled={state.doing.value !== ''}
      onClick={() => void state.allowAgain(permission)}
    >
      Allow access again
    </button>
  );
}
