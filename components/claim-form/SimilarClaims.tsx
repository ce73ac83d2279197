/**
 * Stored claims that say nearly the same as the one that is being written.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Claim } from '../../lib/claims/model.ts';
import { Foreign } from '../Foreign.tsx';
import { sourceLink } from '../links.ts';
import { dateInWords, namesInShort } from '../wording.ts';
import { answeredClaims } from './claim-draft.ts';
import type { ClaimWriting } from './claim-writing.ts';
import { ShowRest } from './ShowRest.tsx';

/** How many are shown at once, so that the form stays in sight. */
const SHOWN = 2;

export function SimilarClaims({ writing }: { writing: ClaimWriting }) {
  const heading = useId();
  const isWhole = useSignal(false);
  const similar = writing.similar.value;
  const answered = new Set(answeredClaims(writing.draft.value).map(({ claim }) => claim));
  const found = (similar?.found ?? [])
    .filter((id) => !answered.has(id))
    .flatMap((id) => similar?.claims[id] ?? []);
  if (found.length === 0) return null;
  const shown = isWhole.value ? found : found.slice(0, SHOWN);
  return (
    <section class="similar" aria-labelledby={heading}>
      <h3 id={heading} class="choice-name">
        Stored already, and nearly the same
      </h3>
      <ul>
        {shown.map((claim) => (
          <li key={claim.id} data-claim-id={claim.id}>
            <p>
              <Foreign text={claim.text} />
            </p>
            <p class="similar-end">
              <Whose claim={claim} />
              <button type="button" class="action" onClick={() => writing.answer(claim)}>
                Answer this<span class="unseen">: {claim.text}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <ShowRest rest={found.length - shown.length} isWhole={isWhole} />
    </section>
  );
}

function Whose({ claim }: { claim: Claim }) {
  const link = sourceLink(claim);
  const names = claim.speaker && namesInShort(claim.speaker);
  const words = [names, claim.date && dateInWords(claim.date)].filter(Boolean).join(', ');
  return (
    <span class="aside">
      {words !== '' && <Foreign text={words} />}
      {words !== '' && link && ' · '}
      {link && (
        <a href={link.href} target="_blank" rel="noopener noreferrer">
          {link.site}
        </a>
      )}
    </span>
  );
}
