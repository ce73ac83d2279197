/**
 * The works a claim cites beside the one it stands under, and its references whose link is lost.
 *
 * @module
 */
import { type Intent, stanceOf, wordsOf } from '../lib/claims/intents.ts';
import { type Claim, counts, type WorkCitation } from '../lib/claims/model.ts';
import type { WorkView } from '../lib/messages.ts';
import { CitedWork } from './CitedWork.tsx';
import { Foreign } from './Foreign.tsx';
import { StanceShape } from './Icons.tsx';

interface ClaimCitesProps {
  readonly claim: Claim;
  readonly work?: WorkView | undefined;
}

export function ClaimCites({ claim, work }: ClaimCitesProps) {
  const cited = otherWorks(claim, work).filter(counts);
  const lost = claim.lostReferences ?? [];
  if (cited.length + lost.length === 0) return null;
  return (
    <ul class="cites">
      {cited.map((citation) => (
        <li key={`${citation.work} ${citation.intent}`}>
          <IntentWords intent={citation.intent} /> <CitedWork id={citation.work} />
        </li>
      ))}
      {lost.map(({ title, intent }) => (
        <li key={`${title} ${intent}`}>
          <IntentWords intent={intent} /> <Foreign text={title} />{' '}
          <span class="aside">(its link is lost)</span>
        </li>
      ))}
    </ul>
  );
}

/** The citations of works other than the one that the claim stands under. */
export function otherWorks(claim: Claim, work: WorkView | undefined): WorkCitation[] {
  return claim.citations.filter(
    (citation): citation is WorkCitation =>
      'work' in citation && !work?.ids.includes(citation.work),
  );
}

function IntentWords({ intent }: { intent: Intent }) {
  return (
    <span class="stance" data-stance={stanceOf(intent)}>
      <StanceShape stance={stanceOf(intent)} />
      {wordsOf(intent)}
    </span>
  );
}
