/**
 * Making a claim of the reader's own, and changing one. What is written is kept as this tab's draft
 * until it is saved or given up.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClaimDraft } from '../../lib/claims/draft.ts';
import type { Claim, ClaimId } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import type { PageView } from '../../lib/messages.ts';
import { ClaimForm } from '../claim-form/ClaimForm.tsx';
import { draftOfClaim, newDraft } from '../claim-form/claim-draft.ts';
import { ClaimWriting } from '../claim-form/claim-writing.ts';
import { useLibrary } from './library-state.ts';

export function NewClaim() {
  const begin = () => newDraft(new Date());
  return <Writing id={undefined} begin={begin} words="The claim is saved." />;
}

/** A claim as it was when the editing began is what the changes are told from. */
export function EditClaim({ view, claim }: { view: PageView; claim: Claim }) {
  const begin = () => draftOfClaim(claim, view.titles, view.about[claim.id], new Date());
  return <Writing id={claim.id} begin={begin} words="The claim is changed." />;
}

interface WritingProps {
  /** The claim that is edited; undefined where it is a new one. */
  readonly id: ClaimId | undefined;
  readonly begin: () => ClaimDraft;
  /** Said once it is saved. */
  readonly words: string;
}

function Writing({ id, begin, words }: WritingProps) {
  const state = useLibrary();
  const writing = useSignal<ClaimWriting | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one draft for the life of the form.
  useEffect(() => {
    const show = (kept: ClaimDraft | null) => {
      writing.value = new ClaimWriting(kept?.id === id && kept ? kept : begin(), {});
    };
    ask('draft', {}).then(show, () => show(null));
  }, []);
  if (!writing.value) return null;
  return (
    <div class="plain-page">
      <ClaimForm
        writing={writing.value}
        onSaved={(saved) => {
          state.detail.changes.done(saved.change, words);
          state.open({ page: 'claim', id: saved.id });
        }}
        onCancel={() => {
          writing
            .peek()
            ?.giveUp()
            .catch(() => undefined);
          state.open(id === undefined ? { page: 'search' } : { page: 'claim', id });
        }}
      />
    </div>
  );
}
