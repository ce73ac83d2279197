/**
 * What is written in the fields of an account.
 *
 * @module
 */
import type { RemoteAccount } from '../../../lib/messages.ts';

/** Each field by its name, as it is written; a kind of remote uses some of them. */
export interface AccountValues {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly prefix: string;
  readonly region: string;
}

export const EMPTY_ACCOUNT: AccountValues = {
  address: '',
  user: '',
  password: '',
  bucket: '',
  accessKey: '',
  secretKey: '',
  prefix: 'claimside',
  region: 'us-east-1',
};

/** The account that the fields make. */
export function accountOf(kind: RemoteAccount['kind'], values: AccountValues): RemoteAccount {
  const { user, password, secretKey } = values;
  const address = values.address.trim();
  if (kind === 'browser') return { kind };
  if (kind === 'webdav') return { kind, address, user: user.trim(), password };
  const { bucket, accessKey, prefix, region } = values;
  return {
    kind,
    address,
    secretKey,
    bucket: bucket.trim(),
    accessKey: accessKey.trim(),
    prefix: prefix.trim(),
    region: region.trim(),
  };
}
