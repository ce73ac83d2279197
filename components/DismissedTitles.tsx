/**
 * The works whose titles on the page are not meant, as the reader said.
 *
 * @module
 */
import type { PageView } from '../lib/messages.ts';
import { Foreign } from './Foreign.tsx';
import { useSidebar } from './sidebar-state.ts';
import { count } from './wording.ts';

export function DismissedTitles({ works }: { works: PageView['dismissed'] }) {
  const state = useSidebar();
  if (works.length === 0) return null;
  return (
    <details class="related hidden-claims">
      <summary>{count(works.length, 'title')} not meant here, as you said</summary>
      <ul>
        {works.map(({ ids, title }) => (
          <li key={ids[0]}>
            <p>
              <Foreign text={title} />
            </p>
            {!state.isPrivate.value && (
              <button
                type="button"
                class="action"
                onClick={() => void state.dismissTitle(ids, true)}
              >
                Mark again<span class="unseen">: {title}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
