/**
 * The claims that were made on this page, in the order of their places.
 *
 * @module
 */
import { useMemo } from 'preact/hooks';
import type { Claim } from '../lib/claims/model.ts';
import type { PageView } from '../lib/messages.ts';
import { ClaimArticle } from './ClaimArticle.tsx';
import { Foreign } from './Foreign.tsx';
import { type Exchange, groupByPassage, type Passage } from './passages.ts';
import { standingKey } from './standings.ts';
import { useShown } from './use-shown.ts';

export function ClaimsMadeHere({ view }: { view: PageView }) {
  const { made, claims, answers } = view;
  const passages = useMemo(
    () => groupByPassage(made.map((id) => claims[id]).filter((claim) => claim !== undefined)),
    [made, claims],
  );
  const keys = useMemo(() => made.map((id) => standingKey('made', id)), [made]);
  const { isHidden, number } = useShown(keys);
  return (
    <section class="part made" aria-labelledby="made-heading" hidden={isHidden}>
      <h2 id="made-heading" class="part-heading">
        Claims made here <span class="number">{number}</span>
      </h2>
      {passages.map((passage) => (
        <PassageGroup key={passage.heading ?? ''} passage={passage} answers={answers} />
      ))}
    </section>
  );
}

interface PassageGroupProps {
  readonly passage: Passage;
  readonly answers: PageView['answers'];
}

function PassageGroup({ passage, answers }: PassageGroupProps) {
  const { heading, exchanges } = passage;
  const keys = useMemo(() => keysOf(exchanges), [exchanges]);
  const { isHidden } = useShown(keys);
  return (
    <div class="passage" hidden={isHidden}>
      {heading !== undefined && (
        <h3 class="passage-heading">
          <Foreign text={heading} />
        </h3>
      )}
      {exchanges.map((exchange, index) => (
        <ExchangeGroup key={exchangeKey(exchange, index)} exchange={exchange} answers={answers} />
      ))}
    </div>
  );
}

function ExchangeGroup({
  exchange,
  answers,
}: {
  exchange: Exchange;
  answers: PageView['answers'];
}) {
  const { quoted, claims } = exchange;
  const article = (claim: Claim) => (
    <ClaimArticle key={claim.id} claim={claim} section="made" answers={answers[claim.id]} />
  );
  if (quoted.length === 0) return <>{claims.map(article)}</>;
  return (
    <div class="exchange">
      <div class="exchange-quoted">{quoted.map(article)}</div>
      <div class="exchange-replies">{claims.map(article)}</div>
    </div>
  );
}

function exchangeKey({ quoted, claims }: Exchange, index: number): string {
  return (quoted[0] ?? claims[0])?.id ?? `${index}`;
}

function keysOf(exchanges: readonly Exchange[]): string[] {
  const claims = exchanges.flatMap(({ quoted, claims }) => [...quoted, ...claims]);
  return claims.map((claim) => standingKey('made', claim.id));
}
