/**
 * A sync that would delete or change much of the library, and so waits for the reader.
 *
 * @module
 */
import type { SyncStatus } from '../../../lib/messages.ts';
import type { SyncState } from './sync-state.ts';

export function SyncQuestion({ state, status }: { state: SyncState; status: SyncStatus }) {
  const { question } = status;
  if (!question) return null;
  const { deleted, changed, total } = question;
  return (
    <section class="failure sync-question" aria-label="A large change">
      <p>
        Another device has deleted {deleted} and changed {changed} of your {total} records. A copy
        of all of them is kept here. Shall they be taken in?
      </p>
      <p class="form-buttons">
        <button type="button" class="button" onClick={() => void state.answer(true)}>
          Take them in
        </button>
        <button type="button" class="button" onClick={() => void state.answer(false)}>
          Keep mine, and stop syncing
        </button>
      </p>
    </section>
  );
}
