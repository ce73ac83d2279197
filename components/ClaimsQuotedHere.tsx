/**
 * Claims made elsewhere whose words stand on this page: quoted, or under another's name.
 *
 * @module
 */
import { useMemo } from 'preact/hooks';
import type { PageView } from '../lib/messages.ts';
import { ClaimArticle } from './ClaimArticle.tsx';
import { standingKey } from './standings.ts';
import { useShown } from './use-shown.ts';

export function ClaimsQuotedHere({ view }: { view: PageView }) {
  const { quoted, claims, answers } = view;
  const keys = useMemo(() => quoted.map((id) => standingKey('quoted', id)), [quoted]);
  const { isHidden, number } = useShown(keys);
  return (
    <section class="part made" aria-labelledby="quoted-heading" hidden={isHidden}>
      <h2 id="quoted-heading" class="part-heading">
        Quoted here <span class="number">{number}</span>
      </h2>
      {quoted.map((id) => {
        const claim = claims[id];
        return (
          claim && <ClaimArticle key={id} claim={claim} section="quoted" answers={answers[id]} />
        );
      })}
    </section>
  );
}
