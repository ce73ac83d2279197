/**
 * Turning the sync off. What is in this browser stays; what is on the server goes where wanted.
 *
 * @module
 */
import type { SyncState } from './sync-state.ts';

const WAYS = [
  ['nothing', 'Leave what is there'],
  ['own', 'Delete there what this device wrote'],
  ['all', 'Delete there what all devices wrote'],
] as const;

export function SyncDisconnect({ state }: { state: SyncState }) {
  return (
    <details class="source-fields">
      <summary class="choice-name">Disconnect</summary>
      <p>Your claims and notes stay in this browser.</p>
      <p class="form-buttons sync-ways">
        {WAYS.map(([erase, words]) => (
          <button
            key={erase}
            type="button"
            class="button"
            onClick={() => void state.disconnect(erase)}
          >
            {words}
          </button>
        ))}
      </p>
    </details>
  );
}
