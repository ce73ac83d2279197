/**
 * The works with claims at a glance, beside them where the window is wide enough.
 *
 * @module
 */
import { useComputed } from '@preact/signals';
import type { PageView, WorkView } from '../lib/messages.ts';
import { Foreign } from './Foreign.tsx';
import { useSidebar } from './sidebar-state.ts';
import { Tally } from './Tally.tsx';
import { useWideWindow } from './use-wide-window.ts';
import { WorkJump } from './WorkJump.tsx';

export function Contents({ view }: { view: PageView }) {
  const { headHeight } = useSidebar();
  const isWide = useWideWindow();
  const style = useComputed(() => `--head-height: ${headHeight.value}px`);
  if (!isWide.value) return null;
  return (
    <nav class="contents" aria-label="Works with claims" style={style}>
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
