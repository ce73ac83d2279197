/**
 * The claims that a claim rests on, and those that answer it, each under a fold.
 *
 * @module
 */
import { type Stance, stanceOf, wordsOf } from '../lib/claims/intents.ts';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import { ClaimActions } from './ClaimActions.tsx';
import { ClaimBody } from './ClaimBody.tsx';
import { WhoAndWhen } from './ClaimHead.tsx';
import {
  answerStance,
  answersInWords,
  citationsOfClaim,
  citedInWords,
  claimCitations,
  intentsInWords,
} from './claim-links.ts';
import { Fold } from './Fold.tsx';
import { StanceShape } from './Icons.tsx';
import { useSidebar } from './sidebar-state.ts';

interface LinkedClaimsProps {
  readonly claim: Claim;
  readonly answers: readonly ClaimId[];
}

export function LinkedClaims({ claim, answers }: LinkedClaimsProps) {
  const claims = useSidebar().claims.value;
  const cited = claimCitations(claim).filter((citation) => citation.claim in claims);
  const answering = answers.flatMap((id) => claims[id] ?? []);
  return (
    <>
      {cited.length > 0 && (
        <Fold words={citedInWords(cited)}>
          {cited.map(({ claim: id, intent }) => (
            <LinkedClaim
              key={`${id} ${intent}`}
              claim={claims[id]}
              stance={stanceOf(intent)}
              words={wordsOf(intent)}
            />
          ))}
        </Fold>
      )}
      {answering.length > 0 && (
        <Fold words={answersInWords(answering, claim.id)}>
          {answering.map((answer) => (
            <LinkedClaim
              key={answer.id}
              claim={answer}
              stance={answerStance(answer, claim.id)}
              words={`${intentsInWords(citationsOfClaim(answer, claim.id))} this`}
            />
          ))}
        </Fold>
      )}
    </>
  );
}

interface LinkedClaimProps {
  readonly claim: Claim | undefined;
  readonly stance: Stance;
  readonly words: string;
}

export function LinkedClaim({ claim, stance, words }: LinkedClaimProps) {
  const state = useSidebar();
  if (!claim) return null;
  return (
    <article class="claim linked-claim" data-claim-id={claim.id}>
      <p class="claim-head">
        <span class="stance" data-stance={stance}>
          <StanceShape stance={stance} />
          {words}
        </span>
        <WhoAndWhen claim={claim} />
      </p>
      <ClaimBody claim={claim} />
      <ClaimActions claim={claim} isHere={state.isShownHere(claim)} />
    </article>
  );
}
