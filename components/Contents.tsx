/**
 * The works with claims at a glance, beside them where the window is wide enough.
 *
 * @module
 */
import type { PageView, WorkView } from '../lib/messages.ts';
import { Foreign } from './Foreign.tsx';
import { Tally } from './Tally.tsx';
import { WorkJump } from './WorkJump.tsx';

export function Contents({ view }: { view: PageView }) {
  return (
    <nav class="contents" aria-label="Works with claims">
      <ol>
        {view.works.map((work) => (
          <ContentsItem key={work.work.id} work={work} claims={view.claims} />
        ))}
      </ol>
    </nav>
  );
}

function ContentsItem({ work, claims }: { work: WorkView; claims: PageView['claims'] }) {
  return (
    <li>
      <WorkJump id={work.work.id}>
        <Foreign text={work.work.title} />
      </WorkJump>
      <Tally view={work} claims={claims} isShort />
    </li>
  );
}
