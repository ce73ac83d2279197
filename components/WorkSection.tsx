/**
 * One work on the page: what it is, what it says, and what others say of it.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import type { PageView, WorkView } from '../lib/messages.ts';
import { ClaimArticle } from './ClaimArticle.tsx';
import { StanceShape } from './Icons.tsx';
import { isUnloaded } from './loaded-works.ts';
import { Related } from './Related.tsx';
import { useSidebar } from './sidebar-state.ts';
import { STANCE_WORDS } from './stance-words.ts';
import { groupByStance, standingKey, standingKeysOf } from './standings.ts';
import { useFocusedWork } from './use-focused-work.ts';
import { useShown } from './use-shown.ts';
import { WorkHead } from './WorkHead.tsx';
import { count } from './wording.ts';

interface WorkSectionProps {
  readonly work: WorkView;
  readonly view: PageView;
}

export function WorkSection({ work, view }: WorkSectionProps) {
  const isOpen = useSignal(true);
  const id = useId();
  const heading = useFocusedWork(work.ids, isOpen);
  const keys = useMemo(() => standingKeysOf(work), [work]);
  const { isHidden } = useShown(keys);
  return (
    <section
      class="work"
      id={work.work.id}
      data-work-id={work.work.id}
      aria-labelledby={`${id}-title`}
      hidden={isHidden}
    >
      <WorkHead view={work} claims={view.claims} id={id} isOpen={isOpen} heading={heading} />
      <div id={`${id}-claims`} class="work-claims" hidden={!isOpen.value}>
        <WorkClaims work={work} view={view} />
      </div>
    </section>
  );
}

function WorkClaims({ work, view }: WorkSectionProps) {
  const state = useSidebar();
  const says = claimsOf(view, work.says);
  const groups = groupByStance(claimsOf(view, work.others), work.ids);
  return (
    <>
      {says.length > 0 && (
        <Group section="says" heading="What it says" claims={says} work={work} view={view} />
      )}
      {groups.length > 0 && (
        <div class="others">
          <h4 class="list-heading">What others say</h4>
          {groups.map(({ stance, claims }) => (
            <Group
              key={stance}
              section="others"
              stance={stance}
              heading={STANCE_WORDS[stance].heading}
              claims={claims}
              work={work}
              view={view}
            />
          ))}
        </div>
      )}
      {work.related.length > 0 && (
        <Related claims={claimsOf(view, work.related)} work={work} answers={view.answers} />
      )}
      {isUnloaded(work) && (
        <button type="button" class="button" onClick={() => void state.load(work.work.id)}>
          Show its {count(work.total, 'claim')}
        </button>
      )}
    </>
  );
}

interface GroupProps extends WorkSectionProps {
  readonly section: 'says' | 'others';
  readonly heading: string;
  readonly claims: readonly Claim[];
  readonly stance?: keyof typeof STANCE_WORDS;
}

function Group({ section, heading, claims, stance, work, view }: GroupProps) {
  const keys = useMemo(
    () => claims.map((claim) => standingKey(section, claim.id, work.work.id)),
    [claims, section, work],
  );
  const { isHidden, number } = useShown(keys);
  const Heading = stance ? 'h5' : 'h4';
  return (
    <div class="group" hidden={isHidden}>
      <Heading class={stance ? 'stance-heading' : 'list-heading'} data-stance={stance}>
        {stance && <StanceShape stance={stance} />}
        {heading} <span class="number">{number}</span>
      </Heading>
      {claims.map((claim) => (
        <ClaimArticle
          key={claim.id}
          claim={claim}
          section={section}
          work={work}
          answers={view.answers[claim.id]}
        />
      ))}
    </div>
  );
}

function claimsOf(view: PageView, ids: readonly ClaimId[]): Claim[] {
  return ids.map((id) => view.claims[id]).filter((claim) => claim !== undefined);
}
