/**
 * The servers that faults are played on, and the remotes in front of them. Each seed has a place of
 * its own on the server.
 *
 * @module
 */
import { s3Remote } from '../../lib/sync/remotes/s3.ts';
import { webDavRemote } from '../../lib/sync/remotes/webdav.ts';
import { APACHE, APACHE_USER, startApache } from './apache.ts';
import { NGINX, startNginx } from './nginx.ts';
import type { PlayedRemote } from './play-faults.ts';
import { S3_ACCOUNT, startS3 } from './s3.ts';
import { isInstalled, type RunningServer } from './server.ts';

export interface PlayedServer {
  readonly name: string;
  readonly start: () => Promise<RunningServer>;
  readonly remoteAt: (seed: number) => PlayedRemote['remoteAt'];
  readonly keepsTornFiles?: true;
}

/** Those that can be started here; a line names the packages of the others. */
export function playedServers(): readonly PlayedServer[] {
  return [
    ...(isInstalled(APACHE) ? [{ name: 'Apache', start: startApache, remoteAt: davAt }] : []),
    ...(isInstalled(NGINX) ? [{ name: 'nginx', start: startNginx, remoteAt: davAt }] : []),
    { name: 'an S3 store', start: startS3, remoteAt: s3At, keepsTornFiles: true },
  ];
}

function davAt(seed: number): PlayedRemote['remoteAt'] {
  return (url, sending) => webDavRemote({ address: `${url}seed-${seed}`, ...APACHE_USER }, sending);
}

function s3At(seed: number): PlayedRemote['remoteAt'] {
  return (url, sending) =>
    s3Remote({ ...S3_ACCOUNT, endpoint: url, prefix: `seed-${seed}` }, sending);
}
