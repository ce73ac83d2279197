/**
 * A claim as a form holds it, and back.
 *
 * @module
 */
import type { ClaimDraft, DraftWork } from '../../lib/claims/draft.ts';
import type { Intent } from '../../lib/claims/intents.ts';
import {
  type Citation,
  type Claim,
  type ClaimFields,
  CONFIDENCES,
  type Confidence,
} from '../../lib/claims/model.ts';
import { canonicalUrl } from '../../lib/works/canonical-url.ts';
import { type SourceId, sourceOf } from '../../lib/works/source.ts';
import type { WorkId } from '../../lib/works/work-id.ts';

/** Where a claim was made that names no place. */
export const NO_SOURCE = 'concept:no-source' as SourceId;

export interface FormWork {
  readonly id: WorkId;
  readonly title: string;
  readonly intent: Intent;
}

/** What is written in the fields, as it is written. */
export interface FormValues {
  readonly text: string;
  readonly speaker: string;
  readonly address: string;
  readonly quote: string;
  readonly works: readonly FormWork[];
  readonly confidence: Confidence | '';
  readonly topics: string;
  readonly note: string;
}

export const EMPTY_FORM: FormValues = {
  text: '',
  speaker: '',
  address: '',
  quote: '',
  works: [],
  confidence: '',
  topics: '',
  note: '',
};

/** What a form begins with where a claim is edited. */
export function formOfClaim(
  claim: ClaimFields,
  note: string,
  titleOf: (id: WorkId) => string,
): FormValues {
  const works = claim.citations.flatMap((citation) =>
    'work' in citation
      ? [{ id: citation.work, title: titleOf(citation.work), intent: citation.intent }]
      : [],
  );
  return {
    text: claim.text,
    speaker: claim.speaker?.join(', ') ?? '',
    address: addressOf(claim),
    quote: claim.anchor?.type === 'TextQuoteSelector' ? claim.anchor.exact : '',
    works,
    confidence: claim.confidence ?? '',
    topics: claim.topics?.join(', ') ?? '',
    note,
  };
}

/**
 * The fields of the claim. Of one that is edited, what the form does not show stays as it was.
 *
 * @returns a string that says what is wrong where the fields make no claim.
 */
export function fieldsOfForm(values: FormValues, former?: ClaimFields): ClaimFields | string {
  const text = values.text.trim();
  if (text === '') return 'Write the claim first: one sentence that stands by itself.';
  const place = placeOf(values.address.trim(), former);
  if (typeof place === 'string') return place;
  const { speaker: _s, anchor, position, confidence: _c, topics: _t, ...kept } = former ?? {};
  const { source: _source, url: _url, ...rest } = kept as Partial<ClaimFields>;
  const speaker = listOf(values.speaker, former?.speaker);
  const topics = listOf(values.topics, former?.topics);
  const quote = values.quote.trim();
  const isSameQuote = anchor?.type === 'TextQuoteSelector' && anchor.exact === quote;
  const hidesAnchor = anchor?.type === 'TextFragment' && quote === '';
  return {
    ...rest,
    ...place,
    text,
    citations: citationsOf(values.works, former?.citations ?? []),
    ...(speaker.length > 0 && { speaker }),
    ...(topics.length > 0 && { topics }),
    ...(values.confidence !== '' && { confidence: values.confidence }),
    ...((isSameQuote || hidesAnchor) && anchor && { anchor, ...(position && { position }) }),
    ...(!isSameQuote && quote !== '' && { anchor: { type: 'TextQuoteSelector', exact: quote } }),
  };
}

/** What is kept of a form that is not finished. */
export function draftOfForm(values: FormValues, begun: string): ClaimDraft {
  const sentence = values.text.trim() || '…';
  const fields = fieldsOfForm({ ...values, text: sentence });
  // An address that is half written is all that cannot be kept.
  const kept =
    typeof fields === 'string' ? fieldsOfForm({ ...values, text: sentence, address: '' }) : fields;
  const { citations: _citations, ...written } = typeof kept === 'string' ? {} : kept;
  const works = values.works.map((work): DraftWork => ({ ...work, from: 'reader' }));
  return { fields: { ...written, text: values.text }, works, note: values.note, begun };
}

/** The form that a draft was kept of. */
export function formOfDraft({ fields, works, note }: ClaimDraft): FormValues {
  const { source = NO_SOURCE, ...rest } = fields;
  const form = formOfClaim({ ...rest, source, citations: [] }, note, (id) => id);
  return { ...form, works: works.map((work) => ({ ...work, title: work.title ?? work.id })) };
}

/** A confidence by its name; empty where it is none. */
export function confidenceOf(value: string): Confidence | '' {
  return CONFIDENCES.find((one) => one === value) ?? '';
}

function addressOf({ url, source }: Pick<Claim, 'source'> & { readonly url?: string | undefined }) {
  if (source === NO_SOURCE) return '';
  return url ?? canonicalUrl(source as string as WorkId) ?? '';
}

function placeOf(
  address: string,
  former: ClaimFields | undefined,
): Pick<ClaimFields, 'source' | 'url'> | string {
  if (former && address === addressOf(former)) {
    return { source: former.source, ...(former.url !== undefined && { url: former.url }) };
  }
  if (address === '') return { source: NO_SOURCE };
  const url = URL.parse(address);
  const source = sourceOf(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || !source) return 'The address is none of the web: it begins with https://.';
  return { source, url: url.href };
}

/** Claims that it cites stay; how a work is cited stays where the intent is the same. */
function citationsOf(works: readonly FormWork[], former: readonly Citation[]): Citation[] {
  const claims = former.filter((citation) => 'claim' in citation);
  const cited = works.map(({ id: work, intent }): Citation => {
    const known = former.find(
      (citation) => 'work' in citation && citation.work === work && citation.intent === intent,
    );
    return known ?? { work, intent, basis: 'named' };
  });
  return [...cited, ...claims];
}

/** A name with a comma in it stays one name while nothing is changed. */
function listOf(text: string, former: readonly string[] = []): string[] {
  if (text === former.join(', ')) return [...former];
  const parts = text.split(',').map((part) => part.replaceAll(/\s+/g, ' ').trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
