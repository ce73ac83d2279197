/**
 * The title of a cited work: leads to it in the sidebar where it stands there, else to its page.
 *
 * @module
 */
import type { WorkId } from '../lib/works/work-id.ts';
import { Foreign } from './Foreign.tsx';
import { nameOfUntitled, workLink } from './links.ts';
import { useSidebar } from './sidebar-state.ts';
import { WorkJump } from './WorkJump.tsx';

export function CitedWork({ id }: { id: WorkId }) {
  const state = useSidebar();
  const title = <Foreign text={state.titles.value[id] ?? nameOfUntitled(id)} />;
  if (state.isListed(id)) return <WorkJump id={id}>{title}</WorkJump>;
  const link = workLink(id);
  if (!link) return title;
  return (
    <a href={link.href} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
