/**
 * The line over a claim: its stance toward the work it stands under, who said it, and when.
 *
 * @module
 */
import { wordsOf } from '../lib/claims/intents.ts';
import { type Claim, counts } from '../lib/claims/model.ts';
import type { WorkView } from '../lib/messages.ts';
import { versionOf } from '../lib/works/page-metadata.ts';
import { Gauge } from './ClaimDoubt.tsx';
import { intentsInWords } from './claim-links.ts';
import { People } from './Foreign.tsx';
import { StanceShape } from './Icons.tsx';
import { useSidebar } from './sidebar-state.ts';
import { citationsOf, type Section, stanceToward } from './standings.ts';
import { dateInWords } from './wording.ts';

interface ClaimHeadProps {
  readonly claim: Claim;
  readonly section: Section;
  readonly work?: WorkView | undefined;
}

export function ClaimHead({ claim, section, work }: ClaimHeadProps) {
  const { own } = useSidebar();
  return (
    <p class="claim-head">
      {section === 'others' && work && <StanceOfClaim claim={claim} work={work} />}
      {section === 'related' && work && <MappedIntent claim={claim} work={work} />}
      {own.value.has(claim.id) && <span class="own">mine</span>}
      <WhoAndWhen claim={claim} />
      {(section === 'made' || section === 'says') && <OtherVersion claim={claim} />}
    </p>
  );
}

/** Where the claim was made of another version of the page's preprint than the reader reads. */
function OtherVersion({ claim }: { claim: Claim }) {
  const { version } = useSidebar();
  const made = claim.url && versionOf(claim.url);
  const read = version.value;
  if (!made || !read || made === read) return null;
  return (
    <span class="other-version">
      made of {made}; you are reading {read}
    </span>
  );
}

function StanceOfClaim({ claim, work }: { claim: Claim; work: WorkView }) {
  const stance = stanceToward(claim, work.ids);
  return (
    <span class="stance" data-stance={stance}>
      <StanceShape stance={stance} />
      {intentsInWords(citationsOf(claim, work.ids).filter(counts))}
    </span>
  );
}

function MappedIntent({ claim, work }: { claim: Claim; work: WorkView }) {
  const [citation] = citationsOf(claim, work.ids);
  return citation ? <span class="mapped">{wordsOf(citation.intent)}</span> : null;
}

/** Who put a claim forward, whether it is quoted, of which kind it is, and when it was said. */
export function WhoAndWhen({ claim }: { claim: Claim }) {
  const { speaker, speakerInferred, quoted, kind, date, hedges, confidence } = claim;
  return (
    <>
      {speaker && (
        <span class="who">
          <People names={speaker} />
        </span>
      )}
      {speakerInferred && (
        <span title="The name is our conclusion: it is not printed beside the words.">
          by our reading
        </span>
      )}
      {quoted && <span class="quoted">quoted</span>}
      {kind && kind !== 'pointer' && <span class="kind">{kind}</span>}
      {date && <time dateTime={date}>{dateInWords(date)}</time>}
      {confidence && !hedges?.length && <Gauge confidence={confidence} />}
    </>
  );
}
