/**
 * What was changed in a claim of the reader's own, or in what they keep about it.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { About } from '../../lib/claims/about.ts';
import type { HistoryEntry } from '../../lib/claims/history.ts';
import type { ClaimId } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import { Foreign } from '../Foreign.tsx';
import { changeInWords, momentInWords } from './history-words.ts';

interface ClaimHistoryProps {
  readonly id: ClaimId;
  readonly about: About | undefined;
  readonly isOwn: boolean;
}

export function ClaimHistory({ id, about, isOwn }: ClaimHistoryProps) {
  const entries = useSignal<readonly HistoryEntry[]>([]);
  useEffect(() => {
    if (!isOwn && !about) return;
    void ask('history', { target: id }).then((found) => {
      entries.value = found;
    });
  }, [id, about, isOwn, entries]);
  if (entries.value.length === 0) return null;
  return (
    <details class="related history">
      <summary>
        History <span class="number">{entries.value.length}</span>
      </summary>
      <ol>
        {entries.value.map((entry) => (
          <li key={entry.id}>
            <span class="history-when">
              <time dateTime={entry.at}>{momentInWords(entry.at)}</time>,{' '}
              <Foreign text={entry.device} />
            </span>
            <Foreign text={changeInWords(entry)} />
          </li>
        ))}
      </ol>
    </details>
  );
}
