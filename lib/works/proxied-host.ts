/**
 * The proxies of university libraries: hosts that carry the host they stand for
 * (`www-jstor-org.ezproxy.example.edu`, `www.jstor.org.ezproxy.example.edu`), and the login page
 * before them (`ezproxy.example.edu/login?url=…`).
 *
 * @module
 */
import { decoded } from './doi.ts';

/** Labels by which libraries name their proxies. */
const PROXY = /(?:^|\.)[\w-]*(?:proxy|ezp)[\w-]*\.[\w-]+\.|\.idm\.oclc\.org$|\.translate\.goog$/;

const LOGIN = /\/login\/?\?q?url=(.+)/;

/** Whether a host is named as proxies are. */
export function isProxy(host: string): boolean {
  return PROXY.test(host);
}

/** The address that an address at a proxy's host stands for; undefined where it is none. */
export function addressBehindProxy(address: string, host: string): string | undefined {
  const behind = hostOf(host.slice(0, host.search(PROXY)));
  // The host is in lower case; in the address it need not be.
  if (behind.includes('.')) {
    return address.replace(/^(\s*https?:\/\/)[^/?#\\:\s]+/i, `$1${behind}`);
  }
  const asked = LOGIN.exec(address)?.[1];
  return asked && /^https?%3a/i.test(asked) ? decoded(asked) : asked;
}

/** Dots become hyphens in some proxies' hosts, and a hyphen of the host's own is doubled. */
function hostOf(carried: string): string {
  const name = carried.replace(/^0-/, '');
  if (name.includes('.')) return name;
  return name
    .split('--')
    .map((part) => part.replaceAll('-', '.'))
    .join('-');
}
