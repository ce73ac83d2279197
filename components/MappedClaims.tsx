/**
 * The claims that an editor mapped to a work without claims of its own.
 *
 * @module
 */
import type { WorkId } from '../lib/works/work-id.ts';
import { ClaimArticle } from './ClaimArticle.tsx';
import { useSidebar } from './sidebar-state.ts';

export function MappedClaims({ id }: { id: WorkId }) {
  const table = useSidebar().loaded.value.get(id);
  if (!table) return <p class="waiting">Reading the claims…</p>;
  return (
    <>
      {table.work.related.map((claimId) => {
        const claim = table.claims[claimId];
        return (
          claim && (
            <ClaimArticle
              key={claimId}
              claim={claim}
              section="related"
              work={table.work}
              answers={table.answers[claimId]}
            />
          )
        );
      })}
    </>
  );
}
