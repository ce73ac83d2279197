/**
 * Ids for claims that come from files which name them in their own way.
 *
 * @module
 */
import type { ClaimId } from '../claims/model.ts';

/** The namespace of these ids: a UUID made once for this purpose. */
const NAMESPACE = 'd1b6a1f4-6a0c-4f0e-9d55-5f0b3c7ce0a1';

const ENCODER = new TextEncoder();

/**
 * The id of the claim that another program calls `name`: always the same, so that a file read twice
 * changes nothing. A name-based UUID of RFC 9562, version 5.
 */
export async function ownIdOf(name: string): Promise<ClaimId> {
  const hash = await crypto.subtle.digest('SHA-1', ENCODER.encode(`${NAMESPACE} ${name}`));
  const bytes = new Uint8Array(hash).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `own-${groups.join('-')}-${hex.slice(20)}` as ClaimId;
}
