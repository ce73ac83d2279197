/**
 * The passphrase: to be entered where another device has changed it, and to be changed.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { SyncStatus } from '../../../lib/messages.ts';
import { SecretField } from './SecretField.tsx';
import type { SyncState } from './sync-state.ts';

interface SyncPassphraseProps {
  readonly state: SyncState;
  readonly status: SyncStatus;
}

export function SyncPassphrase({ state, status }: SyncPassphraseProps) {
  const isAsked =
    status.trouble?.kind === 'passphrase' ||
    status.devices.some(({ problem }) => problem === 'locked');
  if (isAsked) {
    return (
      <PassphraseForm
        about="Enter the passphrase that the other devices have."
        button="Enter"
        send={(passphrase) => state.enterPassphrase(passphrase)}
      />
    );
  }
  return (
    <details class="source-fields">
      <summary class="choice-name">
        {status.remote?.isEncrypted ? 'Change the passphrase' : 'Encrypt with a passphrase'}
      </summary>
      <PassphraseForm
        about="Your other devices then ask for it. It is kept nowhere: without it nobody can read what is on the server, not even you."
        button="Set the passphrase"
        send={(passphrase) => state.changePassphrase(passphrase)}
      />
    </details>
  );
}

interface PassphraseFormProps {
  readonly about: string;
  readonly button: string;
  readonly send: (passphrase: string) => Promise<boolean>;
}

function PassphraseForm({ about, button, send }: PassphraseFormProps) {
  const passphrase = useSignal('');
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(passphrase.peek()).then((isDone) => {
          if (isDone) passphrase.value = '';
        });
      }}
    >
      <SecretField
        name="Passphrase"
        about={about}
        value={passphrase.value}
        set={(text) => {
          passphrase.value = text;
        }}
      />
      <p class="form-buttons">
        <button type="submit" class="button" disabled={passphrase.value === ''}>
          {button}
        </button>
      </p>
    </form>
  );
}
