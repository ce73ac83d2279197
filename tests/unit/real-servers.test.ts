/**
 * The remotes against real servers, each in a folder of its own.
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Remote } from '../../lib/sync/remote.ts';
import { probeRemote } from '../../lib/sync/remotes/probe.ts';
import { s3Remote } from '../../lib/sync/remotes/s3.ts';
import { webDavRemote } from '../../lib/sync/remotes/webdav.ts';
import { APACHE, APACHE_USER, startApache } from '../servers/apache.ts';
import { NGINX, startNginx } from '../servers/nginx.ts';
import { S3_ACCOUNT, startS3 } from '../servers/s3.ts';
import { isInstalled, type RunningServer } from '../servers/server.ts';

const WITH_FOLDER = 'more/than/one level';

function dav(url: string, path = WITH_FOLDER): Remote {
  return webDavRemote({ address: url + path, ...APACHE_USER });
}

function s3(url: string, changed: Partial<Parameters<typeof s3Remote>[0]> = {}): Remote {
  return s3Remote({ ...S3_ACCOUNT, endpoint: url, prefix: 'notes/claimside', ...changed });
}

const hasApache = isInstalled(APACHE);
const hasNginx = isInstalled(NGINX);

if (hasApache) {
  describe('Apache', () => behaves(startApache, dav));
  describe('Apache with digests', () => behaves(() => startApache({ etag: 'digest' }), dav));
  describe('Apache refuses', () => apacheRefuses());
}
if (hasNginx) describe('nginx, which ignores preconditions', () => behaves(startNginx, dav));
describe('an S3 store', () => behaves(startS3, s3));
describe('an S3 store refuses', () => s3Refuses());

/** A server for the tests of a suite. */
function running(start: () => Promise<RunningServer>): () => string {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());
  return () => server?.url ?? '';
}

function behaves(start: () => Promise<RunningServer>, remoteAt: (url: string) => Remote): void {
  const url = running(start);
  const remote = () => remoteAt(url());

  it('is empty before anything was written', async () => {
    expect(await remote().list('')).toEqual([]);
    expect(await remote().get('a/1')).toBeUndefined();
    await remote().delete('a/1');
  });

  it('is begun by many at the same moment', async () => {
    const keys = Array.from({ length: 8 }, (_, n) => `begun/${n}`);
    await Promise.all(keys.map((key) => remote().put(key, every(9))));
    expect([...(await remote().list('begun/'))].sort()).toEqual(keys);
    for (const key of keys) await remote().delete(key);
  });

  it('may be used, and nothing is left of the trial', async () => {
    await probeRemote(remote(), 'device');
    expect(await remote().list('')).toEqual([]);
  });

  it('gives back what it was given last', async () => {
    const values = [new Uint8Array(), every(256), every(300_000), every(3)];
    for (const value of values) {
      await remote().put('device/000001', value);
      expect(await remote().get('device/000001')).toEqual(value);
    }
  });

  it('lists by the beginning of keys, and what was deleted no more', async () => {
    for (const key of ['b/1', 'b/2', 'bb/1']) await remote().put(key, every(9));
    expect([...(await remote().list('b/'))].sort()).toEqual(['b/1', 'b/2']);
    await remote().delete('b/1');
    expect(await remote().list('b/')).toEqual(['b/2']);
    expect(await remote().get('b/1')).toBeUndefined();
  });

  it('keeps apart what many write at once', async () => {
    const keys = Array.from({ length: 20 }, (_, n) => `many/${n}`);
    await Promise.all(keys.map((key, n) => remote().put(key, every(n * 100))));
    expect([...(await remote().list('many/'))].sort()).toEqual([...keys].sort());
    for (const [n, key] of keys.entries()) expect(await remote().get(key)).toEqual(every(n * 100));
  });
}

function apacheRefuses(): void {
  const url = running(() => startApache({ directives: 'LimitRequestBody 1000' }));
  const readOnly = running(() =>
    startApache({
      directives: `<If "%{REQUEST_METHOD} in { 'PUT', 'MKCOL', 'DELETE' }">
        Require all denied
      </If>`,
    }),
  );
  const withoutDav = running(() => startApache({ directives: 'Dav Off' }));

  it('another password', async () => {
    const remote = webDavRemote({ address: url(), user: APACHE_USER.user, password: 'another' });
    await expect(probeRemote(remote, 'device')).rejects.toMatchObject({ kind: 'unauthorised' });
  });

  it('a file of more bytes than it takes', async () => {
    await expect(probeRemote(dav(url()), 'device')).rejects.toMatchObject({ kind: 'tooLarge' });
  });

  it('any change', async () => {
    await expect(probeRemote(dav(readOnly()), 'device')).rejects.toMatchObject({
      kind: 'readOnly',
      message: expect.stringMatching(/answered 403: this user may not write in /),
    });
  });

  it('WebDAV', async () => {
    await expect(probeRemote(dav(withoutDav(), ''), 'device')).rejects.toMatchObject({
      kind: 'notARemote',
      message: expect.stringMatching(/answered 405: it speaks no WebDAV/),
    });
  });
}

function s3Refuses(): void {
  const url = running(startS3);

  it('another secret key', async () => {
    await expect(s3(url(), { secretKey: 'another' }).list('')).rejects.toMatchObject({
      kind: 'unauthorised',
      message: expect.stringMatching(
        /403 SignatureDoesNotMatch: it does not accept the access key/,
      ),
    });
  });

  it('another access key', async () => {
    await expect(s3(url(), { accessKey: 'another' }).list('')).rejects.toMatchObject({
      kind: 'unauthorised',
    });
  });

  it('a bucket that is not there', async () => {
    const remote = s3(url(), { bucket: 'others' });
    const asked = [
      () => remote.list(''),
      () => remote.get('a/1'),
      () => remote.put('a/1', every(3)),
    ];
    for (const ask of asked) {
      await expect(ask()).rejects.toMatchObject({
        kind: 'missing',
        message: expect.stringMatching(/404 NoSuchBucket: there is no bucket others\.$/),
      });
    }
  });
}

function every(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
}
