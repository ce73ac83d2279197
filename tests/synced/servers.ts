/**
 * Real servers that browsers sync with, and the accounts on them.
 *
 * @module
 */
import type { RemoteAccount } from '../../lib/messages.ts';
import { APACHE, APACHE_USER, startApache } from '../servers/apache.ts';
import { NGINX, startNginx } from '../servers/nginx.ts';
import { S3_ACCOUNT, startS3 } from '../servers/s3.ts';
import { isInstalled, type RunningServer } from '../servers/server.ts';

export interface SyncServer {
  readonly start: () => Promise<RunningServer>;
  /** The account on the server behind this address. */
  readonly accountAt: (url: string) => RemoteAccount;
}

/** Those that can be started here; a line names the packages of the others. */
export function syncServers(): readonly SyncServer[] {
  return [
    { start: startS3, accountAt: s3At },
    ...(isInstalled(APACHE) ? [{ start: startApache, accountAt: davAt }] : []),
    ...(isInstalled(NGINX) ? [{ start: startNginx, accountAt: davAt }] : []),
  ];
}

function davAt(url: string): RemoteAccount {
  return { kind: 'webdav', address: `${url}notes/`, ...APACHE_USER };
}

function s3At(address: string): RemoteAccount {
  return { kind: 's3', address, prefix: 'notes', ...S3_ACCOUNT };
}
