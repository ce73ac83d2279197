/**
 * Claimside's own format: a pack as a JSON file, with the reader's notes where they are wanted. Its
 * schema is published as docs/pack.schema.json and explained in docs/pack-format.md.
 *
 * The same content is always the same bytes: keys stand in the order of the schema, works in the
 * order of their ids, notes in that of their targets, claims as they are given, since their order
 * says something; each record has a line of its own.
 *
 * @module
 */
import * as v from 'valibot';
import { claimSchema, type Pack, packSchema, workSchema } from '../claims/model.ts';
import { aboutEntrySchema } from './findings.ts';
import type { ExchangeSet } from './import-result.ts';

/** A pack, and what the reader keeps about its works and claims, and others'. */
export const packFileSchema = v.strictObject({
  ...packSchema.entries,
  abouts: v.optional(v.array(aboutEntrySchema)),
});

/** What stands before the records. */
const { works, claims, abouts, ...headerEntries } = packFileSchema.entries;
export const packHeaderSchema = v.strictObject(headerEntries);

/** What a pack calls itself. */
export type PackName = Pick<Pack, 'id' | 'title' | 'edition'>;

/**
 * The file of a set.
 *
 * @throws ValiError where a record is not of the model.
 */
export function writePack(name: PackName, set: ExchangeSet): string {
  const header = v.parse(packHeaderSchema, {
    format: 'claimside-pack',
    version: headerEntries.version.literal,
    ...name,
  });
  const lists: (readonly [string, string[]])[] = [
    ['works', records(workSchema, [...set.works].sort(by('id')))],
    ['claims', records(claimSchema, set.claims)],
  ];
  if (set.abouts.length > 0) {
    lists.push(['abouts', records(aboutEntrySchema, [...set.abouts].sort(by('target')))]);
  }
  const fields = [
    ...Object.entries(header).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`),
    ...lists.map(([key, lines]) => `"${key}": [${lines.map((line) => `\n${line}`).join(',')}\n]`),
  ];
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** Parsing puts the keys in the schema's order. */
function records(schema: v.GenericSchema, list: readonly unknown[]): string[] {
  return list.map((record) => JSON.stringify(v.parse(schema, record)));
}

/** The order of code units, the same in every language. */
function by<Key extends string>(key: Key) {
  return (a: Readonly<Record<Key, string>>, b: Readonly<Record<Key, string>>): number => {
    if (a[key] === b[key]) return 0;
    return a[key] < b[key] ? -1 : 1;
  };
}
