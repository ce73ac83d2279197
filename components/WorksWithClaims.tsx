/**
 * The works on the page that claims concern, in reading order.
 *
 * @module
 */
import { useMemo } from 'preact/hooks';
import type { PageView } from '../lib/messages.ts';
import { standingKeysOf } from './standings.ts';
import { useShown } from './use-shown.ts';
import { WorkSection } from './WorkSection.tsx';

export function WorksWithClaims({ view }: { view: PageView }) {
  const { works } = view;
  const keys = useMemo(() => works.flatMap(standingKeysOf), [works]);
  const { isHidden } = useShown(keys);
  return (
    <section class="part works" aria-labelledby="works-heading" hidden={isHidden}>
      <h2 id="works-heading" class="part-heading">
        Works with claims
      </h2>
      {works.map((work) => (
        <WorkSection key={work.work.id} work={work} view={view} />
      ))}
    </section>
  );
}
