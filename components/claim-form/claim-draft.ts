/**
 * A claim that is being written: how a draft begins, how it changes, and what is saved of it.
 *
 * What the claim cites are the draft's `citations`; `works` holds the titles of these, and the works
 * that are merely suggested. A draft without citations comes from a selection and was not shown yet.
 *
 * @module
 */
import type { About } from '../../lib/claims/about.ts';
import type { ClaimDraft, DraftWork } from '../../lib/claims/draft.ts';
import type { Intent } from '../../lib/claims/intents.ts';
import type {
  Citation,
  Claim,
  ClaimCitation,
  ClaimFields,
  ClaimId,
  WorkCitation,
} from '../../lib/claims/model.ts';
import type { PageView } from '../../lib/messages.ts';
import { canonicalUrl } from '../../lib/works/canonical-url.ts';
import { type SourceId, sourceOf } from '../../lib/works/source.ts';
import { schemeOf, type WorkId } from '../../lib/works/work-id.ts';

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
    return [{ id: citation.work, from: 'reader', ...(title !== undefined && { title }) }];
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
 * The works of the selection and its paragraph, else those of the comment or post. A paper's words
 * are of that paper itself, and not of all in its bibliography.
 */
function preselected({ works, fields: { source } }: ClaimDraft): DraftWork[] {
  const scheme = source && schemeOf(source as string as WorkId);
  const near = works.filter(({ from }) => from === 'selection' || from === 'paragraph');
  if (scheme === 'arxiv') return [...near, ...works.filter(({ from }) => from === 'page')];
  if (near.length > 0) return near;
  const around = works.filter(({ from }) => from === 'comment');
  const isComment = COMMENT_SCHEMES.includes(scheme ?? '');
  return isComment || around.length <= MOST_PRESELECTED ? around : [];
}

function citationOf({ id, from }: DraftWork): WorkCitation {
  const isLinked = from === 'selection' || from === 'paragraph';
  return { work: id, intent: UNTOLD, basis: isLinked ? 'linked' : 'named' };
}

/** The citations of works, in the order they were added. */
export function citedWorks({ fields }: ClaimDraft): WorkCitation[] {
  return (fields.citations ?? []).filter(
    (citation): citation is WorkCitation => 'work' in citation,
  );
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
export function withWork(draft: ClaimDraft, work: Pick<DraftWork, 'id' | 'title'>): ClaimDraft {
  const known = draft.works.find(({ id }) => id === work.id);
  const added: DraftWork = known ?? { ...work, from: 'reader' };
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

/** The words it rests on, as the reader pastes them; the same words keep their place. */
export function withQuote(draft: ClaimDraft, text: string): ClaimDraft {
  const exact = text.trim();
  if (quoteOf(draft) === exact) return draft;
  const anchor = exact === '' ? undefined : ({ type: 'TextQuoteSelector', exact } as const);
  return withFields(draft, { anchor, position: undefined });
}

/** The words it rests on, where they are kept whole. */
export function quoteOf({ fields: { anchor } }: ClaimDraft): string {
  return anchor?.type === 'TextQuoteSelector' ? anchor.exact : '';
}

/** Where it was said, as the reader writes it; what is no address of the web is kept as it is. */
export function withAddress({ address: _, ...draft }: ClaimDraft, text: string): ClaimDraft {
  const written = text.trim();
  const source = isWebAddress(written) ? sourceOf(written) : undefined;
  const place = source && { source, url: new URL(written).href };
  const former = draft.fields.source;
  const about = source === former ? {} : { sourceTitle: undefined, date: undefined };
  const next = withFields(draft, { source: undefined, url: undefined, ...about, ...place });
  return written === '' || place ? next : { ...next, address: text };
}

/** The address as it stands in its field. */
export function addressOf({ address, fields: { source, url } }: ClaimDraft): string {
  if (address !== undefined) return address;
  if (source === undefined || source === NO_SOURCE) return '';
  return url ?? canonicalUrl(source as string as WorkId) ?? '';
}

/** What keeps a draft from being saved, in words; empty where nothing does. */
export function problemOf({ fields, address }: ClaimDraft): string {
  if (fields.text.trim() === '')
    return 'Write the claim first: one sentence that stands by itself.';
  return address === undefined ? '' : 'The address is none of the web: it begins with https://.';
}

/** Where a claim was made, as the fields say it; the address is the source's own. */
function placeOf(source: SourceId, title: string): Partial<ClaimFields> {
  const url = canonicalUrl(source as string as WorkId);
  const sourceTitle = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  return { source, ...(url && { url }), ...(sourceTitle && { sourceTitle }) };
}

const LONGEST_TITLE = 1_000;

function isWebAddress(text: string): boolean {
  const protocol = URL.parse(text)?.protocol;
  return protocol === 'https:' || protocol === 'http:';
}

/** All that is saved of a draft. That a work mentions itself is no news. */
export function fieldsToSave({ fields }: ClaimDraft): ClaimFields {
  const { text, source = NO_SOURCE, citations = [], ...rest } = fields;
  const said = citations.filter(
    (citation) =>
      !('work' in citation && citation.intent === UNTOLD && citation.work === (source as string)),
  );
  const set = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(set), text: text.trim(), source, citations: said };
}

/** What the reader calls the works that are cited. */
export function titlesToSave(draft: ClaimDraft): Record<WorkId, string> {
  const cited = new Set(citedWorks(draft).map(({ work }) => work));
  return Object.fromEntries(
    draft.works.flatMap(({ id, title }) => (title && cited.has(id) ? [[id, title]] : [])),
  );
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
