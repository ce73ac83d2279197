/**
 * A choice of one among several, each with a word about it.
 *
 * @module
 */
interface RadioRow<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly about: string;
}

interface RadioRowsProps<Value extends string> {
  readonly legend: string;
  /** The name of the group, unique in its form. */
  readonly group: string;
  readonly rows: readonly RadioRow<Value>[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** The rows of these values, in their order, with the words of a table. */
export function rowsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, readonly [name: string, about: string]>>,
): RadioRow<Value>[] {
  return values.map((value) => {
    const [name, about] = words[value];
    return { value, name, about };
  });
}

export function RadioRows<Value extends string>(props: RadioRowsProps<Value>) {
  const { legend, group, rows, chosen, choose } = props;
  return (
    <fieldset class="choices-list">
      <legend>{legend}</legend>
      {rows.map(({ value, name, about }) => (
        <label key={value} class="choice-row">
          <input
            type="radio"
            name={group}
            value={value}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          <span>
            {name}
            <span class="field-about">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
