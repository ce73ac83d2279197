/**
 * The claims of a source by the passages they stand in, so that words quoted there and the replies
 * to them stand together.
 *
 * @module
 */
import type { Claim } from '../lib/claims/model.ts';

/** What stands together: quoted words and the replies to them, or claims of one part. */
export interface Exchange {
  readonly quoted: readonly Claim[];
  readonly claims: readonly Claim[];
}

/** The claims under one heading of the source; absent heading: those that stand under none. */
export interface Passage {
  readonly heading?: string;
  readonly exchanges: readonly Exchange[];
}

/** Groups claims by heading, and within it by exchange; both in the order in which they begin. */
export function groupByPassage(claims: readonly Claim[]): Passage[] {
  const byHeading = Map.groupBy(claims, (claim) => claim.passage?.heading);
  return [...byHeading].map(([heading, group]) => ({
    exchanges: exchangesOf(group),
    ...(heading === undefined ? {} : { heading }),
  }));
}

function exchangesOf(claims: readonly Claim[]): Exchange[] {
  const byNumber = Map.groupBy(claims, exchangeNumber);
  return [...byNumber].flatMap(([number, group]) => {
    if (number === undefined) return [{ quoted: [], claims: group }];
    const { quoted = [], replies = [] } = Object.groupBy(group, (claim) =>
      claim.quoted ? 'quoted' : 'replies',
    );
    return [{ quoted, claims: replies }];
  });
}

/** The number at the end of a part: `quote-2` and `reply-2` belong to one exchange. */
function exchangeNumber(claim: Claim): string | undefined {
  return claim.passage?.part?.match(/(?<!\d)\d+$/)?.[0];
}
