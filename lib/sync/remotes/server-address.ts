/**
 * The address of the reader's server, as they write it.
 *
 * @module
 */
import { RemoteError } from '../remote.ts';

/**
 * The address, its path ending in a slash, without query and fragment; `https://` where no scheme
 * was written.
 *
 * @throws RemoteError `notARemote` where it is none, or would send the password in the open.
 */
export function readServerAddress(written: string): URL {
  const trimmed = written.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!url?.hostname) throw wrongAddress(`"${trimmed}" is no address of a server.`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    throw wrongAddress(
      `The address must begin with https://, or anybody on the way could read the password; http:// is for this device alone.`,
    );
  }
  if (url.username || url.password) {
    throw wrongAddress(
      'Leave user name and password out of the address; they have their own fields.',
    );
  }
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Whether requests stay on this device; the manifest lists the same names. */
function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function wrongAddress(message: string): RemoteError {
  return new RemoteError('notARemote', message);
}
