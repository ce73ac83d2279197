/**
 * A work: what it says, what is said for and against it side by side, its copies and the reader's
 * notes.
 *
 * @module
 */
import { STANCES, type Stance } from '../../lib/claims/intents.ts';
import type { Claim, ClaimId } from '../../lib/claims/model.ts';
import { copyWorkAs } from '../../lib/exchange/copy-as.ts';
import type { PageView, WorkView } from '../../lib/messages.ts';
import { AboutEditor } from '../AboutEditor.tsx';
import { ClaimArticle } from '../ClaimArticle.tsx';
import { CopyAs } from '../CopyAs.tsx';
import { Foreign } from '../Foreign.tsx';
import { StanceShape } from '../Icons.tsx';
import { LearnedIds } from '../LearnedIds.tsx';
import { Related } from '../Related.tsx';
import { STANCE_WORDS } from '../stance-words.ts';
import { groupByStance } from '../standings.ts';
import { Tally } from '../Tally.tsx';
import { Byline, Copies } from '../WorkHead.tsx';

interface WorkPageProps {
  readonly view: PageView;
  readonly work: WorkView;
}

export function WorkPage({ view, work }: WorkPageProps) {
  const claimsOf = (ids: readonly ClaimId[]) => ids.flatMap((id) => view.claims[id] ?? []);
  const groups = new Map(
    groupByStance(claimsOf(work.others), work.ids).map(({ stance, claims }) => [stance, claims]),
  );
  const says = claimsOf(work.says);
  const related = claimsOf(work.related);
  return (
    <article class="work-page" data-work-id={work.work.id}>
      <h2 class="work-title">
        <Foreign text={work.work.title} />
      </h2>
      <Byline work={work.work} />
      <Tally view={work} claims={view.claims} />
      <p class="work-links">
        <Copies work={work.work} ids={work.ids} />
      </p>
      <LearnedIds view={work} />
      <AboutEditor target={work.work.id} about={view.about[work.work.id]} of="work" />
      <CopyAs textOf={(form) => copyWorkAs(form, work.work)} />
      {says.length > 0 && (
        <section class="group">
          <h3 class="list-heading">
            What it says <span class="number">{says.length}</span>
          </h3>
          {says.map((claim) => (
            <Standing key={claim.id} section="says" claim={claim} view={view} work={work} />
          ))}
        </section>
      )}
      <div class="sides">
        {(['supports', 'disputes'] as const).map((stance) => (
          <Side key={stance} stance={stance} claims={groups.get(stance)} view={view} work={work} />
        ))}
      </div>
      {STANCES.filter((stance) => stance === 'reliesOn' || stance === 'mentions').map((stance) => (
        <Group key={stance} stance={stance} claims={groups.get(stance)} view={view} work={work} />
      ))}
      {related.length > 0 && <Related claims={related} work={work} answers={view.answers} />}
    </article>
  );
}

interface GroupProps extends WorkPageProps {
  readonly stance: Stance;
  readonly claims: readonly Claim[] | undefined;
}

const SIDES: Readonly<Partial<Record<Stance, readonly [name: string, none: string]>>> = {
  supports: ['For', 'No stored claim supports it.'],
  disputes: ['Against', 'No stored claim disputes it.'],
};

function Side({ stance, claims = [], view, work }: GroupProps) {
  const [name, none] = SIDES[stance] ?? [];
  return (
    <section class="side" data-stance={stance}>
      <h3 class="stance-heading" data-stance={stance}>
        <StanceShape stance={stance} />
        {name} <span class="number">{claims.length}</span>
      </h3>
      {claims.length === 0 && <p class="aside">{none}</p>}
      {claims.map((claim) => (
        <Standing key={claim.id} section="others" claim={claim} view={view} work={work} />
      ))}
    </section>
  );
}

function Group({ stance, claims = [], view, work }: GroupProps) {
  if (claims.length === 0) return null;
  return (
    <section class="group">
      <h3 class="stance-heading" data-stance={stance}>
        <StanceShape stance={stance} />
        {STANCE_WORDS[stance].heading} <span class="number">{claims.length}</span>
      </h3>
      {claims.map((claim) => (
        <Standing key={claim.id} section="others" claim={claim} view={view} work={work} />
      ))}
    </section>
  );
}

interface StandingProps extends WorkPageProps {
  readonly section: 'says' | 'others';
  readonly claim: Claim;
}

function Standing({ section, claim, view, work }: StandingProps) {
  return (
    <ClaimArticle claim={claim} section={section} work={work} answers={view.answers[claim.id]} />
  );
}
