/**
 * The trash: claims that were deleted, to be restored or removed for ever.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { TrashedClaim } from '../../lib/claims/history.ts';
import { ask } from '../../lib/client.ts';
import { useAnswer } from '../use-answer.ts';
import { momentInWords } from '../wording.ts';

export function TrashPage() {
  const { answer: trashed, failure, run } = useAnswer(() => ask('trash', {}));
  return (
    <div class="plain-page">
      <h2>Trash</h2>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {trashed?.length === 0 && (
        <p>Nothing is in the trash. Deleted claims stay here for 90 days.</p>
      )}
      <ul class="trash-list">
        {trashed?.toSorted(conflictsFirst).map((one) => (
          <Trashed key={one.claim.id} trashed={one} run={run} />
        ))}
      </ul>
    </div>
  );
}

interface TrashedProps {
  readonly trashed: TrashedClaim;
  readonly run: (task: () => Promise<unknown>) => Promise<void>;
}

/** What was edited elsewhere asks for a word of the reader's. */
function conflictsFirst(one: TrashedClaim, other: TrashedClaim): number {
  return Number(other.editedOn.length > 0) - Number(one.editedOn.length > 0);
}

function Trashed({ trashed: { claim, deletedAt, device, editedOn, purgedAt }, run }: TrashedProps) {
  const isSure = useSignal(false);
  const { id } = claim;
  const isConflict = editedOn.length > 0;
  return (
    <li class={`trash-entry${isConflict ? ' trash-conflict' : ''}`} data-claim-id={id}>
      {isConflict && (
        <p class="trash-why">
          Deleted on {device}, edited {editedOn.map(placeInWords).join(' and ')}
        </p>
      )}
      <p class="claim-text" dir="auto">
        {claim.text}
      </p>
      <p class="aside">
        Deleted <time dateTime={deletedAt}>{momentInWords(deletedAt)}</time> on {device}. Removed
        for ever on <time dateTime={purgedAt}>{momentInWords(purgedAt)}</time>.
      </p>
      <p class="actions">
        <button
          type="button"
          class={isConflict ? 'button' : 'action'}
          onClick={() => void run(() => ask('restore', { id }))}
        >
          {isConflict ? 'Keep it' : 'Restore'}
        </button>
        <button
          type="button"
          class="action"
          onClick={() => {
            if (isSure.peek()) void run(() => ask('purge', { id }));
            isSure.value = true;
          }}
        >
          {isSure.value ? 'Yes, remove its text for ever' : 'Remove for ever'}
        </button>
      </p>
    </li>
  );
}

/** Null is this device. */
function placeInWords(device: string | null): string {
  return device === null ? 'here' : `on ${device}`;
}
