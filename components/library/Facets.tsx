/**
 * What narrows the search: claims or works, and the facets with how much each value would leave.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { STANCES } from '../../lib/claims/intents.ts';
import type { FacetCount, SearchFacets, SearchReply } from '../../lib/messages.ts';
import { StanceShape } from '../Icons.tsx';
import { FACET_ROWS, toggled, withChosen, YES_FACETS } from './facet-words.ts';
import { useLibrary } from './library-state.ts';
import { useFacetsFold } from './use-facets-fold.ts';

export function Facets() {
  const state = useLibrary();
  const reply = state.found.value?.reply;
  const isOpen = useFacetsFold();
  const chosen = Object.values(state.facets.value).flat().length;
  return (
    <aside class="facets" aria-label="Narrow the search">
      <details open={isOpen.value}>
        <summary>Narrow {chosen > 0 && <span class="number">({chosen})</span>}</summary>
        {state.isNarrowed.value && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              state.facets.value = {};
            }}
          >
            Clear all
          </button>
        )}
        {reply && <YesFacets reply={reply} />}
        {reply &&
          FACET_ROWS.map(({ facet, heading, words }) => (
            <FacetGroup
              key={facet}
              facet={facet}
              heading={heading}
              counts={withChosen(reply.facets[facet], state.facets.value[facet] ?? [])}
              words={(value) => words(value, reply.packs)}
            />
          ))}
      </details>
    </aside>
  );
}

function YesFacets({ reply }: { reply: SearchReply }) {
  const { facets } = useLibrary();
  return (
    <fieldset class="facet">
      <legend class="unseen">The reader’s own</legend>
      {YES_FACETS.map(({ facet, words }) => (
        <FacetValue
          key={facet}
          words={words}
          count={reply.facets[facet].find(({ value }) => value === 'true')?.count ?? 0}
          isOn={facets.value[facet] === true}
          onToggle={(isOn) => {
            const { [facet]: _former, ...rest } = facets.peek();
            facets.value = isOn ? { ...rest, [facet]: true } : rest;
          }}
        />
      ))}
    </fieldset>
  );
}

/** How many values stand there before all are asked for. */
const FEW = 6;

interface FacetGroupProps {
  readonly facet: Exclude<keyof SearchFacets, 'mine' | 'hidden'>;
  readonly heading: string;
  readonly counts: readonly FacetCount[];
  readonly words: (value: string) => string;
}

function FacetGroup({ facet, heading, counts, words }: FacetGroupProps) {
  const { facets } = useLibrary();
  const isWhole = useSignal(false);
  if (counts.length === 0) return null;
  const shown = isWhole.value ? counts : counts.slice(0, FEW);
  const chosen: readonly string[] = facets.value[facet] ?? [];
  return (
    <fieldset class="facet">
      <legend>{heading}</legend>
      {shown.map(({ value, count }) => (
        <FacetValue
          key={value}
          words={words(value)}
          stance={facet === 'stance' ? value : undefined}
          count={count}
          isOn={chosen.includes(value)}
          onToggle={() => {
            facets.value = toggled(facets.peek(), facet, value);
          }}
        />
      ))}
      {counts.length > FEW && (
        <button
          type="button"
          class="action"
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isWhole.value ? 'Fewer' : `${counts.length - FEW} more`}
          <span class="unseen"> of {heading}</span>
        </button>
      )}
    </fieldset>
  );
}

interface FacetValueProps {
  readonly words: string;
  readonly stance?: string | undefined;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function FacetValue({ words, stance, count, isOn, onToggle }: FacetValueProps) {
  const shape = STANCES.find((one) => one === stance);
  return (
    <label class="facet-value" data-stance={shape}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      {shape && <StanceShape stance={shape} />}
      <bdi class="facet-words" dir="auto">
        {words}
      </bdi>
      <span class="number">{count.toLocaleString('en-GB')}</span>
    </label>
  );
}
