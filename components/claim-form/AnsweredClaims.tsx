/**
 * The stored claims that a claim answers, each with its intent.
 *
 * @module
 */
import { useId } from 'preact/hooks';
import { Foreign } from '../Foreign.tsx';
import { Icon } from '../Icons.tsx';
import { answeredClaims, withIntent, without } from './claim-draft.ts';
import type { ClaimWriting } from './claim-writing.ts';
import { IntentChoice } from './IntentChoice.tsx';

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
        {answered.map((citation) => {
          const text = writing.answered.value[citation.claim] ?? citation.claim;
          return (
            <li key={citation.claim}>
              <IntentChoice
                intent={citation.intent}
                choose={(intent) => writing.change((draft) => withIntent(draft, citation, intent))}
              />
              <span class="form-work-title">
                <Foreign text={text} />
              </span>
              <button
                type="button"
                class="icon-button"
                title="Remove"
                onClick={() => writing.change((draft) => without(draft, citation))}
              >
                <Icon name="close" />
                <span class="unseen">Remove {text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
