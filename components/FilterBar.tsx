/**
 * The filter: words at once; stance, what the reader keeps, author and topic under a fold.
 *
 * @module
 */
import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { STANCES } from '../lib/claims/intents.ts';
import { type Choice, type Filter, NO_FILTER } from './filter.ts';
import { Icon, StanceShape } from './Icons.tsx';
import { useSidebar } from './sidebar-state.ts';
import { STANCE_WORDS } from './stance-words.ts';
import { count } from './wording.ts';

export function FilterBar() {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <search class="filter">
      <div class="filter-row">
        <WordsField />
        <button
          type="button"
          class="icon-button"
          aria-expanded={isOpen.value}
          aria-controls={id}
          title="More filters"
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          <Icon name="filter" />
          <span class="unseen">More filters</span>
        </button>
      </div>
      <div id={id} class="filter-more" hidden={!isOpen.value}>
        <StanceButtons />
        <KeptButtons />
        <Choices />
      </div>
      <FilterSummary />
    </search>
  );
}

function WordsField() {
  const { filter } = useSidebar();
  return (
    <label class="filter-field">
      <Icon name="search" />
      <span class="unseen">Filter</span>
      <input
        type="search"
        placeholder="Filter"
        autocomplete="off"
        spellcheck={false}
        value={filter.value.text}
        onInput={(event) => {
          filter.value = { ...filter.value, text: event.currentTarget.value };
        }}
      />
    </label>
  );
}

function StanceButtons() {
  const { filter } = useSidebar();
  return (
    <fieldset class="stance-buttons">
      <legend class="unseen">Stance</legend>
      {STANCES.map((stance) => (
        <button
          key={stance}
          type="button"
          class="stance-button"
          data-stance={stance}
          aria-pressed={filter.value.stance === stance}
          onClick={() => {
            const isOn = filter.value.stance === stance;
            filter.value = { ...filter.value, stance: isOn ? '' : stance };
          }}
        >
          <StanceShape stance={stance} />
          {STANCE_WORDS[stance].heading}
        </button>
      ))}
    </fieldset>
  );
}

const KEPT = [
  { field: 'mine', words: 'Mine' },
  { field: 'toRead', words: 'To read' },
] as const;

function KeptButtons() {
  const { filter } = useSidebar();
  return (
    <fieldset class="stance-buttons">
      <legend class="unseen">What I keep</legend>
      {KEPT.map(({ field, words }) => (
        <button
          key={field}
          type="button"
          class="stance-button"
          aria-pressed={filter.value[field]}
          onClick={() => {
            filter.value = { ...filter.value, [field]: !filter.value[field] };
          }}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}

function Choices() {
  const { choices } = useSidebar();
  return (
    <div class="choices">
      <ChoiceField field="speaker" name="Author" choices={choices.value.speakers} />
      <ChoiceField field="topic" name="Topic" choices={choices.value.topics} />
    </div>
  );
}

interface ChoiceFieldProps {
  readonly field: 'speaker' | 'topic';
  readonly name: string;
  readonly choices: readonly Choice[];
}

function ChoiceField({ field, name, choices }: ChoiceFieldProps) {
  const { filter } = useSidebar();
  const set = (value: string) => {
    filter.value = { ...filter.value, [field]: value } satisfies Filter;
  };
  return (
    <label class="choice">
      <span class="choice-name">{name}</span>
      <select value={filter.value[field]} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">Any</option>
        {choices.map(({ value, claims }) => (
          <option key={value} value={value}>
            {`${value} (${claims})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many claims are shown of how many; said aloud when it changes. */
function FilterSummary() {
  const { filter, isFiltered, counts, unsearched } = useSidebar();
  const words = useComputed(() => {
    if (!isFiltered.value) return '';
    const shown = `${counts.value.shown} of ${count(counts.value.all, 'claim')} shown`;
    if (unsearched.value === 0) return shown;
    return `${shown}; ${count(unsearched.value, 'work')} further down not searched`;
  });
  return (
    <div class="filter-summary">
      <p role="status">{words}</p>
      {isFiltered.value && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            filter.value = NO_FILTER;
          }}
        >
          Clear filter
        </button>
      )}
    </div>
  );
}
