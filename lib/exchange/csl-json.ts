/**
 * Works as a CSL-JSON file, for Zotero, Pandoc and others.
 *
 * @module
 */
import type { Work } from '../claims/model.ts';
import { cslOf, isCitable } from './csl-item.ts';

/** The file of the works that a bibliography can hold; named ideas are left out. */
export function writeCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works.filter(isCitable).map(cslOf), null, 1)}\n`;
}
