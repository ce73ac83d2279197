/**
 * The works that an editor mapped to a claim: folded, and never counted.
 *
 * @module
 */
import { type Claim, counts } from '../lib/claims/model.ts';
import type { WorkView } from '../lib/messages.ts';
import { CitedWork } from './CitedWork.tsx';
import { otherWorks } from './ClaimCites.tsx';
import { Fold } from './Fold.tsx';
import { count } from './wording.ts';

export function MappedWorks({ claim, work }: { claim: Claim; work?: WorkView | undefined }) {
  const mapped = otherWorks(claim, work).filter((citation) => !counts(citation));
  if (mapped.length === 0) return null;
  return (
    <Fold words={`${count(mapped.length, 'related work')}, by our mapping`}>
      <ul class="cites">
        {mapped.map((citation) => (
          <li key={citation.work}>
            <CitedWork id={citation.work} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
