/**
 * Editing and deleting one of the reader's own claims.
 *
 * @module
 */
import type { Claim } from '../lib/claims/model.ts';
import { Icon } from './Icons.tsx';
import { useSidebar } from './sidebar-state.ts';

export function OwnClaimTools({ claim }: { claim: Claim }) {
  const { own, isPrivate, changes, onEdit } = useSidebar();
  if (!own.value.has(claim.id) || isPrivate.value) return null;
  return (
    <>
      {onEdit && (
        <button type="button" class="action" onClick={() => onEdit(claim)}>
          <Icon name="edit" />
          Edit<span class="unseen"> claim</span>
        </button>
      )}
      <button type="button" class="action" onClick={() => void changes.delete(claim.id)}>
        <Icon name="bin" />
        Delete<span class="unseen"> claim</span>
      </button>
    </>
  );
}
