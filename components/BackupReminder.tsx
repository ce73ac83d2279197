/**
 * A quiet word to a reader who has written much and has no copy of it. It stands until it is
 * dismissed or a copy is made, and does not come again.
 *
 * @module
 */
import { ask } from '../lib/client.ts';
import { Icon } from './Icons.tsx';
import { useAnswer } from './use-answer.ts';
import { count } from './wording.ts';

export function BackupReminder() {
  const { answer, run } = useAnswer(() => ask('backupReminder', {}));
  if (!answer) return null;
  return (
    <aside class="reminder" aria-label="Backup">
      <p>
        You have {count(answer.claims, 'claim')} of your own, in this browser only.{' '}
        <a href="options.html#backup" target="_blank" rel="noopener">
          Back them up or sync them
        </a>
      </p>
      <button
        type="button"
        class="icon-button"
        title="Dismiss"
        onClick={() => void run(() => ask('dismissBackupReminder', {}))}
      >
        <Icon name="close" />
        <span class="unseen">Dismiss</span>
      </button>
    </aside>
  );
}
