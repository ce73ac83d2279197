/**
 * Where the reader's records are kept for their other devices: a plain store of bytes by key, and
 * what may go wrong with it.
 *
 * @module
 */

/** A plain key-value store. Keys are `<device>/<name>`: [A-Za-z0-9_-] parts joined by '/'. */
export interface Remote {
  /**
   * How many bytes all values together may have, where that is little (browser sync). Then the
   * newest records are kept in it. Absent where only the server knows, and says so by `full`.
   */
  readonly capacity?: number;
  /** All keys that begin so, in no order. */
  list(prefix: string): Promise<readonly string[]>;
  /** undefined where there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
}

/**
 * What a remote did instead of what it was asked. `missing`: its folder or bucket is not there;
 * `notARemote`: it answers, but not as such a remote does (a login page); `blocked`: the browser
 * did not let the request out (no permission for the origin).
 */
export type RemoteProblem =
  | 'offline'
  | 'timeout'
  | 'unauthorised'
  | 'forbidden'
  | 'missing'
  | 'readOnly'
  | 'full'
  | 'tooMany'
  | 'tooLarge'
  | 'server'
  | 'notARemote'
  | 'certificate'
  | 'blocked';

/** Why a remote did not do as it was asked. The message is for the reader, in plain words. */
export class RemoteError extends Error {
  readonly kind: RemoteProblem;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfter?: number;

  constructor(
    kind: RemoteProblem,
    message: string,
    { retryAfter, cause }: { readonly retryAfter?: number; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'RemoteError';
    this.kind = kind;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}
