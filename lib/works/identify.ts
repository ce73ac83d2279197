/**
 * Which work an address points at.
 *
 * @module
 */
import { AddressReader } from './address-reader.ts';
import { SITES } from './sites.ts';
import type { WorkId } from './work-id.ts';

const reader = new AddressReader(SITES);

/**
 * The WorkId of the work that an address (http, https, `arxiv:`, `doi:`) points at: the same for
 * its pdf, its mirrors, a proxy or a redirect to it. Undefined where it points at no work that can
 * be told from the address alone. Never throws; nothing longer than 8,192 characters is read.
 */
export function identify(address: string): WorkId | undefined {
  return typeof address === 'string' ? reader.read(address) : undefined;
}

/**
 * The same for a path, with its query and fragment, on a host in lower case whose origin is
 * `origin`; the path needs no resolving.
 */
export function identifyPath(path: string, host: string, origin: string): WorkId | undefined {
  return reader.readPath(path, host, origin);
}
