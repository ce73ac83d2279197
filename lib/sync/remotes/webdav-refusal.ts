/**
 * What a WebDAV server's refusals mean, in words for the reader.
 *
 * @module
 */
import { RemoteError, type RemoteProblem } from '../remote.ts';
import { type Answer, askedToWait } from './request.ts';

/** What we wanted of the server. */
export type DavAction = 'list' | 'read' | 'write' | 'delete' | 'makeFolder';

/** The error for an answer whose status says no, or what no WebDAV server says. */
export function refusal(action: DavAction, answer: Answer, folder: URL): RemoteError {
  const { status } = answer;
  const row = REFUSALS.find(
    (each) => each.status === status && (each.to?.includes(action) ?? true),
  );
  const { kind, means } = row ?? (status >= 500 ? BROKEN : NO_WEBDAV);
  const words = means(`${ACTIONS[action]} ${folder.pathname}`);
  return new RemoteError(kind, `${folder.host} answered ${status}: ${words}`, askedToWait(answer));
}

/** The error for a web page where there should be a file or an acknowledgement. */
export function webPageInstead({ host }: URL): RemoteError {
  const message = `${host} answered with a web page, such as a login page of the server or of this network. ${HINT}`;
  return new RemoteError('notARemote', message);
}

const ACTIONS: Readonly<Record<DavAction, string>> = {
  list: 'list the files in',
  read: 'read in',
  write: 'write in',
  delete: 'delete in',
  makeFolder: 'make the folder',
};

const HINT =
  'The address of Nextcloud and ownCloud ends in /remote.php/dav/files/ and the user name.';

interface Meaning {
  readonly kind: RemoteProblem;
  /** The words after `host answered 403: `; `wanted` is such as `write in /claimside/`. */
  readonly means: (wanted: string) => string;
}

interface Refusal extends Meaning {
  readonly status: number;
  /** Absent: whatever was wanted. */
  readonly to?: readonly DavAction[];
}

const NO_WEBDAV: Meaning = {
  kind: 'notARemote',
  means: (wanted) => `it speaks no WebDAV, or cannot ${wanted}. ${HINT}`,
};

const BROKEN: Meaning = { kind: 'server', means: () => 'it has a problem of its own.' };

const NO_PLACE: Meaning = {
  kind: 'missing',
  means: (wanted) => `it has no such place, so it cannot ${wanted}. ${HINT}`,
};

const CHANGES = ['write', 'delete', 'makeFolder'] as const;

/** The first row that fits counts. */
const REFUSALS: readonly Refusal[] = [
  {
    status: 401,
    kind: 'unauthorised',
    means: () => 'it does not accept the user name or password. If it has app passwords, use one.',
  },
  {
    status: 403,
    to: CHANGES,
    kind: 'readOnly',
    means: (wanted) => `this user may not ${wanted}.`,
  },
  { status: 403, kind: 'forbidden', means: (wanted) => `this user may not ${wanted}.` },
  { status: 404, ...NO_PLACE },
  {
    status: 405,
    to: CHANGES,
    kind: 'readOnly',
    means: (wanted) => `it takes no changes, so nobody may ${wanted}.`,
  },
  { status: 408, kind: 'timeout', means: () => 'the request came too slowly.' },
  { status: 409, ...NO_PLACE },
  { status: 412, kind: 'server', means: () => 'it speaks of a condition that nobody set.' },
  { status: 413, kind: 'tooLarge', means: () => 'it takes no file of this size.' },
  { status: 423, kind: 'server', means: () => 'another program has locked the file.' },
  { status: 429, kind: 'tooMany', means: () => 'it asks for fewer requests.' },
  { status: 501, ...NO_WEBDAV },
  { status: 503, kind: 'server', means: () => 'it is busy or being maintained.' },
  { status: 507, kind: 'full', means: () => 'there is no space left for this user.' },
];
