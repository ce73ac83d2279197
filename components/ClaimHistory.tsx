/**
 * What was changed in a claim of the reader's own, or in what they keep about one, with the way
 * back.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { About } from '../lib/claims/about.ts';
import type { HistoryEntry } from '../lib/claims/history.ts';
import type { Claim } from '../lib/claims/model.ts';
import { ask } from '../lib/client.ts';
import { Foreign } from './Foreign.tsx';
import { changeInWords } from './history-words.ts';
import { useSidebar } from './sidebar-state.ts';
import { momentInWords } from './wording.ts';

interface ClaimHistoryProps {
  readonly claim: Claim;
  readonly about: About | undefined;
}

export function ClaimHistory({ claim, about }: ClaimHistoryProps) {
  const entries = useSignal<readonly HistoryEntry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the record changes.
  useEffect(() => {
    const show = (found: readonly HistoryEntry[]) => {
      entries.value = found;
    };
    ask('history', { target: claim.id }).then(show, () => show([]));
  }, [claim, about]);
  if (entries.value.length === 0) return null;
  return (
    <details class="related history">
      <summary>
        History <span class="number">{entries.value.length}</span>
      </summary>
      <ol>
        {entries.value.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </details>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { changes } = useSidebar();
  const { change } = entry;
  return (
    <li>
      <span class="history-when">
        <time dateTime={entry.at}>{momentInWords(entry.at)}</time>, <Foreign text={entry.device} />
      </span>
      <Foreign text={changeInWords(entry)} />{' '}
      {change !== undefined && (
        <button type="button" class="action" onClick={() => void changes.undo(change)}>
          Take back
        </button>
      )}
    </li>
  );
}
