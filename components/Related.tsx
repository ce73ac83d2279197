/**
 * Claims that an editor mapped to a work: folded, and never counted.
 *
 * @module
 */
import { useMemo } from 'preact/hooks';
import type { Claim } from '../lib/claims/model.ts';
import type { ClaimTable, WorkView } from '../lib/messages.ts';
import { ClaimArticle } from './ClaimArticle.tsx';
import { standingKey } from './standings.ts';
import { useShown } from './use-shown.ts';

interface RelatedProps {
  readonly claims: readonly Claim[];
  readonly work: WorkView;
  readonly answers: ClaimTable['answers'];
}

export function Related({ claims, work, answers }: RelatedProps) {
  const keys = useMemo(
    () => claims.map((claim) => standingKey('related', claim.id, work.work.id)),
    [claims, work],
  );
  const { isHidden, number } = useShown(keys);
  return (
    <details class="related" hidden={isHidden}>
      <summary>
        Related, by our mapping <span class="number">{number}</span>
      </summary>
      {claims.map((claim) => (
        <ClaimArticle
          key={claim.id}
          claim={claim}
          section="related"
          work={work}
          answers={answers[claim.id]}
        />
      ))}
    </details>
  );
}
