/**
 * The small form of the sidebar: one work with up to three of its claims, beside its mark.
 *
 * @module
 */
import { wordsOf } from '../lib/claims/intents.ts';
import type { Claim } from '../lib/claims/model.ts';
import { ask } from '../lib/client.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { WhoAndWhen } from './ClaimHead.tsx';
import { claimsOnCard } from './card-claims.ts';
import { Foreign } from './Foreign.tsx';
import { StanceShape } from './Icons.tsx';
import type { LoadedWork } from './loaded-works.ts';
import { citationsOf, stanceToward } from './standings.ts';
import { useMeasuredHeight } from './use-measured-height.ts';
import { count } from './wording.ts';

export function WorkCard({ loaded }: { loaded: LoadedWork }) {
  const card = useMeasuredHeight(reportHeight);
  const { work } = loaded.work;
  const { more } = claimsOnCard(loaded);
  return (
    <main class="card" data-work-id={work.id} ref={card}>
      <h1 class="card-title">
        <Foreign text={work.title} />
      </h1>
      <CardClaims loaded={loaded} />
      <p class="card-more">
        {more > 0 ? `${count(more, 'more claim')} — click the mark` : 'Click the mark to read on'}
      </p>
    </main>
  );
}

/** The claims on a card. */
export function CardClaims({ loaded }: { loaded: LoadedWork }) {
  return (
    <>
      {claimsOnCard(loaded).claims.map((claim) => (
        <CardClaim key={claim.id} claim={claim} ids={loaded.work.ids} />
      ))}
    </>
  );
}

function CardClaim({ claim, ids }: { claim: Claim; ids: readonly WorkId[] }) {
  const [citation] = citationsOf(claim, ids);
  const stance = stanceToward(claim, ids);
  return (
    <article class="card-claim" data-claim-id={claim.id}>
      <p class="claim-head">
        {citation && (
          <span class="stance" data-stance={stance}>
            <StanceShape stance={stance} />
            {wordsOf(citation.intent)}
          </span>
        )}
        <WhoAndWhen claim={claim} />
      </p>
      <p class="card-text" dir="auto">
        {claim.text}
      </p>
    </article>
  );
}

/** Tells the overlay how tall the card is. */
function reportHeight(height: number): void {
  void ask('cardHeight', { height: Math.ceil(height) });
}
