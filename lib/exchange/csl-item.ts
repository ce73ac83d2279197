/**
 * Works as items of CSL-JSON 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html),
 * the form in which the other bibliographic formats are written and read too.
 *
 * @module
 */
import type { Work } from '../claims/model.ts';
import { canonicalUrl } from '../works/canonical-url.ts';
import { schemeOf, valueIn, type WorkId } from '../works/work-id.ts';
import { defined } from './defined.ts';
import { type CslName, partsOf } from './person-name.ts';

/** The fields of an item that are written. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
  readonly keyword?: string;
  readonly custom?: { readonly ids: readonly string[] };
}

/** Whether a work can stand in a bibliography: a named idea cannot. */
export function isCitable(work: Work): boolean {
  return work.kind !== 'concept';
}

/** All ids of a work, its own first. */
export function idsOf(work: Work): WorkId[] {
  return [...new Set([work.id, ...(work.sameAs ?? [])])];
}

/** The item of a work. `custom.ids` holds the ids that CSL has no field for. */
export function cslOf(work: Work): CslItem {
  const ids = idsOf(work);
  const valueOfScheme = (scheme: string) =>
    ids.filter((id) => schemeOf(id) === scheme).map(valueIn)[0];
  const fielded = new Set(['arxiv', 'doi', 'pmid', 'pmcid']);
  const others = ids.filter((id) => !fielded.has(schemeOf(id)));
  const author = [
    ...(work.author ?? []).map((name) => partsOf(name.literal)),
    ...(work.moreAuthors ? [{ literal: 'et al.' }] : []),
  ];
  const arxiv = valueOfScheme('arxiv');
  return defined<CslItem>({
    id: work.id,
    type: cslTypeOf(work),
    title: work.title,
    author: author.length > 0 ? author : undefined,
    editor: work.editor?.map((name) => partsOf(name.literal)),
    issued: work.issued,
    'container-title': work['container-title'],
    publisher: work.publisher,
    volume: work.volume,
    issue: work.issue,
    page: work.page,
    archive: arxiv && 'arXiv',
    archive_location: arxiv,
    DOI: valueOfScheme('doi'),
    PMID: valueOfScheme('pmid'),
    PMCID: valueOfScheme('pmcid'),
    URL: addressOf(work),
    keyword: work.topics?.join('; '),
    custom: others.length > 0 ? { ids: others } : undefined,
  });
}

/** Where a work can be read: its first copy, else the page of its own id. */
export function addressOf(work: Work): string | undefined {
  return work.copies?.[0] ?? idsOf(work).map(canonicalUrl).find(Boolean);
}

const MEETING = /proceedings|conference|workshop|symposium|congress|advances in neural|meeting/i;

/** The type of a work, as far as its fields tell. */
export function cslTypeOf(work: Work): string {
  if (work.kind === 'post' || work.kind === 'comment') return 'post-weblog';
  if (work.kind === 'talk') return 'speech';
  const container = work['container-title'];
  if (container !== undefined) {
    return MEETING.test(container) ? 'paper-conference' : 'article-journal';
  }
  return work.publisher === undefined ? 'article' : 'book';
}
