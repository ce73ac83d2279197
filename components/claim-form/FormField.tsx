/**
 * The fields of a form: each with its name over it and, where it needs one, a word below.
 *
 * @module
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface LabelledProps {
  readonly name: string;
  readonly about?: string | undefined;
  readonly children: (ids: { id: string; 'aria-describedby'?: string }) => ComponentChildren;
}

export function Labelled({ name, about, children }: LabelledProps) {
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
  readonly about?: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** Enter in a field of one line leads on to nothing: the form is saved from its sentence. */
export function TextField({ name, about, value, set }: TextFieldProps) {
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
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      )}
    </Labelled>
  );
}

interface TextAreaProps extends TextFieldProps {
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}

/** A field that grows with what is written in it. */
export function TextArea({ name, about, value, set, field }: TextAreaProps) {
  return (
    <Labelled name={name} about={about}>
      {(ids) => (
        <textarea
          {...ids}
          {...(field && { ref: field })}
          class="note-field growing"
          dir="auto"
          rows={2}
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
