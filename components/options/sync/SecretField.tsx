/**
 * A field whose text is not shown, and which no password manager of a site fills in.
 *
 * @module
 */
import { Labelled } from '../../claim-form/FormField.tsx';

interface SecretFieldProps {
  readonly name: string;
  readonly about?: string | undefined;
  readonly value: string;
  readonly set: (value: string) => void;
}

export function SecretField({ name, about, value, set }: SecretFieldProps) {
  return (
    <Labelled name={name} about={about}>
      {(ids) => (
        <input
          {...ids}
          class="note-field"
          type="password"
          autocomplete="new-password"
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
