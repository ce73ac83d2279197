/**
 * Syncing with a remote from now on: which, with what credentials, and whether it is encrypted.
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

type Kind = RemoteAccount['kind'];

interface ConnectFormProps {
  readonly state: SyncState;
  /** The kind that is chosen at first. */
  readonly first?: Kind;
}

export function ConnectForm({ state, first = 'webdav' }: ConnectFormProps) {
  const kind = useSignal<Kind>(first);
  const values = useSignal(EMPTY_ACCOUNT);
  const passphrase = useSignal('');
  const isBare = useSignal(false);
  const wantsPassphrase = kind.value !== 'browser' && !isBare.value;
  const former = state.status.value?.remote?.kind;
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
      <RadioRows
        legend="Sync with"
        group="remote"
        rows={KINDS.filter(({ value }) => value !== 'browser' || former !== 'browser')}
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
      {former === undefined && (
        <p class={state.failure.value === '' ? 'sync-status' : 'failure'} role="status">
          {state.failure.value || state.doing.value}
        </p>
      )}
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
