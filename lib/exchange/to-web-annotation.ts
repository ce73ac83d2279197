/**
 * Claims and notes as annotations of the W3C Web Annotation model, in JSON-LD
 * (https://www.w3.org/TR/annotation-model/).
 *
 * A claim is an annotation of the passage in which it was made. Its first body is the claim's
 * sentence, by the person who made it; CiTO's properties lead from that body to what it cites. The
 * reader's note is a second body. What an editor merely mapped is no citation: `rdfs:seeAlso`.
 *
 * @module
 */
import { textFragmentUrl } from '../anchors/text-fragment.ts';
import { type Citation, type Claim, counts } from '../claims/model.ts';
import { canonicalUrl } from '../works/canonical-url.ts';
import { isWorkId, type WorkId } from '../works/work-id.ts';
import { sourceAddress } from './claim-address.ts';
import { addressOf } from './csl-item.ts';
import { defined } from './defined.ts';
import type { AboutEntry, ExchangeSet } from './import-result.ts';

/** The context of the model, and the terms that it does not hold. */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { cito: 'http://purl.org/spar/cito/' },
] as const;

/** What stands before a claim's or work's id in the IRI of its annotation. */
export const CLAIM_IRI = 'urn:claimside:claim:';
const WORK_IRI = 'urn:claimside:note-on:';

/** The specification of the text fragments that a FragmentSelector holds. */
const TEXT_FRAGMENTS = 'https://wicg.github.io/scroll-to-text-fragment/';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A set as one AnnotationCollection. Works travel as the sources and the citations of the claims
 * only, and with the reader's notes on them.
 */
export function writeWebAnnotations(set: ExchangeSet, label: string): string {
  const notes = new Map(set.abouts.map((about) => [about.target as string, about.note]));
  const addresses = new Map(set.works.map((work) => [work.id as string, addressOf(work)]));
  const items = [
    ...set.claims.map((claim) => annotationOfClaim(claim, notes.get(claim.id), addresses)),
    ...set.abouts.flatMap((about) => annotationOfNote(about, addresses)),
  ];
  const collection = {
    '@context': CONTEXT,
    id: 'urn:claimside:collection',
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: 'urn:claimside:collection:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

type Addresses = ReadonlyMap<string, string | undefined>;

function annotationOfClaim(claim: Claim, note: string | undefined, addresses: Addresses): Fields {
  return {
    id: CLAIM_IRI + claim.id,
    type: 'Annotation',
    motivation: note === undefined ? 'describing' : ['describing', 'commenting'],
    body: [
      bodyOfClaim(claim, addresses),
      ...(note === undefined ? [] : [textualBody(note, 'commenting')]),
      ...(claim.topics ?? []).map((topic) => textualBody(topic, 'tagging')),
    ],
    target: targetOf(claim, addresses),
  };
}

/** `created` is a time of the model's; a date that names no day stands as `dcterms:date`. */
function bodyOfClaim(claim: Claim, addresses: Addresses): Fields {
  const { date, speaker } = claim;
  return {
    ...textualBody(claim.text, 'describing'),
    ...defined<Fields>({
      creator: speaker?.map((name) => ({ type: 'Person', name })),
      created: date?.length === 'YYYY-MM-DD'.length ? `${date}T00:00:00Z` : undefined,
      'dcterms:date': date,
    }),
    ...citationsOf(claim.citations, addresses),
  };
}

function textualBody(value: string, purpose: string): Fields {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

function citationsOf(citations: readonly Citation[], addresses: Addresses): Fields {
  const byProperty: Record<string, Fields[]> = {};
  for (const citation of citations) {
    const property = counts(citation) ? `cito:${citation.intent}` : 'rdfs:seeAlso';
    byProperty[property] ??= [];
    byProperty[property].push(
      'work' in citation
        ? { id: iriOfWork(citation.work, addresses), 'dcterms:identifier': citation.work }
        : { id: CLAIM_IRI + citation.claim },
    );
  }
  return byProperty;
}

/** The work's own page, from which its id is read again; an IRI also where it has none. */
function iriOfWork(id: WorkId, addresses: Addresses): string {
  return canonicalUrl(id) ?? addresses.get(id) ?? `urn:claimside:work:${encodeURIComponent(id)}`;
}

function targetOf(claim: Claim, addresses: Addresses): Fields {
  const source = sourceAddress(claim) ?? iriOfWork(claim.source as string as WorkId, addresses);
  const selector = [anchorSelector(claim), claim.position].filter(Boolean);
  return {
    type: 'SpecificResource',
    source: defined<Fields>({ id: source, type: 'Text', 'dcterms:title': claim.sourceTitle }),
    ...(selector.length > 0 && { selector }),
  };
}

function anchorSelector({ anchor }: Claim): Fields | undefined {
  if (anchor?.type !== 'TextFragment') return anchor;
  const [, value = ''] = textFragmentUrl('https://example.org/#', anchor).split('#');
  return { type: 'FragmentSelector', value, conformsTo: TEXT_FRAGMENTS };
}

function annotationOfNote({ target, note }: AboutEntry, addresses: Addresses): Fields[] {
  if (note === undefined || !isWorkId(target)) return [];
  return [
    {
      id: WORK_IRI + encodeURIComponent(target),
      type: 'Annotation',
      motivation: 'commenting',
      body: [textualBody(note, 'commenting')],
      target: iriOfWork(target, addresses),
    },
  ];
}
