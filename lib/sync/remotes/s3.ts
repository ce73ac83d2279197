/**
 * A bucket of an S3-compatible object store as a remote. It is addressed by its path
 * (`https://endpoint/bucket/key`), which every such store understands.
 *
 * @module
 */
import { AwsV4Signer } from 'aws4fetch';
import { type Remote, RemoteError } from '../remote.ts';
import { type Answer, isWebPage, type Sending, send } from './request.ts';
import { readObjectList } from './s3-answers.ts';
import { isBucketMissing, isClockWrong, refusal } from './s3-refusal.ts';
import { readServerAddress } from './server-address.ts';

/** What the reader enters. */
export interface S3Account {
  /** Such as `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** What stands before every key, such as `claimside`; may be empty. */
  readonly prefix: string;
  /** Such as `eu-central-1`; stores that know none take any, `us-east-1` among them. */
  readonly region: string;
}

/**
 * The remote. Nothing is asked of the store yet.
 *
 * @throws RemoteError where the account cannot be one.
 */
export function s3Remote(account: S3Account, sending: Sending = {}): Remote {
  const { bucket, prefix, accessKey, secretKey } = account;
  if (!/^[\w.-]{3,63}$/.test(bucket)) {
    throw new RemoteError('missing', `"${bucket}" is no name of a bucket.`);
  }
  if (!/^[\w./-]*$/.test(prefix)) {
    throw new RemoteError('missing', `"${prefix}" is no prefix: use letters, digits, . _ - and /.`);
  }
  if (!accessKey || !secretKey) {
    throw new RemoteError('unauthorised', 'An access key and its secret key are needed.');
  }
  return new S3Remote(account, sending);
}

class S3Remote implements Remote {
  readonly #bucket: URL;
  readonly #account: S3Account;
  readonly #prefix: string;
  readonly #sending: Sending;
  /** How far the store's clock is ahead of this device's, in milliseconds. */
  #clockAhead = 0;

  constructor(account: S3Account, sending: Sending) {
    this.#bucket = new URL(account.bucket, readServerAddress(account.endpoint));
    this.#account = account;
    const folders = account.prefix.split('/').filter(Boolean);
    this.#prefix = folders.map((folder) => `${folder}/`).join('');
    this.#sending = sending;
  }

  async list(prefix: string): Promise<readonly string[]> {
    const keys: string[] = [];
    let from: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const answer = await this.#ask('GET', this.#listing(prefix, from));
      if (answer.status !== 200) throw refusal(answer, this.#bucket);
      const page = readObjectList(answer, this.#bucket);
      keys.push(...page.keys.flatMap((key) => this.#ownKey(key) ?? []));
      if (page.next === undefined) return keys;
      from = page.next;
    }
    throw new RemoteError('notARemote', `The list that ${this.#bucket.host} sends has no end.`);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const answer = await this.#ask('GET', this.#objectOf(key));
    if (answer.status === 404 && !isBucketMissing(answer)) return undefined;
    if (answer.status !== 200 || isWebPage(answer)) throw refusal(answer, this.#bucket);
    return answer.bytes;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const answer = await this.#ask('PUT', this.#objectOf(key), bytes);
    if (answer.status !== 200 || isWebPage(answer)) throw refusal(answer, this.#bucket);
  }

  async delete(key: string): Promise<void> {
    const answer = await this.#ask('DELETE', this.#objectOf(key));
    const isGone = answer.status === 404 && !isBucketMissing(answer);
    if (isGone || answer.status === 204 || (answer.status === 200 && !isWebPage(answer))) return;
    throw refusal(answer, this.#bucket);
  }

  #listing(prefix: string, from: string | undefined): URL {
    const url = new URL(this.#bucket);
    url.searchParams.set('list-type', '2');
    url.searchParams.set('prefix', this.#prefix + prefix);
    if (from !== undefined) url.searchParams.set('continuation-token', from);
    return url;
  }

  #objectOf(key: string): URL {
    const path = `${this.#prefix}${key}`.split('/').map(encodeURIComponent).join('/');
    return new URL(`${this.#bucket.href}/${path}`);
  }

  /** undefined where the object is none of ours. */
  #ownKey(objectKey: string): string | undefined {
    const key = objectKey.slice(this.#prefix.length);
    return objectKey.startsWith(this.#prefix) && /^[\w-]+(\/[\w-]+)*$/.test(key) ? key : undefined;
  }

  /** A store refuses signatures whose time is off; then the time is taken from its answer. */
  async #ask(method: string, url: URL, body?: Uint8Array): Promise<Answer> {
    const answer = await this.#send(method, url, body);
    const storesTime = Date.parse(answer.headers.get('date') ?? '');
    if (!isClockWrong(answer) || Number.isNaN(storesTime)) return answer;
    this.#clockAhead = storesTime - Date.now();
    return this.#send(method, url, body);
  }

  async #send(method: string, url: URL, body: Uint8Array | undefined): Promise<Answer> {
    const { accessKey, secretKey, region } = this.#account;
    const signed = await new AwsV4Signer({
      method,
      url: url.href,
      headers: { 'x-amz-content-sha256': await sha256(body ?? new Uint8Array()) },
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      service: 's3',
      region,
      datetime: asAmzDate(new Date(Date.now() + this.#clockAhead)),
    }).sign();
    const headers = Object.fromEntries(signed.headers);
    return send(signed.url, { method, headers, body }, this.#sending);
  }
}

/** At a thousand keys each; a store that goes on sends the same again and again. */
const MOST_PAGES = 1000;

/** In hexadecimal: the store refuses a body that is not the one that was signed. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `20260131T235959Z` */
function asAmzDate(date: Date): string {
  return date.toISOString().replace(/[:-]|\.\d{3}/g, '');
}
