/**
 * The name of what a set holds.
 *
 * @module
 */
import type { ExchangeSet } from './import-result.ts';

const ENCODER = new TextEncoder();
const BYTES = 8;

/** The same content has the same name: the first eight bytes of a SHA-256, in hexadecimal digits. */
export async function editionOf(set: ExchangeSet): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', ENCODER.encode(JSON.stringify(set)));
  return [...new Uint8Array(hash, 0, BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
