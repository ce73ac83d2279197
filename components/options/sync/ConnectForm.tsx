/**
 * Turning the sync on: where to, with what credentials, and whether it is encrypted.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { RemoteAccount } from '../../../lib/messages.ts';
import { RadioRows } from '../RadioRows.tsx';
import { AccountFields } from './AccountFields.tsx';
import { accountOf, EMPTY_ACCOUNT } from './account-values.ts';
import { SecretField } from './SecretField.tsx';
import type { SyncState } from './sync-state.ts';

const KINDS = [
  {
    value: 'webdav',
    name: 'A WebDAV server',
    about: 'Nextcloud, ownCloud, Fastmail, Synology, your own.',
  },
  {
    value: 's3',
    name: 'An S3-compatible store',
    about: 'Amazon S3, Backblaze B2, Cloudflare R2, MinIO.',
  },
  {
    value: 'browser',
    name: 'The browser’s own sync',
    about:
      'Small: some hundred notes. Google, Microsoft or Mozilla can read it, unless you encrypt it.',
  },
] as const;

export function ConnectForm({ state }: { state: SyncState }) {
  const kind = useSignal<RemoteAccount['kind']>('webdav');
  const values = useSignal(EMPTY_ACCOUNT);
  const passphrase = useSignal('');
  const isBare = useSignal(false);
  const wantsPassphrase = kind.value !== 'browser' && !isBare.value;
  const connect = async () => {
    if (wantsPassphrase && passphrase.peek() === '') {
      state.failure.value = 'Choose a passphrase, or tick that you want no encryption.';
      return;
    }
    const secret = isBare.peek() ? '' : passphrase.peek();
    if (await state.connect(accountOf(kind.peek(), values.peek()), secret)) {
      values.value = EMPTY_ACCOUNT;
      passphrase.value = '';
    }
  };
  return (
    <form
      class="sync-form"
      aria-label="Sync"
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <p>
        Off. Turn it on to have your claims and notes on all your devices. What you write stays in
        this browser either way; without sync nothing ever leaves it.
      </p>
      <RadioRows
        legend="Sync with"
        group="remote"
        rows={KINDS}
        chosen={kind.value}
        choose={(chosen) => {
          kind.value = chosen;
        }}
      />
      <AccountFields kind={kind.value} values={values} state={state} />
      {!isBare.value && (
        <SecretField
          name="Passphrase"
          about={
            kind.value === 'browser'
              ? 'May stay empty. With one, nobody but you can read what is synced.'
              : 'Encrypts everything before it leaves this browser. Use the same on all your devices; it is kept nowhere, so write it down.'
          }
          value={passphrase.value}
          set={(text) => {
            passphrase.value = text;
          }}
        />
      )}
      {kind.value !== 'browser' && (
        <label class="check">
          <input
            type="checkbox"
            checked={isBare.value}
            onChange={(event) => {
              isBare.value = event.currentTarget.checked;
            }}
          />
          Do not encrypt: whoever runs the server may read my notes
        </label>
      )}
      <p class={state.failure.value === '' ? 'sync-status' : 'failure'} role="status">
        {state.failure.value || state.doing.value}
      </p>
      <p class="form-buttons">
        <button type="submit" class="button button-main" disabled={state.doing.value !== ''}>
          Connect
        </button>
      </p>
      <p class="field-about">
        Passwords and keys are kept in this browser's local storage, and are in no export, sync or
        log.
      </p>
    </form>
  );
}
