/**
 * All that can be done with a claim beyond reading it: the reader's note and stance, copies, and its
 * history.
 *
 * @module
 */

import type { Claim } from '../lib/claims/model.ts';
import { copyClaimAs } from '../lib/exchange/copy-as.ts';
import { curatedEntry } from '../lib/exchange/curated-entry.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { AboutEditor } from './AboutEditor.tsx';
import { ClaimHistory } from './ClaimHistory.tsx';
import { CopyAs } from './CopyAs.tsx';
import { useSidebar } from './sidebar-state.ts';

export function ClaimMore({ claim }: { claim: Claim }) {
  const state = useSidebar();
  const about = state.about.value[claim.id];
  const isOwn = state.own.value.has(claim.id);
  const proposal = isOwn ? curatedEntry(claim) : undefined;
  const titleOf = (id: WorkId) => state.titles.peek()[id];
  return (
    <div class="more">
      {!state.isPrivate.value && <AboutEditor target={claim.id} about={about} of="claim" />}
      <CopyAs textOf={(form) => copyClaimAs(form, claim, titleOf)} />
      <p class="actions">
        {!isOwn && !state.isPrivate.value && (
          <button
            type="button"
            class="action"
            onClick={() => void state.changes.copyIntoOwn(claim)}
          >
            Copy into my own
          </button>
        )}
        {proposal !== undefined && <ProposeButton proposal={proposal} />}
      </p>
      <ClaimHistory claim={claim} about={about} />
    </div>
  );
}

function ProposeButton({ proposal }: { proposal: string }) {
  const state = useSidebar();
  const copy = () => state.copy(proposal, 'Copied as an entry for the curated set.');
  return (
    <button type="button" class="action" onClick={() => void copy()}>
      Propose for the curated set
    </button>
  );
}
