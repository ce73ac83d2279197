/**
 * A link to a work within the sidebar.
 *
 * @module
 */
import type { ComponentChildren } from 'preact';
import type { WorkId } from '../lib/works/work-id.ts';
import { useSidebar } from './sidebar-state.ts';

/** Unfolds the work, scrolls to it and gives its heading the focus. */
export function WorkJump({ id, children }: { id: WorkId; children: ComponentChildren }) {
  const { focus } = useSidebar();
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        focus.value = id;
      }}
    >
      {children}
    </a>
  );
}
