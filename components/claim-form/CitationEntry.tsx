/**
 * One thing that a claim cites: why, its title, and the way to cite it no more.
 *
 * @module
 */
import type { Citation } from '../../lib/claims/model.ts';
import { Foreign } from '../Foreign.tsx';
import { Icon } from '../Icons.tsx';
import { withIntent, without } from './claim-draft.ts';
import type { ClaimWriting } from './claim-writing.ts';
import { IntentChoice } from './IntentChoice.tsx';

interface CitationEntryProps {
  readonly writing: ClaimWriting;
  readonly citation: Citation;
  readonly title: string;
}

export function CitationEntry({ writing, citation, title }: CitationEntryProps) {
  return (
    <li data-work-id={'work' in citation ? citation.work : undefined}>
      <IntentChoice
        intent={citation.intent}
        choose={(intent) => writing.change((draft) => withIntent(draft, citation, intent))}
      />
      <span class="form-work-title">
        <Foreign text={title} />
      </span>
      <button
        type="button"
        class="icon-button"
        title="Remove"
        onClick={() => writing.change((draft) => without(draft, citation))}
      >
        <Icon name="close" />
        <span class="unseen">Remove {title}</span>
      </button>
    </li>
  );
}
