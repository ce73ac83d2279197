/**
 * One request to the reader's own server: without cookies, without following it elsewhere, with an
 * end to waiting, and with the whole body or none.
 *
 * @module
 */
import { RemoteError } from '../remote.ts';
import { permissionPattern } from './host-permission.ts';
import { secondsToWait } from './retry-after.ts';

/** How requests are sent. All but what is named has a default that suits a browser. */
export interface Sending {
  readonly fetch?: typeof fetch;
  /** How long one request and its answer may take, in milliseconds. */
  readonly timeout?: number;
  /** Whether the browser lets us reach an origin, given as a match pattern (`https://host/*`). */
  readonly mayReach?: (pattern: string) => Promise<boolean>;
}

/** A request; the method and headers as `fetch` takes them. */
export interface Asking {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
}

/** An answer that has come whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Longer than any answer takes that a reader would wait for. */
const TIMEOUT = 60_000;

/** No value of ours, and no list of them, comes near it: a longer answer is not meant for us. */
const LONGEST_ANSWER = 64 * 2 ** 20;

/**
 * Sends it and reads the whole answer, whatever its status.
 *
 * @throws RemoteError `offline`, `timeout`, `blocked`; `server` where the answer breaks off;
 *   `notARemote` where it leads elsewhere or has no end.
 */
export async function send(url: URL, asking: Asking, sending: Sending = {}): Promise<Answer> {
  const { timeout = TIMEOUT } = sending;
  const signal = AbortSignal.timeout(timeout);
  const response = await fetchOrSayWhy(url, asking, sending, signal);
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    await response.body?.cancel();
    throw new RemoteError(
      'notARemote',
      `${url.host} leads to another address, which is not followed. Enter the address that a browser shows after opening ${url.origin}.`,
    );
  }
  const bytes = await readWhole(response, url, signal, timeout);
  return { status: response.status, headers: response.headers, bytes };
}

/** Whether an answer is a web page, such as a login page in front of the server. */
export function isWebPage({ headers }: Answer): boolean {
  return /^(text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');
}

/** How long the answer asks to be left alone, as a RemoteError carries it. */
export function askedToWait({ headers }: Answer): { retryAfter?: number } {
  const seconds = secondsToWait(headers.get('retry-after'), headers.get('date'));
  return seconds === undefined ? {} : { retryAfter: seconds * 1000 };
}

async function fetchOrSayWhy(
  url: URL,
  { method, headers, body }: Asking,
  { fetch: fetchIt = fetch, mayReach, timeout = TIMEOUT }: Sending,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetchIt(url, {
      method,
      headers,
      ...(body ? { body: body.slice() } : {}),
      signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
  } catch (cause) {
    if (signal.aborted) throw tooSlow(url, timeout, cause);
    if (mayReach && !(await mayReach(permissionPattern(url)))) {
      const message = `The browser does not let Claimside reach ${url.origin}. Allow it again, and the sync goes on.`;
      throw new RemoteError('blocked', message, { cause });
    }
    throw new RemoteError('offline', whyUnreachable(url), { cause });
  }
}

/** A browser tells a script neither that a name is unknown nor that a certificate is bad. */
function whyUnreachable(url: URL): string {
  if (globalThis.navigator?.onLine === false) return 'This device is offline.';
  const certificate = url.protocol === 'https:' ? ', or its certificate is not valid' : '';
  return `${url.host} cannot be reached: the address is wrong, the server is down${certificate}. Open ${url.origin} in a tab to see which.`;
}

async function readWhole(
  response: Response,
  url: URL,
  signal: AbortSignal,
  timeout: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > LONGEST_ANSWER) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    if (signal.aborted) throw tooSlow(url, timeout, cause);
    throw brokenOff(url, cause);
  }
  if (length > LONGEST_ANSWER) {
    throw new RemoteError('notARemote', `The answer of ${url.host} has no end.`);
  }
  if (isShort(response, length)) throw brokenOff(url);
  return joined(chunks, length);
}

/** Browsers notice most cut bodies; a proxy that passes one on leaves the promised length. */
function isShort({ headers }: Response, length: number): boolean {
  const promised = headers.get('content-length');
  return promised !== null && !headers.has('content-encoding') && Number(promised) > length;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function tooSlow(url: URL, timeout: number, cause: unknown): RemoteError {
  const seconds = Math.max(1, Math.round(timeout / 1000));
  return new RemoteError('timeout', `${url.host} did not answer within ${seconds} s.`, { cause });
}

function brokenOff(url: URL, cause?: unknown): RemoteError {
  return new RemoteError('server', `The answer of ${url.host} broke off.`, { cause });
}
