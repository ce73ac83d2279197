/**
 * The works that a claim cites: each with its intent, and a field to add others.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { INTENTS, type Intent, STANCES, stanceOf, wordsOf } from '../../lib/claims/intents.ts';
import type { Work } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import { Foreign } from '../Foreign.tsx';
import { inWords } from '../failure.ts';
import { nameOfUntitled } from '../links.ts';
import { STANCE_WORDS } from '../stance-words.ts';
import type { FormWork } from './claim-form.ts';

interface ClaimFormWorksProps {
  readonly works: readonly FormWork[];
  readonly change: (works: readonly FormWork[]) => void;
}

export function ClaimFormWorks({ works, change }: ClaimFormWorksProps) {
  const heading = useId();
  const add = ({ id, title }: Work) => {
    if (works.some((work) => work.id === id)) return;
    const name = title === id ? nameOfUntitled(id) : title;
    change([...works, { id, title: name, intent: 'cites' }]);
  };
  return (
    <div class="choice">
      <span id={heading} class="choice-name">
        Works cited
      </span>
      <ul class="form-works" aria-labelledby={heading}>
        {works.map((work) => (
          <li key={work.id} data-work-id={work.id}>
            <Foreign text={work.title} />
            <span class="form-work-tools">
              <IntentChoice
                intent={work.intent}
                choose={(intent) =>
                  change(works.map((one) => (one.id === work.id ? { ...one, intent } : one)))
                }
              />
              <button
                type="button"
                class="action"
                onClick={() => change(works.filter((one) => one.id !== work.id))}
              >
                Remove<span class="unseen"> {work.title}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <WorkFinder add={add} />
    </div>
  );
}

function IntentChoice({ intent, choose }: { intent: Intent; choose: (intent: Intent) => void }) {
  return (
    <select
      aria-label="Intent"
      value={intent}
      onChange={(event) => {
        const chosen = INTENTS.find((one) => one === event.currentTarget.value);
        if (chosen) choose(chosen);
      }}
    >
      {STANCES.map((stance) => (
        <optgroup key={stance} label={STANCE_WORDS[stance].heading}>
          {INTENTS.filter((one) => stanceOf(one) === stance).map((one) => (
            <option key={one} value={one}>
              {wordsOf(one)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Finds works by a link, an id or words of a title, on Enter or the button. */
function WorkFinder({ add }: { add: (work: Work) => void }) {
  const query = useSignal('');
  const found = useSignal<readonly Work[]>([]);
  const words = useSignal('');
  const find = async () => {
    if (query.peek().trim() === '') return;
    try {
      found.value = await ask('findWorks', { query: query.peek() });
      const [only] = found.value;
      words.value = only ? '' : 'No such work: paste its link or its id.';
      if (only && found.value.length === 1) take(only);
    } catch (error) {
      words.value = inWords(error);
    }
  };
  const take = (work: Work) => {
    add(work);
    found.value = [];
    query.value = '';
  };
  return (
    <>
      <div class="finder">
        <input
          class="note-field"
          type="text"
          aria-label="Add a work"
          placeholder="Add a work: a link, an id or words of its title"
          autocomplete="off"
          maxLength={2_000}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            void find();
          }}
        />
        <button type="button" class="button" onClick={() => void find()}>
          Find
        </button>
      </div>
      <p class="field-about" role="status">
        {words.value}
      </p>
      {found.value.length > 0 && (
        <ul class="found-works" aria-label="Works found">
          {found.value.map((work) => (
            <li key={work.id}>
              <button type="button" class="title-button" onClick={() => take(work)}>
                <Foreign text={work.title} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
