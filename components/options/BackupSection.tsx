/**
 * Backups: files of the reader's own claims and notes, on demand or every week.
 *
 * @module
 */
import type { BackupStatus } from '../../lib/messages.ts';
import { momentInWords } from '../wording.ts';
import type { BackupState } from './backup-state.ts';

export function BackupSection({ backup }: { backup: BackupState }) {
  const status = backup.status.value;
  if (!status) return null;
  const failure = backup.failure.value || status.failure;
  return (
    <section class="options-section" aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p>
        A file of your own claims and notes in your folder for downloads, which{' '}
        <a href="library.html#/import">import</a> brings back, here or in another browser.
      </p>
      <label class="choice-row">
        <input
          type="checkbox"
          checked={status.isWeekly}
          onChange={(event) => void backup.setWeekly(event.currentTarget.checked)}
        />
        <span>
          Every week
          <span class="field-about">
            Written by itself whenever something of yours has changed. The browser asks whether
            Claimside may save files.
          </span>
        </span>
      </label>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <p aria-live="polite">
        <Written written={status.written} />
      </p>
      <button
        type="button"
        class="button"
        disabled={backup.isBusy.value}
        onClick={() => void backup.backUpNow()}
      >
        Back up now
      </button>
    </section>
  );
}

function Written({ written }: Pick<BackupStatus, 'written'>) {
  if (!written) return <>No backup was written yet.</>;
  const time = new Date(written.at).toISOString();
  return (
    <>
      Last written <time dateTime={time}>{momentInWords(time)}</time>: {written.file}
    </>
  );
}
