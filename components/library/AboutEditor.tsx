/**
 * What the reader keeps about a work or a claim: how far they have read it, a note, and whether it is
 * hidden. Every change is saved at once.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import {
  type About,
  type AboutChange,
  LONGEST_NOTE,
  READING_STATES,
  type ReadingState,
} from '../../lib/claims/about.ts';
import type { ClaimId } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import { inWords } from '../failure.ts';
import { READING_WORDS } from './facet-words.ts';
import { useLibrary } from './library-state.ts';

interface AboutEditorProps {
  readonly target: WorkId | ClaimId;
  readonly about: About | undefined;
  /** True for a work: it can be read. */
  readonly hasReading?: true;
}

export function AboutEditor({ target, about, hasReading }: AboutEditorProps) {
  const { notice } = useLibrary().detail;
  const save = async (change: AboutChange, baseNote?: string) => {
    try {
      await ask('saveAbout', { target, change, ...(baseNote !== undefined && { baseNote }) });
      notice.value = 'Saved.';
    } catch (error) {
      notice.value = inWords(error);
    }
  };
  return (
    <div class="about">
      <div class="about-row">
        {hasReading && <Reading reading={about?.reading} save={save} />}
        <label class="facet-value">
          <input
            type="checkbox"
            checked={about?.hidden === true}
            onChange={(event) => void save({ hidden: event.currentTarget.checked ? true : null })}
          />
          Hide from lists
        </label>
      </div>
      <NoteField note={about?.note ?? ''} save={save} />
    </div>
  );
}

interface ReadingProps {
  readonly reading: ReadingState | undefined;
  readonly save: (change: AboutChange) => Promise<void>;
}

function Reading({ reading = 'unread', save }: ReadingProps) {
  return (
    <label class="choice about-reading">
      <span class="choice-name">Reading</span>
      <select
        value={reading}
        onChange={(event) => void save({ reading: event.currentTarget.value as ReadingState })}
      >
        {READING_STATES.map((state) => (
          <option key={state} value={state}>
            {READING_WORDS[state]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NoteFieldProps {
  readonly note: string;
  readonly save: (change: AboutChange, baseNote: string) => Promise<void>;
}

/** What was written elsewhere while the field had the focus is merged when it is saved. */
function NoteField({ note, save }: NoteFieldProps) {
  const id = useId();
  const begun = useSignal<string | undefined>(undefined);
  const written = useSignal('');
  const finish = () => {
    const base = begun.peek();
    begun.value = undefined;
    if (base !== undefined && written.peek() !== base) {
      void save({ note: written.peek() === '' ? null : written.peek() }, base);
    }
  };
  return (
    <div class="choice">
      <label class="choice-name" for={id}>
        Note
      </label>
      <textarea
        id={id}
        class="note-field"
        dir="auto"
        rows={note === '' && begun.value === undefined ? 1 : 4}
        maxLength={LONGEST_NOTE}
        placeholder="A note of your own"
        value={begun.value === undefined ? note : written.value}
        onFocus={() => {
          written.value = note;
          begun.value = note;
        }}
        onInput={(event) => {
          written.value = event.currentTarget.value;
        }}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
        }}
      />
    </div>
  );
}
