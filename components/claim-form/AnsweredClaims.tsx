/**
 * The stored claims that a claim answers, each with its intent.
 *
 * @module
 */
import { useId } from 'preact/hooks';
import { CitationEntry } from './CitationEntry.tsx';
import { answeredClaims } from './claim-draft.ts';
import type { ClaimWriting } from './claim-writing.ts';

export function AnsweredClaims({ writing }: { writing: ClaimWriting }) {
  const heading = useId();
  const answered = answeredClaims(writing.draft.value);
  if (answered.length === 0) return null;
  return (
    <div class="choice">
      <span id={heading} class="choice-name">
        Answers
      </span>
      <ul class="form-works" aria-labelledby={heading}>
        {answered.map((citation) => (
          <CitationEntry
            key={citation.claim}
            writing={writing}
            citation={citation}
            title={writing.answered.value[citation.claim] ?? citation.claim}
          />
        ))}
      </ul>
    </div>
  );
}
