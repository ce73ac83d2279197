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
