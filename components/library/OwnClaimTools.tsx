/**
 * Editing and deleting one of the reader's own claims.
 *
 * @module
 */
import type { ClaimId } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import { inWords } from '../failure.ts';
import { useLibrary } from './library-state.ts';

export function OwnClaimTools({ id }: { id: ClaimId }) {
  const state = useLibrary();
  const remove = async () => {
    try {
      const { change } = await ask('deleteClaim', { id });
      state.undoable.value = { change, words: 'The claim is in the trash for 90 days.' };
    } catch (error) {
      state.detail.notice.value = inWords(error);
    }
  };
  return (
    <p class="actions">
      <button type="button" class="action" onClick={() => state.open({ page: 'edit', id })}>
        Edit claim
      </button>
      <button type="button" class="action" onClick={() => void remove()}>
        Delete claim
      </button>
    </p>
  );
}
