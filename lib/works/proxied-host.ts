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

const LOGIN = /\/login\/?\?(?:q?url)=(.+)/;

/** The address that a proxy's address stands for; undefined where it is no proxy's. */
export function addressBehindProxy(address: string, host: string): string | undefined {
  const end = host.search(PROXY);
  if (end < 0) return undefined;
  if (end > 0) {
    const behind = hostOf(host.slice(0, end));
    if (behind.includes('.')) return address.replace(host, behind);
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
