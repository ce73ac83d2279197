/**
 * What the background answers where works, claims and notes travel: packs, exports and imports.
 *
 * @module
 */
import * as v from 'valibot';
import {
  claimIdSchema,
  claimSchema,
  packSchema,
  workIdSchema,
  workSchema,
} from '../claims/model.ts';
import { aboutEntrySchema } from '../exchange/findings.ts';
import { OWN_PACK, type PackRow } from '../library/open.ts';
import { knownRecords, packsOf, recordsInPack, recordsOfPack } from '../library/pack-records.ts';
import { removePack } from '../library/replace-pack.ts';
import type { ExchangeRequests, PackInfo } from '../messages.ts';
import { CURATED_PACK } from './curated.ts';
import { tellLibraryChanged } from './events.ts';
import {
  addToImport,
  beginImport,
  cancelImport,
  commitImport,
  importShare,
} from './held-imports.ts';
import { theLibrary } from './library.ts';
import type { Answers } from './receive.ts';

/** The most names that are asked for at once. */
const MOST_NAMES = 500;
/** The most records of a slice. */
const MOST_RECORDS = 2_000;

const packId = packSchema.entries.id;
const importId = v.pipe(v.string(), v.maxLength(64));
const names = <Name extends string>(name: v.GenericSchema<string, Name>) =>
  v.pipe(v.array(name), v.maxLength(MOST_NAMES));
const records = <Schema extends v.GenericSchema>(record: Schema) =>
  v.pipe(v.array(record), v.maxLength(MOST_RECORDS));

/** By name: how a request is read, and what it is answered. */
export const exchangeAnswers: Answers<ExchangeRequests> = {
  packs: {
    schema: v.strictObject({}),
    answer: async () => (await packsOf(await theLibrary())).map(infoOf),
  },
  removePack: {
    schema: v.strictObject({ id: packId }),
    answer: async ({ id }) => {
      if (kindOf(id) !== 'imported') throw new Error('Only an imported pack can be removed.');
      await removePack(await theLibrary(), id);
      void tellLibraryChanged();
    },
  },
  packRecords: {
    schema: v.strictObject({
      pack: packId,
      after: v.nullable(v.pipe(v.string(), v.maxLength(20))),
    }),
    answer: async ({ pack, after }) => recordsOfPack(await theLibrary(), pack, after),
  },
  known: {
    schema: v.strictObject({
      works: names(workIdSchema),
      claims: names(claimIdSchema),
      abouts: names(v.union([workIdSchema, claimIdSchema])),
      pack: v.exactOptional(packId),
    }),
    answer: async ({ pack, ...names }) =>
      pack === undefined
        ? knownRecords(await theLibrary(), names)
        : recordsInPack(await theLibrary(), pack, names),
  },
  beginImport: {
    schema: v.strictObject({
      pack: v.nullable(v.pick(packSchema, ['id', 'title', 'edition'])),
    }),
    answer: async ({ pack }, { request }) => beginImport(request, pack),
  },
  addToImport: {
    schema: v.strictObject({
      id: importId,
      part: v.pipe(v.number(), v.integer(), v.minValue(0)),
      slice: v.strictObject({
        works: records(workSchema),
        claims: records(claimSchema),
        abouts: records(aboutEntrySchema),
      }),
    }),
    answer: async ({ id, part, slice }) => addToImport(id, part, slice),
  },
  commitImport: {
    schema: v.strictObject({ id: importId }),
    answer: async ({ id }, asker) => {
      const reply = await commitImport(id, asker);
      void tellLibraryChanged();
      return reply;
    },
  },
  importProgress: {
    schema: v.strictObject({ id: importId }),
    answer: ({ id }) => importShare(id),
  },
  cancelImport: {
    schema: v.strictObject({ id: importId }),
    answer: async ({ id }) => cancelImport(id),
  },
};

function infoOf({ id, title, edition, works, claims }: PackRow): PackInfo {
  return { id, title, edition, works, claims, kind: kindOf(id) };
}

const KINDS: Readonly<Record<string, PackInfo['kind']>> = {
  [OWN_PACK]: 'own',
  [CURATED_PACK]: 'bundled',
};

function kindOf(id: string): PackInfo['kind'] {
  return Object.hasOwn(KINDS, id) ? (KINDS[id] ?? 'imported') : 'imported';
}
