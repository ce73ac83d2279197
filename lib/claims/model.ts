/**
 * The one schema of works, claims and packs. Whatever comes from outside (the bundled dataset, a
 * file, a message) is read through it; the types of the whole project are inferred from it.
 *
 * Bibliographic fields are those of CSL-JSON 1.0.2, intents are CiTO properties, anchors are
 * selectors of the W3C Web Annotation model, or text fragments (WICG Scroll-to-Text-Fragment).
 *
 * @module
 */
import * as v from 'valibot';
import { LONGEST_ADDRESS, type SourceId } from '../works/source.ts';
import { isWorkId, type WorkId } from '../works/work-id.ts';
import { INTENTS } from './intents.ts';

declare const claimIdBrand: unique symbol;

/** The name of a claim, unique within its pack. */
export type ClaimId = string & { readonly [claimIdBrand]: true };

/** The longest text of a claim or quote, in UTF-16 code units. */
export const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 1_000;

const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_BREAKS = /[^\P{Cc}\n\t]/u;
const DATE_FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** What the URL parser would silently drop. */
const BLANK = /[\s\p{Cc}]/u;

/** One line of text, trimmed. */
export const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'empty'),
  v.maxLength(LONGEST_LINE, `longer than ${LONGEST_LINE} characters`),
  v.check((words) => !CONTROL.test(words), 'a control character or line break'),
);
const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'empty'),
  v.maxLength(LONGEST_TEXT, `longer than ${LONGEST_TEXT} characters`),
  v.check((words) => !CONTROL_BUT_BREAKS.test(words), 'a control character'),
);
const lines = v.pipe(v.array(line), v.maxLength(1_000));

/**
 * An address that may be shown as a link: http or https, nothing else. A name and password before
 * the host are refused, since they make one host look like another.
 */
export const webAddress = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ADDRESS, `longer than ${LONGEST_ADDRESS} characters`),
  v.check((address) => {
    const url = BLANK.test(address) ? null : URL.parse(address);
    return (
      (url?.protocol === 'https:' || url?.protocol === 'http:') && !url.username && !url.password
    );
  }, 'not a http or https address'),
);

export const workIdSchema = v.pipe(
  v.string(),
  v.check(isWorkId, 'not a work id (scheme:value)'),
  v.transform((id) => id as WorkId),
);

export const claimIdSchema = v.pipe(
  v.string(),
  v.maxLength(200, 'longer than 200 characters'),
  v.regex(/^[\w.:-]+$/, 'not a claim id (letters, digits and . : _ - only)'),
  v.transform((id) => id as ClaimId),
);

export const sourceIdSchema = v.pipe(
  v.string(),
  v.check(isWorkId, 'not a source (a work id, or url: and an address)'),
  v.transform((id) => id as string as SourceId),
);

/** A year, a month or a day in ISO 8601: `2024`, `2024-02`, `2024-02-29`; it must exist. */
export const partialDate = v.pipe(
  v.string(),
  v.check((date) => DATE_FORM.test(date), 'not a date (YYYY, YYYY-MM or YYYY-MM-DD)'),
  v.check((date) => !DATE_FORM.test(date) || exists(date), 'no such date'),
);

/** A person or group, by the whole name as it is written in the source. */
const cslName = v.strictObject({ literal: line });

/** A date as CSL-JSON writes it: `{ "date-parts": [[2024, 2]] }`. */
const cslDate = v.strictObject({
  'date-parts': v.tuple([
    v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999))),
      v.minLength(1),
      v.maxLength(3),
    ),
  ]),
});

/** What a work is. A `concept` is a named idea of the dataset, with no address. */
const WORK_KINDS = ['paper', 'post', 'comment', 'talk', 'concept'] as const;

export const workSchema = v.strictObject({
  id: workIdSchema,
  kind: v.picklist(WORK_KINDS),
  title: line,
  author: v.optional(v.array(cslName)),
  /** True where the list of authors is not complete: "et al.". */
  moreAuthors: v.optional(v.literal(true)),
  issued: v.optional(cslDate),
  'container-title': v.optional(line),
  editor: v.optional(v.array(cslName)),
  publisher: v.optional(line),
  volume: v.optional(line),
  issue: v.optional(line),
  page: v.optional(line),
  /** Other ids of the same work. */
  sameAs: v.optional(v.array(workIdSchema)),
  /** Further titles of this work, to be found in text. */
  otherTitles: v.optional(lines),
  /** Words mapped to the work by an editor: for search, never for marking text. */
  terms: v.optional(lines),
  /** Addresses of the work itself. */
  copies: v.optional(v.array(webAddress)),
  /** Addresses of pages about the work, which are not the work. */
  about: v.optional(v.array(webAddress)),
  topics: v.optional(lines),
});

/** First and last words of a passage, as in a text fragment `#:~:text=start,end`. */
const textFragment = v.strictObject({
  type: v.literal('TextFragment'),
  start: line,
  end: line,
});

export const textQuoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_LINE))),
  suffix: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_LINE))),
});

/** Where the quoted words stood in the source's text when it was read, in UTF-16 code units. */
export const textPositionSelector = v.pipe(
  v.strictObject({
    type: v.literal('TextPositionSelector'),
    start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    end: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);

export const anchorSchema = v.variant('type', [textFragment, textQuoteSelector]);

/** How a citation is known: the words link it, name it, or an editor mapped an idea to it. */
export const BASES = ['linked', 'named', 'inferred'] as const;

const intent = v.picklist(INTENTS);
const basis = v.picklist(BASES);

export const citationSchema = v.union([
  v.strictObject({ work: workIdSchema, intent, basis }),
  v.strictObject({ claim: claimIdSchema, intent, basis }),
]);

/**
 * A reference of the source whose link is lost: what is known of it, and why it was cited. `id` is
 * the pack's own name for it, the same wherever the same reference is meant.
 */
const lostReference = v.strictObject({ id: v.optional(line), title: line, intent, basis });

/** The four-step label of how sure the claim is; the speaker's own hedges come first. */
export const CONFIDENCES = ['strong', 'moderate', 'weak', 'speculative'] as const;

/** What a claim is; absent: a claim like any other. A `pointer` only points somewhere. */
const CLAIM_KINDS = [
  'result',
  'method',
  'position',
  'definition',
  'limitation',
  'pointer',
] as const;

export const claimSchema = v.strictObject({
  id: claimIdSchema,
  /** One self-contained sentence. */
  text,
  kind: v.optional(v.picklist(CLAIM_KINDS)),
  /** Who put it forward; absent: not known. */
  speaker: v.optional(v.array(line)),
  /** True where the name is an editor's conclusion, not printed beside the words. */
  speakerInferred: v.optional(v.literal(true)),
  /** True where the words are a quotation of somebody else's. */
  quoted: v.optional(v.literal(true)),
  /** The work that says so, where the source merely repeats it. */
  attributedTo: v.optional(workIdSchema),
  /** Where it was put forward. */
  source: sourceIdSchema,
  /** The address to land on, where the source has one. */
  url: v.optional(webAddress),
  /** What the source is called. */
  sourceTitle: v.optional(line),
  date: v.optional(partialDate),
  /** Where within the source: the heading of the exchange, and the part of it. */
  passage: v.optional(v.strictObject({ heading: line, part: v.optional(line) })),
  /** The speaker's own words of doubt. */
  hedges: v.optional(lines),
  confidence: v.optional(v.picklist(CONFIDENCES)),
  /** The source's own caveat. */
  limits: v.optional(text),
  topics: v.optional(lines),
  anchor: v.optional(anchorSchema),
  position: v.optional(textPositionSelector),
  citations: v.array(citationSchema),
  lostReferences: v.optional(v.array(lostReference)),
});

/** The version of this schema, raised with every change that an older reader would not accept. */
export const PACK_VERSION = 1;

export const packSchema = v.strictObject({
  format: v.literal('claimside-pack'),
  version: v.literal(PACK_VERSION),
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/, 'not a pack id')),
  title: line,
  /** Names the content: two packs of one id and one edition hold the same rows. */
  edition: line,
  works: v.array(workSchema),
  claims: v.array(claimSchema),
});

export type Work = v.InferOutput<typeof workSchema>;
export type Anchor = v.InferOutput<typeof anchorSchema>;
export type Citation = v.InferOutput<typeof citationSchema>;
export type WorkCitation = Extract<Citation, { work: WorkId }>;
export type ClaimCitation = Extract<Citation, { claim: ClaimId }>;
export type Confidence = (typeof CONFIDENCES)[number];
export type Claim = v.InferOutput<typeof claimSchema>;
/** What a form edits: all of a claim but its name. */
export type ClaimFields = Omit<Claim, 'id'>;
export type Pack = v.InferOutput<typeof packSchema>;

/** Whether a citation counts: what an editor merely mapped is shown, never counted. */
export function counts(citation: Citation): boolean {
  return citation.basis !== 'inferred';
}

/** Whether the calendar has the day, or the first day of the month or year. */
function exists(date: string): boolean {
  const day = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
