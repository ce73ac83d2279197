/**
 * Which work an address points at.
 *
 * @module
 */
import { addressReader } from './address-reader.ts';
import { SITES } from './sites.ts';

/**
 * The WorkId of the work that an address (http, https, `arxiv:`, `doi:`) points at: the same for
 * its pdf, its mirrors, a proxy or a redirect to it. Undefined where it points at no work that can
 * be told from the address alone. Never throws; nothing longer than 8,192 characters is read.
 */
export const identify = addressReader(SITES);
