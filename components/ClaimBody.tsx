/**
 * What a claim says, in our words and in the speaker's, and how sure it is.
 *
 * @module
 */
import type { Claim } from '../lib/claims/model.ts';
import { ClaimDoubt } from './ClaimDoubt.tsx';
import { ClaimQuote } from './ClaimQuote.tsx';

export function ClaimBody({ claim }: { claim: Claim }) {
  return (
    <>
      <p class="claim-text" dir="auto">
        {claim.text}
        {claim.anchor?.type === 'TextFragment' && <span class="ours"> in our words</span>}
      </p>
      {claim.anchor && <ClaimQuote anchor={claim.anchor} />}
      <ClaimDoubt claim={claim} />
    </>
  );
}
