/**
 * What the reader keeps about a work or a claim that need not be their own: a note, how far they
 * have read it, how they stand to it, and whether they hid it.
 *
 * @module
 */
import * as v from 'valibot';
import { STANCES, type Stance } from './intents.ts';

/** How far a work has been read, in the order shown. A work without a state is unread. */
export const READING_STATES = ['unread', 'toRead', 'skimmed', 'read'] as const;

export type ReadingState = (typeof READING_STATES)[number];

export interface About {
  /** Plain text; addresses in it are shown as links. */
  readonly note?: string;
  readonly reading?: ReadingState;
  /** The reader's own: "I dispute this". */
  readonly stance?: Stance;
  /** Left out of lists and counts. */
  readonly hidden?: true;
}

/** What a change sets: a value, or null to clear. What it does not name stays. */
export type AboutChange = { readonly [Key in keyof About]?: About[Key] | null };

/** The longest note, in UTF-16 code units. */
export const LONGEST_NOTE = 20_000;

const CONTROL_BUT_BREAKS = /[^\P{Cc}\n\t]/gu;

/** A note as it is kept: pasted control characters are dropped, since they would not be seen. */
export const noteSchema = v.pipe(
  v.string(),
  v.maxLength(LONGEST_NOTE, `longer than ${LONGEST_NOTE} characters`),
  v.transform((note) => note.replaceAll('\r\n', '\n').replaceAll(CONTROL_BUT_BREAKS, '')),
);

const reading = v.picklist(READING_STATES);
const stance = v.picklist(STANCES);
const hidden = v.literal(true);

export const aboutSchema = v.strictObject({
  note: v.exactOptional(noteSchema),
  reading: v.exactOptional(reading),
  stance: v.exactOptional(stance),
  hidden: v.exactOptional(hidden),
});

export const aboutChangeSchema = v.strictObject({
  note: v.exactOptional(v.nullable(noteSchema)),
  reading: v.exactOptional(v.nullable(reading)),
  stance: v.exactOptional(v.nullable(stance)),
  hidden: v.exactOptional(v.nullable(hidden)),
});
