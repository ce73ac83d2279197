/**
 * A claim that is being written: how a draft begins, how it changes, and what is saved of it.
 *
 * What the claim cites are the draft's `citations`; `works` holds the titles of these, and the works
 * that are merely suggested. A draft without citations comes from a selection and was not shown yet.
 *
 * @module
 */
import type { About } from '../lib/claims/about.ts';
import type { ClaimDraft, DraftWork } from '../lib/claims/draft.ts';
import type { Intent } from '../lib/claims/intents.ts';
import type {
  Citation,
  Claim,
  ClaimCitation,
  ClaimFields,
  ClaimId,
  Work,
  WorkCitation,
} from '../lib/claims/model.ts';
import type { PageView } from '../lib/messages.ts';
import { canonicalUrl } from '../lib/works/canonical-url.ts';
import type { SourceId } from '../lib/works/source.ts';
import { schemeOf, type WorkId } from '../lib/works/work-id.ts';

/** The source of a claim that was read nowhere: no work, and without an address. */
export const NO_SOURCE = 'concept:no-source' as SourceId;

/** What a work is cited as until the reader says more: "mentions". */
const UNTOLD: Intent = 'cites';

/** What answers another claim does so until the reader says more. */
const ANSWERS: Intent = 'repliesTo';

/** A post that links more works than this is not taken to speak of all of them. */
const MOST_PRESELECTED = 5;

const COMMENT_SCHEMES = ['lwcomment', 'eafcomment'];

/** An empty draft, of the page that is shown, if any. */
export function newDraft(begun: Date, page?: Pick<PageView, 'source' | 'title'>): ClaimDraft {
  const fields = { text: '', ...(page?.source && placeOf(page.source, page.title)) };
  const draft = { fields: { ...fields, citations: [] }, works: [], note: '' };
  return { ...draft, begun: begun.toISOString() };
}

/** The draft by which a claim of the reader's own is edited. */
export function draftOfClaim(
  { id, ...fields }: Claim,
  titles: Readonly<Record<string, string>>,
  about: About | undefined,
  begun: Date,
): ClaimDraft {
  const note = about?.note ?? '';
  const works = fields.citations.flatMap((citation): DraftWork[] => {
    if (!('work' in citation)) return [];
    const title = titles[citation.work];
    const { work, intent } = citation;
    return [{ id: work, intent, from: 'reader', ...(title !== undefined && { title }) }];
  });
  return { id, base: fields, fields, works, note, baseNote: note, begun: begun.toISOString() };
}

/** A draft as the form first shows it, with the works cited that stand nearest to the words. */
export function openedDraft(draft: ClaimDraft): ClaimDraft {
  if (draft.fields.citations) return draft;
  const citations = preselected(draft).map(citationOf);
  return { ...draft, fields: { ...draft.fields, citations } };
}

/**
 * The works of the selection and its paragraph, else those of the comment; and, on a page that is
 * the work, the work itself.
 */
function preselected({ works, fields: { source } }: ClaimDraft): DraftWork[] {
  const scheme = source && schemeOf(source as string as WorkId);
  const near = works.filter(({ from }) => from === 'selection' || from === 'paragraph');
  const around = works.filter(({ from }) => from === 'comment');
  const isComment = COMMENT_SCHEMES.includes(scheme ?? '');
  const fallback = isComment || around.length <= MOST_PRESELECTED ? around : [];
  const page = scheme === 'arxiv' ? works.filter(({ from }) => from === 'page') : [];
  return [...new Set([...(near.length > 0 ? near : fallback), ...page])];
}

function citationOf({ id, intent, from }: DraftWork): WorkCitation {
  const isLinked = from === 'selection' || from === 'paragraph';
  return { work: id, intent, basis: isLinked ? 'linked' : 'named' };
}

/** The citations of works, in the order they were added. */
export function citedWorks({ fields }: ClaimDraft): WorkCitation[] {
  return (fields.citations ?? []).filter((citation): citation is WorkCitation => 'work' in citation);
}

/** The citations of claims: what the claim answers. */
export function answeredClaims({ fields }: ClaimDraft): ClaimCitation[] {
  return (fields.citations ?? []).filter(
    (citation): citation is ClaimCitation => 'claim' in citation,
  );
}

/** The works that stand near the words and are not cited. */
export function suggestedWorks(draft: ClaimDraft): DraftWork[] {
  const cited = new Set(citedWorks(draft).map(({ work }) => work));
  return draft.works.filter(({ id }) => !cited.has(id));
}

/** Sets fields; undefined clears one. */
export function withFields(draft: ClaimDraft, fields: Partial<ClaimDraft['fields']>): ClaimDraft {
  return { ...draft, fields: { ...draft.fields, ...fields } };
}

/** Cites one more work; one that is cited stays as it is. */
export function withWork(draft: ClaimDraft, work: Pick<Work, 'id' | 'title'>): ClaimDraft {
  const known = draft.works.find(({ id }) => id === work.id);
  const added: DraftWork = known ?? {
    id: work.id,
    title: work.title,
    intent: UNTOLD,
    from: 'reader',
  };
  const works = known ? draft.works : [...draft.works, added];
  if (citedWorks(draft).some((citation) => citation.work === work.id)) return draft;
  return cite({ ...draft, works }, citationOf(added));
}

/** Makes the claim answer another one. */
export function withAnswer(draft: ClaimDraft, claim: ClaimId): ClaimDraft {
  if (answeredClaims(draft).some((citation) => citation.claim === claim)) return draft;
  return cite(draft, { claim, intent: ANSWERS, basis: 'named' });
}

/** Cites something for another reason. */
export function withIntent(draft: ClaimDraft, changed: Citation, intent: Intent): ClaimDraft {
  return withCitations(draft, (citations) =>
    citations.map((citation) => (citation === changed ? { ...citation, intent } : citation)),
  );
}

/** Cites something no more. A work that the reader had added is not suggested either. */
export function without(draft: ClaimDraft, removed: Citation): ClaimDraft {
  const rest = withCitations(draft, (citations) => citations.filter((each) => each !== removed));
  if (!('work' in removed)) return rest;
  const works = rest.works.filter(({ id, from }) => id !== removed.work || from !== 'reader');
  return { ...rest, works };
}

/** Where a claim was made, as the fields say it; the address is the source's own. */
export function placeOf(source: SourceId, title: string): Partial<ClaimFields> {
  const url = canonicalUrl(source as string as WorkId);
  const sourceTitle = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  return { source, ...(url && { url }), ...(sourceTitle && { sourceTitle }) };
}

const LONGEST_TITLE = 1_000;

/** All that is saved of a draft. */
export function fieldsToSave({ fields }: ClaimDraft): ClaimFields {
  const { text, source = NO_SOURCE, citations = [], ...rest } = fields;
  return { ...rest, text: text.trim(), source, citations };
}

/** What the reader calls the works that are cited. */
export function titlesToSave(draft: ClaimDraft): Record<WorkId, string> {
  const cited = new Set(citedWorks(draft).map(({ work }) => work));
  return Object.fromEntries(
    draft.works.flatMap(({ id, title }) => (title && cited.has(id) ? [[id, title]] : [])),
  );
}

/** Whether the reader has written anything that would be lost with the draft. */
export function isWritten({ id, base, fields, note, baseNote }: ClaimDraft): boolean {
  if (id === undefined) return fields.text.trim() !== '' || note.trim() !== '';
  return note !== baseNote || JSON.stringify(fields) !== JSON.stringify(base);
}

function cite(draft: ClaimDraft, citation: Citation): ClaimDraft {
  return withCitations(draft, (citations) => [...citations, citation]);
}

function withCitations(
  draft: ClaimDraft,
  change: (citations: readonly Citation[]) => Citation[],
): ClaimDraft {
  return withFields(draft, { citations: change(draft.fields.citations ?? []) });
}
