/**
 * The entries of the dataset as people edit them. Their fields are those of the model wherever the
 * two say the same; assets/curated/README.md explains each to an editor.
 *
 * @module
 */
import * as v from 'valibot';
import { INTENTS } from '../../lib/claims/intents.ts';
import {
  anchorSchema,
  BASES,
  claimSchema,
  partialDate,
  webAddress,
  workSchema,
} from '../../lib/claims/model.ts';

const remark = v.optional(v.string());
const names = claimSchema.entries.speaker;
const line = workSchema.entries.title;

/** A year may be written as a number, as YAML reads it. */
const date = v.pipe(
  v.union([v.number(), v.string()], 'not a date (YYYY, YYYY-MM or YYYY-MM-DD)'),
  v.transform(String),
  partialDate,
);

export const workEntrySchema = v.strictObject({
  ...v.omit(workSchema, ['author', 'issued']).entries,
  author: names,
  issued: v.optional(date),
  says: v.optional(v.array(v.unknown())),
  note: remark,
});

export const sourceEntrySchema = v.strictObject({
  page: webAddress,
  heading: v.optional(line),
  speaker: names,
  speakerInferred: claimSchema.entries.speakerInferred,
  date: v.optional(date),
  claims: v.array(v.unknown()),
  note: remark,
});

/** The three things that a citation may name; the check says so where it names none or several. */
const CITED = ['work', 'claim', 'lost'] as const;

const citationEntrySchema = v.pipe(
  v.strictObject({
    work: v.optional(workSchema.entries.id),
    claim: v.optional(claimSchema.entries.id),
    lost: v.optional(line),
    intent: v.picklist(INTENTS),
    basis: v.picklist(BASES),
    note: remark,
  }),
  v.check(
    (citation) => CITED.filter((key) => citation[key] !== undefined).length === 1,
    'names none or several of work, claim and lost',
  ),
);

const [textFragment] = anchorSchema.options;

export const claimEntrySchema = v.strictObject({
  ...v.omit(claimSchema, ['source', 'url', 'passage', 'lostReferences']).entries,
  part: v.optional(line),
  date: v.optional(date),
  anchor: v.optional(v.strictObject(v.omit(textFragment, ['type']).entries)),
  citations: v.optional(v.array(citationEntrySchema), []),
  note: remark,
});

export const lostLinkEntrySchema = v.strictObject({
  id: v.pipe(line, v.regex(/^unresolved:\S+$/, 'not the id of a lost link (unresolved:name)')),
  title: line,
  note: remark,
});

export const fileSchema = v.strictObject({
  works: v.optional(v.array(v.unknown()), []),
  sources: v.optional(v.array(v.unknown()), []),
  lostLinks: v.optional(v.array(v.unknown()), []),
});

export type WorkEntry = v.InferOutput<typeof workEntrySchema>;
export type SourceEntry = v.InferOutput<typeof sourceEntrySchema>;
export type ClaimEntry = v.InferOutput<typeof claimEntrySchema>;
export type CitationEntry = ClaimEntry['citations'][number];
export type LostLinkEntry = v.InferOutput<typeof lostLinkEntrySchema>;
