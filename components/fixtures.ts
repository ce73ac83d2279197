/**
 * Claims, works and views for the tests of this folder.
 *
 * @module
 */
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import type { PageView, WorkView } from '../lib/messages.ts';
import type { SourceId } from '../lib/works/source.ts';
import type { WorkId } from '../lib/works/work-id.ts';

export function makeClaim(id: string, fields: Partial<Claim> = {}): Claim {
  return {
    id: id as ClaimId,
    text: `What ${id} says.`,
    source: 'url:https://example.org/post' as SourceId,
    citations: [],
    ...fields,
  };
}

interface Lists {
  readonly says?: readonly string[];
  readonly others?: readonly string[];
  readonly related?: readonly string[];
}

export function makeWorkView(
  id: string,
  { says = [], others = [], related = [] }: Lists = {},
  fields: Partial<WorkView> = {},
): WorkView {
  return {
    work: { id: id as WorkId, kind: 'paper', title: `The work ${id}` },
    ids: [id as WorkId],
    isPage: false,
    isMentioned: true,
    says: says as readonly ClaimId[],
    others: others as readonly ClaimId[],
    related: related as readonly ClaimId[],
    total: says.length + others.length + related.length,
    ...fields,
  };
}

interface Parts {
  readonly made?: PageView['made'];
  readonly works?: readonly WorkView[];
  readonly claims?: readonly Claim[];
}

export function makePageView({ made = [], works = [], claims = [] }: Parts): PageView {
  return {
    kind: 'page',
    title: 'A page',
    theme: 'light',
    made,
    quoted: [],
    found: {},
    works,
    bare: [],
    dismissed: [],
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
    answers: {},
    titles: {},
    own: [],
    about: {},
    hidden: [],
  };
}
