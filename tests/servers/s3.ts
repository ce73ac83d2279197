/**
 * An S3-compatible object store with one bucket.
 *
 * @module
 */
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import S3rver from '@20minutes/s3rver';
import { makeServerFolder, type RunningServer } from './server.ts';

/** What it accepts: the keys are the server's own. */
export const S3_ACCOUNT = {
  bucket: 'notes',
  accessKey: 'S3RVER',
  secretKey: 'S3RVER',
  region: 'us-east-1',
} as const;

/** Starts it; the bucket is empty. */
export async function startS3(): Promise<RunningServer> {
  const directory = await makeServerFolder();
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: S3_ACCOUNT.bucket, configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
