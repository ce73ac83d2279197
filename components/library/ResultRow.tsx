/**
 * A claim or a work as the list shows it: one link of a fixed height.
 *
 * @module
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { STANCES, stanceOf } from '../../lib/claims/intents.ts';
import { type Claim, counts } from '../../lib/claims/model.ts';
import type { FoundClaim, FoundWork, SearchReply } from '../../lib/messages.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import { READING_WORDS } from '../about-words.ts';
import { WhoAndWhen } from '../ClaimHead.tsx';
import { Foreign, People } from '../Foreign.tsx';
import { StanceShape } from '../Icons.tsx';
import { nameOfUntitled } from '../links.ts';
import { STANCE_WORDS } from '../stance-words.ts';
import { authorsOf, count, yearOf } from '../wording.ts';
import { type Found, useLibrary } from './library-state.ts';
import { Marked } from './Marked.tsx';
import { hashOf, type Route } from './route.ts';

interface ResultRowProps {
  readonly found: Found;
  readonly index: number;
  readonly isReachable: boolean;
}

export function ResultRow({ found, index, isReachable }: ResultRowProps) {
  const state = useLibrary();
  const link = useRef<HTMLAnchorElement>(null);
  const isToFocus = state.rowToFocus.value === index;
  useLayoutEffect(() => {
    if (!isToFocus || !link.current) return;
    state.rowToFocus.value = undefined;
    link.current.focus({ preventScroll: true });
  });
  // Drawn again when rows have come: this may be one of them.
  state.arrivals.value;
  const row = found.pages.row(index);
  if (!row) return <p class="row-waiting">…</p>;
  const route: Route =
    'claim' in row ? { page: 'claim', id: row.claim.id } : { page: 'work', id: row.work.id };
  const shown = state.route.value;
  const isShown = 'id' in shown && shown.id === route.id;
  return (
    <a
      ref={link}
      class="row-link"
      href={hashOf(route)}
      tabIndex={isReachable ? 0 : -1}
      data-row={index}
      data-claim-id={route.page === 'claim' ? route.id : undefined}
      data-work-id={route.page === 'work' ? route.id : undefined}
      aria-current={isShown ? 'true' : undefined}
      onFocus={() => {
        state.row.value = index;
      }}
    >
      {'claim' in row ? (
        <ClaimRow row={row} reply={found.reply} titles={found.reply.titles} />
      ) : (
        <WorkRow row={row} reply={found.reply} />
      )}
    </a>
  );
}

interface ClaimRowProps {
  readonly row: FoundClaim;
  readonly reply: SearchReply;
  readonly titles: SearchReply['titles'];
}

function ClaimRow({ row, reply, titles }: ClaimRowProps) {
  const { claim, isOwn, answers, about } = row;
  return (
    <>
      <span class="row-head">
        <StanceOfClaim claim={claim} />
        <WhoAndWhen claim={claim} />
        {isOwn && <span class="own">mine</span>}
        {about?.note !== undefined && <span>noted</span>}
        {answers > 0 && <span>{count(answers, 'answer')}</span>}
      </span>
      <span class="row-text" dir="auto">
        <Marked text={claim.text} matched={reply.matched} />
      </span>
      <span class="row-foot">
        <Foreign text={placeOf(claim, titles)} />
      </span>
    </>
  );
}

function StanceOfClaim({ claim }: { claim: Claim }) {
  const taken = claim.citations.filter(counts).map(({ intent }) => stanceOf(intent));
  const stance = STANCES.find((one) => taken.includes(one));
  if (!stance || stance === 'mentions') return null;
  return (
    <span class="stance" data-stance={stance}>
      <StanceShape stance={stance} />
      {STANCE_WORDS[stance].heading.toLowerCase()}
    </span>
  );
}

/** What the claim is about: the first work that it cites, else where it was made. */
function placeOf(claim: Claim, titles: SearchReply['titles']): string {
  const cited = claim.citations.find((citation) => 'work' in citation && counts(citation));
  const id = cited && 'work' in cited ? cited.work : (claim.source as string as WorkId);
  return titles[id] ?? claim.sourceTitle ?? nameOfUntitled(id);
}

function WorkRow({ row, reply }: { row: FoundWork; reply: SearchReply }) {
  const { work, claims, disputes, says, about } = row;
  const authors = authorsOf(work);
  const year = yearOf(work);
  return (
    <>
      <span class="row-title" dir="auto">
        <Marked text={work.title} matched={reply.matched} />
      </span>
      <span class="row-head">
        {authors.length > 0 && <People names={authors} />}
        {year !== undefined && <span>{year}</span>}
        {authors.length === 0 && <span>{work.kind}</span>}
      </span>
      <span class="row-head">
        {claims > 0 && <span>{count(claims, 'claim')}</span>}
        {disputes > 0 && (
          <span class="stance" data-stance="disputes">
            <StanceShape stance="disputes" />
            {disputes} {STANCE_WORDS.disputes[disputes === 1 ? 'one' : 'several']}
          </span>
        )}
        {says > 0 && <span>says {says}</span>}
        {about?.reading && <span>{READING_WORDS[about.reading].toLowerCase()}</span>}
        {about?.note !== undefined && <span>noted</span>}
      </span>
    </>
  );
}
