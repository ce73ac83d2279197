/**
 * One claim: who said it and how, the sentence, the words it rests on, and where to read on.
 *
 * @module
 */
import { useComputed } from '@preact/signals';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import type { WorkView } from '../lib/messages.ts';
import { ClaimActions } from './ClaimActions.tsx';
import { ClaimCites } from './ClaimCites.tsx';
import { ClaimDoubt } from './ClaimDoubt.tsx';
import { ClaimHead } from './ClaimHead.tsx';
import { ClaimQuote } from './ClaimQuote.tsx';
import { LinkedClaims } from './LinkedClaims.tsx';
import { MappedWorks } from './MappedWorks.tsx';
import { useSidebar } from './sidebar-state.ts';
import { type Section, standingKey } from './standings.ts';

interface ClaimArticleProps {
  readonly claim: Claim;
  readonly section: Section;
  /** The work it stands under. */
  readonly work?: WorkView;
  /** The claims that cite it. */
  readonly answers?: readonly ClaimId[] | undefined;
}

export function ClaimArticle({ claim, section, work, answers }: ClaimArticleProps) {
  const { shown } = useSidebar();
  const key = standingKey(section, claim.id, work?.work.id);
  const isHidden = useComputed(() => !shown.value.has(key));
  return (
    <article class="claim" data-claim-id={claim.id} hidden={isHidden}>
      <ClaimHead claim={claim} section={section} work={work} />
      <ClaimBody claim={claim} />
      <ClaimCites claim={claim} work={work} />
      <ClaimActions claim={claim} isHere={section === 'made'} />
      <div class="folds">
        <LinkedClaims claim={claim} answers={answers ?? NONE} />
        <MappedWorks claim={claim} work={work} />
      </div>
    </article>
  );
}

const NONE: readonly ClaimId[] = [];

/** What a claim says, in our words and in the speaker's, and how sure it is. */
export function ClaimBody({ claim }: { claim: Claim }) {
  return (
    <>
      <p class="claim-text" dir="auto">
        {claim.text}
        {claim.anchor?.type === 'TextFragment' && <span class="ours"> in our words</span>}
      </p>
      {claim.anchor && <ClaimQuote anchor={claim.anchor} />}
      <ClaimDoubt claim={claim} />
    </>
  );
}
