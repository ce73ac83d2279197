/**
 * Objects without the fields that have no value.
 *
 * @module
 */

/** The fields that have a value, in their order. */
export function defined<Fields extends object>(
  fields: {
    readonly [Key in keyof Fields]: Fields[Key] | undefined;
  },
): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}
