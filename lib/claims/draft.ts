/**
 * A claim that is being written: kept as it stands until it is saved or given up.
 *
 * @module
 */
import * as v from 'valibot';
import { LONGEST_ADDRESS } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import { LONGEST_NOTE } from './about.ts';
import {
  type ClaimFields,
  type ClaimId,
  claimIdSchema,
  claimSchema,
  LONGEST_TEXT,
  line,
  workIdSchema,
} from './model.ts';

/** Where a work was found: the nearer to the selected words, the earlier. */
export const WORK_PLACES = ['selection', 'paragraph', 'comment', 'page', 'reader'] as const;

/** `reader`: added by the reader. */
export type WorkPlace = (typeof WORK_PLACES)[number];

export interface DraftWork {
  readonly id: WorkId;
  readonly title?: string;
  readonly from: WorkPlace;
}

export type UnfinishedFields = {
  readonly [Key in keyof ClaimFields]?: ClaimFields[Key] | undefined;
} & { readonly text: string };

export interface ClaimDraft {
  /** The claim that is edited; absent where it is a new one. */
  readonly id?: ClaimId;
  /** The fields as they were when the editing began; only what differs from them is saved. */
  readonly base?: ClaimFields;
  /** As written so far; the text may be empty. */
  readonly fields: UnfinishedFields;
  /** The address as it is written so far, where it is none yet. */
  readonly address?: string;
  /** The works near the words, and those that the reader added, with what they are called. */
  readonly works: readonly DraftWork[];
  readonly note: string;
  /** The note as it was when the editing began. */
  readonly baseNote?: string;
  /** ISO 8601 time. */
  readonly begun: string;
}

/** All of a claim but its name. */
export const claimFieldsSchema = v.omit(claimSchema, ['id']);

const unfinished = (most: number) =>
  v.pipe(v.string(), v.maxLength(most, `longer than ${most} characters`));

export const draftWorkSchema = v.strictObject({
  id: workIdSchema,
  title: v.exactOptional(line),
  from: v.picklist(WORK_PLACES),
});

export const claimDraftSchema = v.strictObject({
  id: v.exactOptional(claimIdSchema),
  base: v.exactOptional(claimFieldsSchema),
  fields: v.strictObject({
    ...v.partial(claimFieldsSchema).entries,
    text: unfinished(LONGEST_TEXT),
  }),
  address: v.exactOptional(unfinished(LONGEST_ADDRESS)),
  works: v.pipe(v.array(draftWorkSchema), v.maxLength(1_000)),
  note: unfinished(LONGEST_NOTE),
  baseNote: v.exactOptional(unfinished(LONGEST_NOTE)),
  begun: v.pipe(v.string(), v.isoTimestamp()),
});
