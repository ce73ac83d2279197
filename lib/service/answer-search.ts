/**
 * What the background answers where the reader looks for claims, works and topics.
 *
 * @module
 */
import * as v from 'valibot';
import { READING_STATES } from '../claims/about.ts';
import { STANCES } from '../claims/intents.ts';
import { CONFIDENCES, LONGEST_TEXT, workIdSchema } from '../claims/model.ts';
import { Catalogue } from '../library/catalogue.ts';
import { findWorks, topicsLike } from '../library/find-works.ts';
import { searchCatalogue } from '../library/search.ts';
import { similarClaims } from '../library/similar.ts';
import type { RecordRequests } from '../messages.ts';
import { tableOf } from './claim-table.ts';
import { readLibrary, theLibrary } from './library.ts';
import type { Answers } from './receive.ts';

/** The longest query that is looked for, in UTF-16 code units. */
const LONGEST_QUERY = 2_000;

/** The most rows of one answer. */
const MOST_ROWS = 500;

/** The most values of a facet that are chosen. */
const MOST_CHOSEN = 100;

const query = v.pipe(v.string(), v.maxLength(LONGEST_QUERY));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const some = <Value>(value: v.GenericSchema<unknown, Value>) =>
  v.exactOptional(v.pipe(v.array(value), v.maxLength(MOST_CHOSEN)));
const names = some(v.pipe(v.string(), v.maxLength(1_000)));
const yes = v.exactOptional(v.literal(true));

const facets = v.strictObject({
  pack: names,
  stance: some(v.picklist(STANCES)),
  topic: names,
  author: names,
  confidence: some(v.picklist(CONFIDENCES)),
  mine: yes,
  reading: some(v.picklist(READING_STATES)),
  hidden: yes,
});

/** By name: how a request is read, and what it is answered. */
export const searchAnswers: Answers<
  Pick<RecordRequests, 'search' | 'similar' | 'findWorks' | 'topics'>
> = {
  search: {
    schema: v.strictObject({
      query,
      what: v.picklist(['claims', 'works']),
      facets,
      sort: v.picklist(['relevance', 'newest', 'title', 'mostClaims']),
      offset: whole,
      limit: v.pipe(whole, v.maxValue(MOST_ROWS)),
    }),
    answer: async (request) => searchCatalogue(await freshCatalogue(), request),
  },
  similar: {
    schema: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
      quote: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))),
      works: v.pipe(v.array(workIdSchema), v.maxLength(1_000)),
    }),
    answer: async (writing) => {
      const found = similarClaims(await freshCatalogue(), writing);
      const reader = await readLibrary();
      const table = await tableOf(reader, await reader.claimsById(found), []);
      return { found, ...table };
    },
  },
  findWorks: {
    schema: v.strictObject({ query }),
    answer: async ({ query: asked }) => findWorks(await freshCatalogue(), asked),
  },
  topics: {
    schema: v.strictObject({ prefix: query }),
    answer: async ({ prefix }) => topicsLike(await freshCatalogue(), prefix),
  },
};

let catalogue: Catalogue | undefined;

/** Built when it is first asked for: most runs of the worker never need it. */
async function freshCatalogue(): Promise<Catalogue> {
  catalogue ??= new Catalogue(await theLibrary());
  await catalogue.refresh();
  return catalogue;
}
