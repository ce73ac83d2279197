/**
 * A claim: what it says and where, what it rests on, what answers it, the reader's note and its
 * history.
 *
 * @module
 */
import { stanceOf, wordsOf } from '../../lib/claims/intents.ts';
import type { Claim } from '../../lib/claims/model.ts';
import type { PageView } from '../../lib/messages.ts';
import { isWorkId } from '../../lib/works/work-id.ts';
import { CitedWork } from '../CitedWork.tsx';
import { ClaimActions } from '../ClaimActions.tsx';
import { ClaimBody } from '../ClaimBody.tsx';
import { ClaimCites } from '../ClaimCites.tsx';
import { WhoAndWhen } from '../ClaimHead.tsx';
import { ClaimMore } from '../ClaimMore.tsx';
import { NO_SOURCE } from '../claim-form/claim-draft.ts';
import { answerStance, citationsOfClaim, claimCitations, intentsInWords } from '../claim-links.ts';
import { LinkedClaim } from '../LinkedClaims.tsx';
import { MappedWorks } from '../MappedWorks.tsx';

export function ClaimPage({ view, claim }: { view: PageView; claim: Claim }) {
  const isOwn = view.own.includes(claim.id);
  const rests = claimCitations(claim).filter((citation) => citation.claim in view.claims);
  const answers = (view.answers[claim.id] ?? []).flatMap((id) => view.claims[id] ?? []);
  const source: string = claim.source;
  return (
    <article class="claim-page" data-claim-id={claim.id}>
      <h2 class="unseen">{claim.text}</h2>
      <p class="claim-head">
        {isOwn && <span class="own">mine</span>}
        <WhoAndWhen claim={claim} />
      </p>
      <ClaimBody claim={claim} />
      <ClaimCites claim={claim} />
      {isWorkId(source) && claim.source !== NO_SOURCE && (
        <p class="claim-source">
          Said in <CitedWork id={source} />
        </p>
      )}
      <ClaimActions claim={claim} isHere={false} />
      <MappedWorks claim={claim} />
      <ClaimMore claim={claim} />
      {rests.length > 0 && (
        <section class="group">
          <h3 class="list-heading">
            Rests on <span class="number">{rests.length}</span>
          </h3>
          {rests.map(({ claim: id, intent }) => (
            <LinkedClaim
              key={`${id} ${intent}`}
              claim={view.claims[id]}
              stance={stanceOf(intent)}
              words={wordsOf(intent)}
            />
          ))}
        </section>
      )}
      {answers.length > 0 && (
        <section class="group">
          <h3 class="list-heading">
            Answered by <span class="number">{answers.length}</span>
          </h3>
          {answers.map((answer) => (
            <LinkedClaim
              key={answer.id}
              claim={answer}
              stance={answerStance(answer, claim.id)}
              words={`${intentsInWords(citationsOfClaim(answer, claim.id))} this`}
            />
          ))}
        </section>
      )}
    </article>
  );
}
