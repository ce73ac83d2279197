/**
 * The words a claim rests on: whole where they are stored whole, else their first and last ones.
 *
 * @module
 */
import type { Anchor } from '../lib/claims/model.ts';
import { Foreign } from './Foreign.tsx';

export function ClaimQuote({ anchor }: { anchor: Anchor }) {
  return (
    <blockquote class="quote" dir="auto">
      {anchor.type === 'TextFragment' ? (
        <>
          “<Foreign text={anchor.start} /> <span class="gap">…</span> <Foreign text={anchor.end} />”
        </>
      ) : (
        anchor.exact
      )}
    </blockquote>
  );
}
