/**
 * The form of a claim: the words it rests on, the sentence, what it cites, and whose it is.
 *
 * @module
 */
import { useEffect, useRef } from 'preact/hooks';
import { CONFIDENCES, type Confidence } from '../../lib/claims/model.ts';
import { AnsweredClaims } from './AnsweredClaims.tsx';
import { CitedWorks } from './CitedWorks.tsx';
import { withFields } from './claim-draft.ts';
import type { ClaimWriting, SavedClaim } from './claim-writing.ts';
import { Labelled, TextArea } from './FormField.tsx';
import { NamesField, TopicsField } from './ListFields.tsx';
import { SimilarClaims } from './SimilarClaims.tsx';
import { QuoteShown, SourceFields } from './SourceFields.tsx';

interface ClaimFormProps {
  readonly writing: ClaimWriting;
  readonly onSaved: (saved: SavedClaim) => void;
  readonly onCancel: () => void;
}

export function ClaimForm({ writing, onSaved, onCancel }: ClaimFormProps) {
  const sentence = useRef<HTMLTextAreaElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  useFlush(writing);
  const { fields, note, id } = writing.draft.value;
  const submit = async () => {
    const saved = await writing.save();
    if (saved) onSaved(saved);
    else sentence.current?.focus();
  };
  return (
    <form
      class="claim-form"
      aria-label="Claim"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        const isEnter = event.key === 'Enter' && !event.isComposing;
        const isInSentence = event.target === sentence.current && !event.shiftKey;
        if (!isEnter || !(isInSentence || event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <h2 class="form-title">{id === undefined ? 'A new claim' : 'Edit the claim'}</h2>
      <QuoteShown writing={writing} />
      <TextArea
        name="Claim"
        about="One sentence that stands by itself. Enter saves it."
        field={sentence}
        value={fields.text}
        set={(text) => writing.change((draft) => withFields(draft, { text }))}
      />
      <SimilarClaims writing={writing} />
      <AnsweredClaims writing={writing} />
      <CitedWorks writing={writing} />
      <NamesField writing={writing} />
      <div class="form-pair">
        <ConfidenceChoice writing={writing} />
        <TopicsField writing={writing} />
      </div>
      <TextArea
        name="Note"
        value={note}
        set={(text) => writing.change((draft) => ({ ...draft, note: text }))}
      />
      <SourceFields writing={writing} />
      <div class="form-end">
        {writing.failure.value !== '' && (
          <p class="failure" role="alert">
            {writing.failure.value}
          </p>
        )}
        <p class="form-buttons">
          <button type="submit" class="button button-main" disabled={writing.isSaving.value}>
            Save claim
          </button>
          <button type="button" class="button" onClick={onCancel}>
            Cancel
          </button>
        </p>
      </div>
    </form>
  );
}

/** What was typed last is kept when the reader looks elsewhere: the page may not come back. */
function useFlush(writing: ClaimWriting): void {
  useEffect(() => {
    const flush = () => writing.flush();
    addEventListener('blur', flush);
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('blur', flush);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [writing]);
}

function ConfidenceChoice({ writing }: { writing: ClaimWriting }) {
  const { confidence } = writing.draft.value.fields;
  const choose = (value: string) => {
    const chosen: Confidence | undefined = CONFIDENCES.find((one) => one === value);
    writing.change((draft) => withFields(draft, { confidence: chosen }));
  };
  return (
    <Labelled name="Confidence">
      {(ids) => (
        <select
          {...ids}
          value={confidence ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">Not said</option>
          {CONFIDENCES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
