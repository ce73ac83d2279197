/**
 * After the first saved claim: that it can be on the reader's other devices too, and who could read
 * it there. Nothing is sent before the click.
 *
 * @module
 */
import { ask } from '../lib/client.ts';
import { Icon } from './Icons.tsx';
import { useAnswer } from './use-answer.ts';

export function SyncOffer({ onAccepted }: { onAccepted: () => void }) {
  const { answer, failure, run } = useAnswer(() => ask('syncOffer', {}));
  if (!answer) return null;
  const reply = (isAccepted: boolean) =>
    run(async () => {
      await ask('answerSyncOffer', { isAccepted });
      if (isAccepted) onAccepted();
    });
  return (
    <aside class="reminder sync-offer" aria-label="Sync">
      <div>
        <p>
          What you write is in this browser only. Its own sync can bring it to your other devices;{' '}
          {answer.maker ?? 'the browser’s maker'} can then read it, unless you set a passphrase.
        </p>
        {failure !== undefined && (
          <p class="failure" role="alert">
            {failure}
          </p>
        )}
        <p class="offer-ways">
          <button type="button" class="button" onClick={() => void reply(true)}>
            Turn on browser sync
          </button>
          <a href="options.html#sync" target="_blank" rel="noopener">
            Passphrase or own server…
          </a>
        </p>
      </div>
      <button type="button" class="icon-button" title="Dismiss" onClick={() => void reply(false)}>
        <Icon name="close" />
        <span class="unseen">Dismiss</span>
      </button>
    </aside>
  );
}
