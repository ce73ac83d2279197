/**
 * What a claim cites beside the work it stands under: works, references whose link is lost, and
 * works that an editor mapped to it.
 *
 * @module
 */
import { stanceOf, wordsOf } from '../lib/claims/intents.ts';
import { type Claim, counts, type WorkCitation } from '../lib/claims/model.ts';
import type { WorkView } from '../lib/messages.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { Foreign } from './Foreign.tsx';
import { StanceShape } from './Icons.tsx';
import { nameOfUntitled, workLink } from './links.ts';
import { useSidebar } from './sidebar-state.ts';

interface ClaimCitesProps {
  readonly claim: Claim;
  readonly work?: WorkView | undefined;
}

export function ClaimCites({ claim, work }: ClaimCitesProps) {
  const others = claim.citations.filter(
    (citation): citation is WorkCitation =>
      'work' in citation && !work?.ids.includes(citation.work),
  );
  const counted = others.filter(counts);
  const mapped = others.filter((citation) => !counts(citation));
  const lost = claim.lostReferences ?? [];
  if (others.length + lost.length === 0) return null;
  return (
    <ul class="cites">
      {counted.map((citation) => (
        <li key={`${citation.work} ${citation.intent}`}>
          <span class="stance" data-stance={stanceOf(citation.intent)}>
            <StanceShape stance={stanceOf(citation.intent)} />
            {wordsOf(citation.intent)}
          </span>{' '}
          <CitedWork id={citation.work} />
        </li>
      ))}
      {lost.map(({ title, intent }) => (
        <li key={`${title} ${intent}`}>
          <span class="stance" data-stance={stanceOf(intent)}>
            <StanceShape stance={stanceOf(intent)} />
            {wordsOf(intent)}
          </span>{' '}
          <Foreign text={title} /> <span class="aside">its link is lost</span>
        </li>
      ))}
      {mapped.length > 0 && (
        <li class="mapped-works">
          <span class="aside">Related, by our mapping:</span>{' '}
          {mapped.map((citation, index) => (
            <span key={citation.work}>
              {index > 0 && '; '}
              <CitedWork id={citation.work} />
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

/** The title of a cited work: leads to it in the sidebar where it stands there, else to its page. */
function CitedWork({ id }: { id: WorkId }) {
  const { titles, view, focus } = useSidebar();
  const title = titles.value[id] ?? nameOfUntitled(id);
  const page = view.peek();
  const isHere = page?.kind === 'page' && page.works.some((work) => work.ids.includes(id));
  if (isHere) {
    return (
      <button
        type="button"
        class="link-button"
        onClick={() => {
          focus.value = id;
        }}
      >
        <Foreign text={title} />
      </button>
    );
  }
  const link = workLink(id);
  if (!link) return <Foreign text={title} />;
  return (
    <a href={link.href} target="_blank" rel="noopener noreferrer">
      <Foreign text={title} />
    </a>
  );
}
