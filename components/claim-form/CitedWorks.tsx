/**
 * The works that a claim cites, each with its intent; those that stand near the words; and a field
 * to add others.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Work } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import { Combobox } from '../Combobox.tsx';
import { Foreign } from '../Foreign.tsx';
import { Icon } from '../Icons.tsx';
import { nameOfUntitled } from '../links.ts';
import { authorsOf, namesInShort, yearOf } from '../wording.ts';
import { CitationEntry } from './CitationEntry.tsx';
import { citedWorks, suggestedWorks, withWork } from './claim-draft.ts';
import type { ClaimWriting } from './claim-writing.ts';
import { ShowRest } from './ShowRest.tsx';

/** How many works that stand near the words are offered at once. */
const OFFERED = 3;

export function CitedWorks({ writing }: { writing: ClaimWriting }) {
  const heading = useId();
  const draft = writing.draft.value;
  const titles = new Map(draft.works.map(({ id, title }) => [id, title]));
  return (
    <div class="choice">
      <span id={heading} class="choice-name">
        Works cited
      </span>
      <ul class="form-works" aria-labelledby={heading}>
        {citedWorks(draft).map((citation) => (
          <CitationEntry
            key={citation.work}
            writing={writing}
            citation={citation}
            title={titles.get(citation.work) ?? nameOfUntitled(citation.work)}
          />
        ))}
      </ul>
      <Suggested writing={writing} />
      <WorkFinder add={(work) => writing.change((now) => withWork(now, work))} />
    </div>
  );
}

function Suggested({ writing }: { writing: ClaimWriting }) {
  const isWhole = useSignal(false);
  const suggested = suggestedWorks(writing.draft.value);
  if (suggested.length === 0) return null;
  const offered = isWhole.value ? suggested : suggested.slice(0, OFFERED);
  return (
    <fieldset class="suggested">
      <legend class="field-about">Also named there</legend>
      {offered.map((work) => (
        <button
          key={work.id}
          type="button"
          class="chip"
          onClick={() => writing.change((draft) => withWork(draft, work))}
        >
          <Icon name="plus" />
          <span class="unseen">Cite </span>
          <span class="chip-text">
            <Foreign text={work.title ?? nameOfUntitled(work.id)} />
          </span>
        </button>
      ))}
      <ShowRest rest={suggested.length - offered.length} isWhole={isWhole} />
    </fieldset>
  );
}

/** Finds works by a link, an id or words of a title. */
function WorkFinder({ add }: { add: (work: { id: WorkId; title: string }) => void }) {
  const query = useSignal('');
  return (
    <Combobox<Work>
      name="Add a work"
      placeholder="Add a work: link, id or title"
      value={query.value}
      onText={(text) => {
        query.value = text;
      }}
      find={(text) => ask('findWorks', { query: text })}
      onTake={({ id, title }, text) => {
        add({ id, title: title === id ? nameOfUntitled(id) : title });
        // What the reader has gone on to write stays.
        if (query.peek().trim() === text.trim()) query.value = '';
      }}
      keyOf={({ id }) => id}
      show={(work) => <FoundWork work={work} />}
      takesFirst
      nothing="No such work: paste its link or its id."
    />
  );
}

function FoundWork({ work }: { work: Work }) {
  const authors = authorsOf(work);
  const by = [authors.length > 0 && namesInShort(authors), yearOf(work)].filter(Boolean).join(', ');
  return (
    <>
      <Foreign text={work.title === work.id ? nameOfUntitled(work.id) : work.title} />
      {by !== '' && <span class="aside"> {by}</span>}
    </>
  );
}
