/**
 * A field whose text is not shown, and which no password manager of a site fills in.
 *
 * @module
 */
import type { Signal } from '@preact/signals';
import { Labelled } from '../../claim-form/FormField.tsx';

interface SecretFieldProps {
  readonly name: string;
  readonly about?: string;
  readonly value: Signal<string>;
}

export function SecretField({ name, about, value }: SecretFieldProps) {
  return (
    <Labelled name={name} about={about}>
      {(ids) => (
        <input
          {...ids}
          class="note-field"
          type="password"
          autocomplete="new-password"
          value={value.value}
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
      )}
    </Labelled>
  );
}
