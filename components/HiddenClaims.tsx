/**
 * The claims of the page that the reader has hidden.
 *
 * @module
 */
import type { PageView } from '../lib/messages.ts';
import { Foreign } from './Foreign.tsx';
import { useSidebar } from './sidebar-state.ts';
import { count } from './wording.ts';

export function HiddenClaims({ view }: { view: PageView }) {
  const { changes, isPrivate } = useSidebar();
  const claims = view.hidden.flatMap((id) => view.claims[id] ?? []);
  if (claims.length === 0) return null;
  return (
    <details class="related hidden-claims">
      <summary>{count(claims.length, 'claim')} hidden by you</summary>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <Foreign text={claim.text} />
            </p>
            {!isPrivate.value && (
              <button
                type="button"
                class="action"
                onClick={() =>
                  void changes.saveAbout(claim.id, { hidden: null }, 'The claim is shown again.')
                }
              >
                Show again<span class="unseen">: {claim.text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
