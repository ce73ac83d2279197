/**
 * The browser's own sync is too small for all that the reader has written: how much of it is there,
 * and where there is room for all.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { SyncStatus } from '../../../lib/messages.ts';
import { ConnectForm } from './ConnectForm.tsx';
import type { SyncState } from './sync-state.ts';

interface NoRoomProps {
  readonly state: SyncState;
  readonly noRoom: NonNullable<SyncStatus['noRoom']>;
}

const LARGER = [
  ['webdav', 'Use a WebDAV server'],
  ['s3', 'Use an S3-compatible store'],
] as const;

export function NoRoom({ state, noRoom: { kept, total } }: NoRoomProps) {
  const chosen = useSignal<(typeof LARGER)[number][0] | undefined>(undefined);
  return (
    <section class="sync-room" aria-labelledby="no-room">
      <h3 id="no-room">
        {kept} of {total} fit
      </h3>
      <progress class="sync-share" aria-label="Share that is synced" value={kept} max={total} />
      <p>
        The browser’s own sync has room for the newest {kept} of your {total} records. The other{' '}
        {total - kept} are safe in this browser, but on no other device. They follow by themselves
        once there is room; a server of your own holds all of them.
      </p>
      <p class="form-buttons sync-ways">
        {LARGER.map(([kind, words]) => (
          <button
            key={kind}
            type="button"
            class="button"
            aria-expanded={chosen.value === kind}
            onClick={() => {
              chosen.value = chosen.peek() === kind ? undefined : kind;
            }}
          >
            {words}
          </button>
        ))}
      </p>
      {chosen.value && (
        <>
          <p class="field-about">
            It takes the place of the browser’s own sync on this device. What is there stays for
            your other devices until they move too.
          </p>
          <ConnectForm key={chosen.value} state={state} first={chosen.value} />
        </>
      )}
    </section>
  );
}
