/**
 * What the reader keeps about a work or a claim: how far they have read it or how they stand to it,
 * a note, and whether it is hidden. Every change is saved at once.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import {
  type About,
  type AboutChange,
  LONGEST_NOTE,
  READING_STATES,
  type ReadingState,
} from '../lib/claims/about.ts';
import { STANCES, type Stance } from '../lib/claims/intents.ts';
import type { ClaimId } from '../lib/claims/model.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { OWN_STANCE_WORDS, READING_WORDS } from './about-words.ts';
import { debounced } from './debounced.ts';
import { useSidebar } from './sidebar-state.ts';

interface AboutEditorProps {
  readonly target: WorkId | ClaimId;
  readonly about: About | undefined;
  /** A work can be read; a claim can be agreed with. */
  readonly of: 'work' | 'claim';
}

type Save = (change: AboutChange, words: string, baseNote?: string) => Promise<void>;

export function AboutEditor({ target, about, of }: AboutEditorProps) {
  const { changes } = useSidebar();
  const save: Save = (...change) => changes.saveAbout(target, ...change);
  return (
    <div class="about">
      <div class="about-row">
        {of === 'work' ? (
          <Reading reading={about?.reading} save={save} />
        ) : (
          <OwnStance stance={about?.stance} save={save} />
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={about?.hidden === true}
            onChange={(event) => {
              const isHidden = event.currentTarget.checked;
              void save(
                { hidden: isHidden ? true : null },
                isHidden ? `The ${of} is hidden.` : `The ${of} is shown again.`,
              );
            }}
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
  readonly save: Save;
}

function Reading({ reading = 'unread', save }: ReadingProps) {
  return (
    <label class="choice about-choice">
      <span class="choice-name">Reading</span>
      <select
        value={reading}
        onChange={(event) => {
          const chosen = READING_STATES.find((state) => state === event.currentTarget.value);
          if (chosen) void save({ reading: chosen }, `Marked as “${READING_WORDS[chosen]}”.`);
        }}
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

interface OwnStanceProps {
  readonly stance: Stance | undefined;
  readonly save: Save;
}

function OwnStance({ stance, save }: OwnStanceProps) {
  return (
    <label class="choice about-choice">
      <span class="choice-name">My stance</span>
      <select
        value={stance ?? ''}
        onChange={(event) => {
          const chosen = STANCES.find((one) => one === event.currentTarget.value);
          void save({ stance: chosen ?? null }, 'Your stance is kept.');
        }}
      >
        <option value="">None</option>
        {STANCES.map((one) => (
          <option key={one} value={one}>
            {OWN_STANCE_WORDS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NoteFieldProps {
  readonly note: string;
  readonly save: Save;
}

/** How long the reader pauses before a note is saved, in milliseconds. */
const SAVES_AFTER = 1_200;

/** What was written elsewhere while the field had the focus is merged when it is saved. */
function NoteField({ note, save }: NoteFieldProps) {
  const id = useId();
  const begun = useSignal<string | undefined>(undefined);
  const written = useSignal('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: one task for the life of the field.
  const keep = useMemo(() => {
    const saveNow = () => {
      const base = begun.peek();
      const text = written.peek();
      if (base === undefined || text === base) return;
      begun.value = text;
      void save({ note: text === '' ? null : text }, 'Note saved.', base);
    };
    return debounced(saveNow, SAVES_AFTER);
  }, []);
  useEffect(() => {
    addEventListener('pagehide', keep.flush);
    return () => {
      removeEventListener('pagehide', keep.flush);
      keep.flush();
    };
  }, [keep]);
  return (
    <div class="choice">
      <label class="choice-name" for={id}>
        Note
      </label>
      <textarea
        id={id}
        class="note-field growing"
        dir="auto"
        rows={2}
        maxLength={LONGEST_NOTE}
        placeholder="A note of your own"
        value={begun.value === undefined ? note : written.value}
        onFocus={() => {
          written.value = note;
          begun.value = note;
        }}
        onInput={(event) => {
          written.value = event.currentTarget.value;
          keep();
        }}
        onBlur={() => {
          keep.flush();
          begun.value = undefined;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
        }}
      />
    </div>
  );
}
