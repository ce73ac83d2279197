/**
 * One claim: who said it and how, the sentence, the words it rests on, and where to read on.
 *
 * @module
 */
import { useComputed, useSignal } from '@preact/signals';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import type { WorkView } from '../lib/messages.ts';
import { ClaimActions } from './ClaimActions.tsx';
import { ClaimBody } from './ClaimBody.tsx';
import { ClaimCites } from './ClaimCites.tsx';
import { ClaimHead } from './ClaimHead.tsx';
import { ClaimMore } from './ClaimMore.tsx';
import { Kept } from './Kept.tsx';
import { LinkedClaims } from './LinkedClaims.tsx';
import { MappedWorks } from './MappedWorks.tsx';
import { isFound } from './quote-states.ts';
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
  const state = useSidebar();
  const key = standingKey(section, claim.id, work?.work.id);
  const isOnPage = section === 'made' || section === 'quoted';
  const isHere = isOnPage && isFound(state.found.value[claim.id]);
  const isMoreOpen = useSignal(false);
  const isHidden = useComputed(() => !state.shown.value.has(key));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: "Show in page" does the same by keyboard.
    <article
      class={isHere ? 'claim claim-here' : 'claim'}
      data-claim-id={claim.id}
      hidden={isHidden}
      onClick={(event) => {
        if (isHere && isOnPlainText(event)) void state.showQuote(claim);
      }}
    >
      <ClaimHead claim={claim} section={section} work={work} />
      <ClaimBody claim={claim} />
      <ClaimCites claim={claim} work={work} />
      <Kept about={state.about.value[claim.id]} />
      <ClaimActions claim={claim} isHere={isOnPage} isMoreOpen={isMoreOpen} />
      {isMoreOpen.value && <ClaimMore claim={claim} />}
      <div class="folds">
        <LinkedClaims claim={claim} answers={answers ?? NONE} />
        <MappedWorks claim={claim} work={work} />
      </div>
    </article>
  );
}

const NONE: readonly ClaimId[] = [];

/** Whether a click met neither a control nor text that is being selected. */
function isOnPlainText({ target }: MouseEvent): boolean {
  const isControl =
    target instanceof Element && target.closest('a, button, summary, .more') !== null;
  return !isControl && (getSelection()?.isCollapsed ?? true);
}
