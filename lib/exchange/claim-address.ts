/**
 * Addresses for a claim: where it was made, and what it cites.
 *
 * @module
 */
import { textFragmentUrl } from '../anchors/text-fragment.ts';
import type { Claim } from '../claims/model.ts';
import { canonicalUrl } from '../works/canonical-url.ts';
import type { WorkId } from '../works/work-id.ts';

/** The page on which a claim was made; undefined where its source has no address. */
export function sourceAddress(claim: Claim): string | undefined {
  return claim.url ?? canonicalUrl(claim.source as string as WorkId);
}

/** The same, landing on the words where the browser can. */
export function passageAddress(claim: Claim): string | undefined {
  const address = sourceAddress(claim);
  if (address === undefined || !claim.anchor) return address;
  return textFragmentUrl(address, claim.anchor);
}
