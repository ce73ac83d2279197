/**
 * The fields of an account, by the kind of remote.
 *
 * @module
 */
import type { Signal } from '@preact/signals';
import type { RemoteAccount } from '../../../lib/messages.ts';
import { Labelled } from '../../claim-form/FormField.tsx';
import type { AccountValues } from './account-values.ts';
import { SecretField } from './SecretField.tsx';
import type { SyncState } from './sync-state.ts';

interface FieldRow {
  readonly field: keyof AccountValues;
  readonly name: string;
  readonly about?: string;
  readonly is?: 'address' | 'secret';
}

const FIELDS: Readonly<Record<RemoteAccount['kind'], readonly FieldRow[]>> = {
  browser: [],
  webdav: [
    {
      field: 'address',
      name: 'WebDAV address',
      about:
        'Where a folder of Claimside may be made, such as https://cloud.example/remote.php/dav/files/anna/',
      is: 'address',
    },
    { field: 'user', name: 'User name' },
    {
      field: 'password',
      name: 'Password',
      about: 'An app password, where the server gives such.',
      is: 'secret',
    },
  ],
  s3: [
    {
      field: 'address',
      name: 'Endpoint',
      about: 'Such as https://s3.eu-central-1.amazonaws.com',
      is: 'address',
    },
    { field: 'bucket', name: 'Bucket' },
    { field: 'accessKey', name: 'Access key' },
    { field: 'secretKey', name: 'Secret key', is: 'secret' },
    { field: 'prefix', name: 'Prefix', about: 'Stands before every key; may be empty.' },
    { field: 'region', name: 'Region' },
  ],
};

interface AccountFieldsProps {
  readonly kind: RemoteAccount['kind'];
  readonly values: Signal<AccountValues>;
  readonly state: SyncState;
}

export function AccountFields({ kind, values, state }: AccountFieldsProps) {
  const set = (field: keyof AccountValues, text: string) => {
    values.value = { ...values.peek(), [field]: text };
    if (field === 'address') state.prepare(text.trim());
  };
  return (
    <>
      {FIELDS[kind].map(({ field, name, about, is }) => {
        const key = `${kind} ${field}`;
        const shared = { name, about, value: values.value[field] };
        const write = (text: string) => set(field, text);
        return is === 'secret' ? (
          <SecretField key={key} {...shared} set={write} />
        ) : (
          <PlainField key={key} {...shared} set={write} isAddress={is === 'address'} />
        );
      })}
    </>
  );
}

interface PlainFieldProps {
  readonly name: string;
  readonly about?: string | undefined;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly isAddress: boolean;
}

function PlainField({ name, about, value, set, isAddress }: PlainFieldProps) {
  return (
    <Labelled name={name} about={about}>
      {(ids) => (
        <input
          {...ids}
          class="note-field"
          type="text"
          autocomplete="off"
          spellcheck={false}
          inputMode={isAddress ? 'url' : 'text'}
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
