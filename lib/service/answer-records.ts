/**
 * What the background answers of the reader's own records, and how it changes them.
 *
 * @module
 */
import * as v from 'valibot';
import { aboutChangeSchema, LONGEST_NOTE, noteSchema } from '../claims/about.ts';
import { claimDraftSchema, claimFieldsSchema } from '../claims/draft.ts';
import type { ChangeId } from '../claims/history.ts';
import { claimIdSchema, line, workIdSchema } from '../claims/model.ts';
import { saveClaim } from '../library/edit-claim.ts';
import { historyOf } from '../library/history.ts';
import { saveAbout } from '../library/save-about.ts';
import { deleteClaim, purgeClaim, restoreClaim, trashedClaims } from '../library/trash.ts';
import { undoChange } from '../library/undo.ts';
import type { RecordRequests } from '../messages.ts';
import { isWorkId, type WorkId } from '../works/work-id.ts';
import { searchAnswers } from './answer-search.ts';
import { askedBy, refusePrivate } from './asking.ts';
import { tellLibraryChanged, tellPages } from './events.ts';
import { draftOf, keepDraft, placeOf } from './kept-drafts.ts';
import { readLibrary, theLibrary } from './library.ts';
import { viewOneClaim } from './page-view.ts';
import type { Answers } from './receive.ts';

const tabId = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));
const oldNote = v.pipe(v.string(), v.maxLength(LONGEST_NOTE));
const changeId = v.pipe(
  v.string(),
  v.maxLength(64),
  v.transform((id) => id as ChangeId),
);
const target = v.union([workIdSchema, claimIdSchema]);

const titlesByWork = v.pipe(
  v.record(v.pipe(v.string(), v.check(isWorkId, 'not a work id (scheme:value)')), line),
  v.transform((titles) => titles as Record<WorkId, string>),
);

/** The largest claim that is saved, in characters of JSON: its lists have no other bound. */
const LARGEST_CLAIM = 1_000_000;

const ofSize = <Value>() =>
  v.check<Value, string>(
    (value) => JSON.stringify(value).length <= LARGEST_CLAIM,
    `larger than ${LARGEST_CLAIM} characters`,
  );

/** By name: how a request is read, and what it is answered. */
export const recordAnswers: Answers<RecordRequests> = {
  ...searchAnswers,
  saveClaim: {
    schema: v.strictObject({
      id: v.exactOptional(claimIdSchema),
      base: v.exactOptional(claimFieldsSchema),
      fields: v.pipe(claimFieldsSchema, ofSize()),
      note: v.exactOptional(noteSchema),
      baseNote: v.exactOptional(oldNote),
      titles: v.exactOptional(titlesByWork),
      tab: tabId,
    }),
    answer: async ({ tab: asked, ...saving }, asker) => {
      const tab = asked ?? asker.tab;
      const by = await askedBy(asker, tab);
      const { session } = await placeOf(tab);
      const reply = await saveClaim(await theLibrary(), by, { ...saving, draft: [session, tab] });
      tellPages({ event: 'draftChanged', tab });
      return told(reply);
    },
  },
  deleteClaim: {
    schema: v.strictObject({ id: claimIdSchema }),
    answer: async ({ id }, asker) =>
      told(await deleteClaim(await theLibrary(), await askedBy(asker), id)),
  },
  saveAbout: {
    schema: v.strictObject({
      target,
      change: aboutChangeSchema,
      baseNote: v.exactOptional(oldNote),
    }),
    answer: async ({ target: to, change, baseNote }, asker) =>
      told(await saveAbout(await theLibrary(), await askedBy(asker), to, change, baseNote)),
  },
  undo: {
    schema: v.strictObject({ change: changeId }),
    answer: async ({ change }, asker) =>
      told(await undoChange(await theLibrary(), await askedBy(asker), change)),
  },
  history: {
    schema: v.strictObject({ target }),
    answer: async ({ target: of }) => {
      const work = isWorkId(of) ? (await (await readLibrary()).summaries([of])).get(of) : undefined;
      return historyOf(await theLibrary(), [...new Set([of, ...(work?.ids ?? [])])]);
    },
  },
  trash: { schema: v.strictObject({}), answer: async () => trashedClaims(await theLibrary()) },
  restore: {
    schema: v.strictObject({ id: claimIdSchema }),
    answer: async ({ id }, asker) =>
      told(await restoreClaim(await theLibrary(), await askedBy(asker), id)),
  },
  purge: {
    schema: v.strictObject({ id: claimIdSchema }),
    answer: async ({ id }, asker) =>
      told(await purgeClaim(await theLibrary(), await askedBy(asker), id)),
  },
  draft: {
    schema: v.strictObject({ tab: tabId }),
    answer: ({ tab }, asker) => (asker.isPrivate ? null : draftOf(tab ?? asker.tab)),
  },
  saveDraft: {
    schema: v.strictObject({ tab: tabId, draft: v.nullable(v.pipe(claimDraftSchema, ofSize())) }),
    answer: async ({ tab: asked, draft }, asker) => {
      const tab = asked ?? asker.tab;
      await refusePrivate(asker, tab);
      await keepDraft(tab, draft);
    },
  },
  claim: {
    schema: v.strictObject({ id: claimIdSchema }),
    answer: async ({ id }) => viewOneClaim(await readLibrary(), id),
  },
};

/** Passes a reply on, and tells everybody that the library has changed. */
function told<Reply>(reply: Reply): Reply {
  void tellLibraryChanged();
  return reply;
}
