/**
 * A folder on a WebDAV server (RFC 4918) as a remote: Nextcloud, ownCloud, Apache, Fastmail,
 * Synology and others. All values are files of one folder, so that one request lists them.
 *
 * @module
 */
import { type Remote, RemoteError } from '../remote.ts';
import { toBase64 } from './base64.ts';
import { PROPFIND_BODY, readFileNames } from './multistatus.ts';
import { type Answer, isWebPage, type Sending, send } from './request.ts';
import { readServerAddress } from './server-address.ts';
import { type DavAction, refusal, webPageInstead } from './webdav-refusal.ts';

/** What the reader enters. */
export interface WebDavAccount {
  /** Where our folder is made, such as `https://cloud.example/remote.php/dav/files/anna/`. */
  readonly address: string;
  readonly user: string;
  /** An app password, where the server gives such. */
  readonly password: string;
}

/**
 * The remote. Nothing is asked of the server yet; its folder is made with the first value.
 *
 * @throws RemoteError where the address or user name cannot be one.
 */
export function webDavRemote(account: WebDavAccount, sending: Sending = {}): Remote {
  return new WebDavRemote(folderOf(account.address), authorisation(account), sending);
}

/** Our folder in the place that the reader names, or that very place where it has our name. */
function folderOf(address: string): URL {
  const place = readServerAddress(address);
  const isOurs = place.pathname.toLowerCase().endsWith(`/${FOLDER}/`);
  return isOurs ? place : new URL(`${FOLDER}/`, place);
}

const FOLDER = 'claimside';

/** Basic authentication, in UTF-8 (RFC 7617). */
function authorisation({ user, password }: WebDavAccount): string {
  if (!user || user.includes(':')) {
    throw new RemoteError('unauthorised', 'A user name is needed, and it may hold no colon.');
  }
  return `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
}

class WebDavRemote implements Remote {
  readonly #folder: URL;
  readonly #authorisation: string;
  readonly #sending: Sending;

  constructor(folder: URL, authorisation: string, sending: Sending) {
    this.#folder = folder;
    this.#authorisation = authorisation;
    this.#sending = sending;
  }

  /** A folder that is not there has no files: it is made with the next value. */
  async list(prefix: string): Promise<readonly string[]> {
    const answer = await this.#ask('PROPFIND', this.#folder, LISTING);
    if (isGone(answer)) return [];
    if (answer.status !== 207) throw refusal('list', answer, this.#folder);
    const keys = namesIn(answer, this.#folder).flatMap((name) => keyOf(name) ?? []);
    return keys.filter((key) => key.startsWith(prefix));
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const answer = await this.#ask('GET', this.#fileOf(key));
    if (isGone(answer)) return undefined;
    if (answer.status !== 200) throw refusal('read', answer, this.#folder);
    if (isWebPage(answer)) throw webPageInstead(this.#folder);
    return answer.bytes;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const file = this.#fileOf(key);
    const asking = { headers: { 'content-type': 'application/octet-stream' }, body: bytes };
    let answer = await this.#ask('PUT', file, asking);
    if (PERHAPS_NO_FOLDER.includes(answer.status)) {
      await this.#makeFolder(this.#folder);
      answer = await this.#ask('PUT', file, asking);
    }
    this.#expectDone('write', answer);
  }

  async delete(key: string): Promise<void> {
    const answer = await this.#ask('DELETE', this.#fileOf(key));
    if (!isGone(answer)) this.#expectDone('delete', answer);
  }

  /**
   * Makes the folder, before it those above that are missing. It may be there already: another
   * device makes it at the same moment.
   */
  async #makeFolder(folder: URL): Promise<void> {
    let answer = await this.#ask('MKCOL', folder);
    const above = new URL('..', folder);
    if (NO_FOLDER_ABOVE.includes(answer.status) && above.pathname !== folder.pathname) {
      await this.#makeFolder(above);
      answer = await this.#ask('MKCOL', folder);
    }
    if (answer.status === PERHAPS_EXISTS) answer = await this.#ask('MKCOL', folder);
    if (answer.status !== FOLDER_EXISTS) this.#expectDone('makeFolder', answer, folder);
  }

  #fileOf(key: string): URL {
    return new URL(fileNameOf(key), this.#folder);
  }

  #ask(
    method: string,
    url: URL,
    { headers, body }: { headers?: Record<string, string>; body?: Uint8Array } = {},
  ): Promise<Answer> {
    const all = { ...headers, authorization: this.#authorisation };
    return send(url, { method, headers: all, body }, this.#sending);
  }

  /** A server says 201 or 204 with or without words; a page with 200 comes from before it. */
  #expectDone(action: DavAction, answer: Answer, folder = this.#folder): void {
    if (answer.status === 200 && isWebPage(answer)) throw webPageInstead(folder);
    if (![200, 201, 204].includes(answer.status)) throw refusal(action, answer, folder);
  }
}

const LISTING = {
  headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
  body: new TextEncoder().encode(PROPFIND_BODY),
};

/** MKCOL's answer where the folder is there already (RFC 4918, 9.3.1). */
const FOLDER_EXISTS = 405;

/** Apache's to one of two that make it at the same moment; where it may not be made it says so again. */
const PERHAPS_EXISTS = 403;

function isGone({ status }: Answer): boolean {
  return status === 404 || status === 410;
}

/** RFC 4918 wants 409; some say 404. */
const NO_FOLDER_ABOVE: readonly number[] = [404, 409];

/** nginx says 500 where two folders are missing. */
const PERHAPS_NO_FOLDER: readonly number[] = [...NO_FOLDER_ABOVE, 500];

function namesIn({ bytes }: Answer, folder: URL): string[] {
  try {
    return readFileNames(new TextDecoder('utf-8', { fatal: true }).decode(bytes), folder);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `The list of files that ${folder.host} sent cannot be read: ${why}`;
    throw new RemoteError('notARemote', message, { cause });
  }
}

/** A key's slashes stand as tildes, which need no encoding and stand in no key. */
function fileNameOf(key: string): string {
  return key.replaceAll('/', '~');
}

/** undefined where the file is none of ours. */
function keyOf(fileName: string): string | undefined {
  return /^[\w-]+(~[\w-]+)*$/.test(fileName) ? fileName.replaceAll('~', '/') : undefined;
}
