/**
 * Sync: off until the reader turns it on, and then how it stands.
 *
 * @module
 */
import { ConnectForm } from './ConnectForm.tsx';
import { SyncCopies } from './SyncCopies.tsx';
import { SyncDevices } from './SyncDevices.tsx';
import { SyncDisconnect } from './SyncDisconnect.tsx';
import { SyncLog } from './SyncLog.tsx';
import { SyncPassphrase } from './SyncPassphrase.tsx';
import { SyncQuestion } from './SyncQuestion.tsx';
import { SyncStanding } from './SyncStanding.tsx';
import type { SyncState } from './sync-state.ts';

export function SyncSection({ state }: { state: SyncState }) {
  const status = state.status.value;
  if (!status) return null;
  return (
    <section class="options-section" aria-labelledby="sync">
      <h2 id="sync">Sync</h2>
      {status.remote ? (
        <>
          <SyncStanding state={state} status={status} />
          <SyncQuestion state={state} status={status} />
          <SyncPassphrase state={state} status={status} />
          <SyncDevices state={state} devices={status.devices} />
          <SyncDisconnect state={state} />
        </>
      ) : (
        <>
          <p>
            Off. Turn it on to have your claims and notes on all your devices. What you write stays
            in this browser either way; without sync nothing ever leaves it.
          </p>
          <ConnectForm state={state} />
        </>
      )}
      <SyncCopies state={state} />
      <SyncLog state={state} />
    </section>
  );
}
