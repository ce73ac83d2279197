/**
 * Whether the words of a claim made or quoted here still stand on the page, and the way to them.
 *
 * @module
 */
import type { Claim } from '../lib/claims/model.ts';
import { Icon } from './Icons.tsx';
import { isFound, QUOTE_STATES } from './quote-states.ts';
import { useSidebar } from './sidebar-state.ts';

export function QuotePlace({ claim }: { claim: Claim }) {
  const state = useSidebar();
  const found = state.found.value[claim.id];
  if (!found) return null;
  const { words, meaning, icon } = QUOTE_STATES[found];
  const canAttach = found !== 'here' && state.own.value.has(claim.id) && !state.isPrivate.value;
  return (
    <>
      <span class={`place place-${found}`} title={meaning}>
        <Icon name={icon} />
        {words}
      </span>
      {isFound(found) && (
        <button type="button" class="action" onClick={() => void state.showQuote(claim)}>
          <Icon name="locate" />
          Show in page
        </button>
      )}
      {canAttach && (
        <button
          type="button"
          class="action"
          title="Select the right words in the page, then press this"
          onClick={() => void state.attach(claim)}
        >
          <Icon name="attach" />
          Attach to the selected words
        </button>
      )}
    </>
  );
}
