/**
 * The form of a claim: the sentence first, then whose it is, where it was made, and what it cites.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CONFIDENCES } from '../../lib/claims/model.ts';
import { inWords } from '../failure.ts';
import { ClaimFormWorks } from './ClaimFormWorks.tsx';
import { confidenceOf, type FormValues } from './claim-form.ts';

interface ClaimFormProps {
  readonly values: FormValues;
  readonly change: (values: FormValues) => void;
  /** Throws in words for the reader. */
  readonly save: (values: FormValues) => Promise<void>;
  readonly cancel: () => void;
}

export function ClaimForm({ values, change, save, cancel }: ClaimFormProps) {
  const failure = useSignal('');
  const sentence = useRef<HTMLTextAreaElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  const submit = async () => {
    try {
      await save(values);
    } catch (error) {
      failure.value = inWords(error);
    }
  };
  const set = (field: keyof FormValues) => (value: string) => change({ ...values, [field]: value });
  return (
    <form
      class="plain-page claim-form"
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
      <Labelled name="Claim" about="One sentence that stands by itself.">
        {(ids) => (
          <textarea
            {...ids}
            ref={sentence}
            class="note-field"
            dir="auto"
            rows={2}
            value={values.text}
            onInput={(event) => set('text')(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <TextField
        name="Address"
        about="Where it was said."
        value={values.address}
        set={set('address')}
      />
      <Labelled name="Quote" about="The words it rests on.">
        {(ids) => (
          <textarea
            {...ids}
            class="note-field"
            dir="auto"
            rows={2}
            value={values.quote}
            onInput={(event) => set('quote')(event.currentTarget.value)}
          />
        )}
      </Labelled>
      {values.quote.trim() !== '' && (
        <blockquote class="quote" dir="auto">
          {values.quote}
        </blockquote>
      )}
      <TextField
        name="Said by"
        about="Names, with commas between."
        value={values.speaker}
        set={set('speaker')}
      />
      <ClaimFormWorks works={values.works} change={(works) => change({ ...values, works })} />
      <Labelled name="Confidence">
        {(ids) => (
          <select
            {...ids}
            value={values.confidence}
            onChange={(event) =>
              change({ ...values, confidence: confidenceOf(event.currentTarget.value) })
            }
          >
            <option value="">Not said</option>
            {CONFIDENCES.map((confidence) => (
              <option key={confidence} value={confidence}>
                {confidence}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <TextField
        name="Topics"
        about="With commas between."
        value={values.topics}
        set={set('topics')}
      />
      <Labelled name="Note">
        {(ids) => (
          <textarea
            {...ids}
            class="note-field"
            dir="auto"
            rows={2}
            value={values.note}
            onInput={(event) => set('note')(event.currentTarget.value)}
          />
        )}
      </Labelled>
      {failure.value !== '' && (
        <p class="failure" role="alert">
          {failure.value}
        </p>
      )}
      <p class="form-buttons">
        <button type="submit" class="button">
          Save claim
        </button>
        <button type="button" class="button" onClick={cancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

interface LabelledProps {
  readonly name: string;
  readonly about?: string;
  readonly children: (ids: { id: string; 'aria-describedby'?: string }) => ComponentChildren;
}

function Labelled({ name, about, children }: LabelledProps) {
  const id = useId();
  return (
    <div class="choice">
      <label class="choice-name" for={id}>
        {name}
      </label>
      {children({ id, ...(about && { 'aria-describedby': `${id}-about` }) })}
      {about && (
        <span id={`${id}-about`} class="field-about">
          {about}
        </span>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly about: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** Enter in a field of one line leads on to nothing: the form is saved from its sentence. */
function TextField({ name, about, value, set }: TextFieldProps) {
  return (
    <Labelled name={name} about={about}>
      {(ids) => (
        <input
          {...ids}
          class="note-field"
          type="text"
          dir="auto"
          autocomplete="off"
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
    </Labelled>
  );
}
