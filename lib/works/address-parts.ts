/**
 * The parts of an address that rules read.
 *
 * @module
 */
import { decoded } from './doi.ts';

/** A URL object has these too. */
export type AddressParts = Pick<URL, 'hostname' | 'pathname' | 'search' | 'hash'>;

/** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 253;

const HTTP = /^\s*https?:\/\//i;

/** What else than a slash may follow a host; browsers read a backslash as one. */
const HOST_END = /[?#:\\\s]/;

/** An address in which nothing has to be decoded or resolved before it can be read. */
const PLAIN = /^https?:\/\/([a-z\d.-]+)(\/[\w./~-]*)(\?[!-"$-~]*)?(#[!-~]*)?$/;

/** The host as it stands in the string, in lower case; undefined for what is no web address. */
export function hostOf(address: string): string | undefined {
  const isPlain = address.startsWith('https://') || address.startsWith('http://');
  if (!isPlain && !HTTP.test(address)) return undefined;
  const start = address.indexOf('//') + 2;
  const slash = address.indexOf('/', start);
  const upToSlash = address.slice(start, slash < 0 ? undefined : slash);
  const end = upToSlash.search(HOST_END);
  const host = end < 0 ? upToSlash : upToSlash.slice(0, end);
  return host.length <= LONGEST_HOST ? host.toLowerCase() : '';
}

/**
 * The parts of an address; undefined where it is malformed, names a port or a user, or where its
 * host is not the one that was seen in the string. A URL object is dear, so it is made only for
 * addresses that are not plain.
 */
export function partsOf(address: string, host: string): AddressParts | undefined {
  const whole = address.includes('&amp;') ? address.replaceAll('&amp;', '&') : address;
  const [, hostname, pathname, search = '', hash = ''] = PLAIN.exec(whole) ?? [];
  if (hostname === host && pathname && !pathname.includes('/.')) {
    return { hostname, pathname, search, hash };
  }
  const url = URL.parse(whole);
  if (url?.hostname !== host || url.port || url.username || url.password) return undefined;
  return url;
}

/** The path, decoded, without slashes at its end. */
export function pathOf({ pathname }: AddressParts): string {
  const path = decoded(pathname);
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
