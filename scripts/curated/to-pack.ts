/**
 * Turning the entries of a checked dataset into works and claims of the model.
 *
 * @module
 */
import type { Claim, Work } from '../../lib/claims/model.ts';
import { identify } from '../../lib/works/identify.ts';
import { type SourceId, sourceOf } from '../../lib/works/source.ts';
import { isWorkId, type WorkId } from '../../lib/works/work-id.ts';
import type { CitationEntry, ClaimEntry, SourceEntry, WorkEntry } from './entry-schemas.ts';

/**
 * The work of an entry. The ids that its copies' addresses lead to are ids of the same work, so
 * that a link to any copy leads to it.
 */
export function toWork(entry: WorkEntry): Work {
  const { says, note, author, issued, sameAs, ...same } = entry;
  const others = new Set([...(sameAs ?? []), ...idsOfCopies(entry)]);
  others.delete(entry.id);
  return {
    ...same,
    ...(author && { author: author.map((literal) => ({ literal })) }),
    ...(issued && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    ...(others.size > 0 && { sameAs: [...others] }),
  };
}

/** A claim of the work itself. */
export function toClaimOfWork(
  entry: ClaimEntry,
  work: WorkEntry,
  lostTitles: ReadonlyMap<string, string>,
): Claim {
  return { ...fieldsOf(entry, lostTitles), source: work.id as string as SourceId };
}

/** A claim that was made on a page: what the claim does not say itself, its page says for all. */
export function toClaimOnPage(
  entry: ClaimEntry,
  page: SourceEntry,
  lostTitles: ReadonlyMap<string, string>,
): Claim {
  const source = sourceOf(page.page);
  if (!source) throw new Error(`${page.page} names no source`);
  const { speaker, speakerInferred } = entry.speaker || entry.quoted ? entry : page;
  const date = entry.date ?? page.date;
  return {
    ...fieldsOf(entry, lostTitles),
    ...(speaker && { speaker }),
    ...(speakerInferred && { speakerInferred }),
    ...(date && { date }),
    ...(page.heading && {
      passage: { heading: page.heading, ...(entry.part && { part: entry.part }) },
    }),
    source,
    url: page.page,
  };
}

function fieldsOf(
  entry: ClaimEntry,
  lostTitles: ReadonlyMap<string, string>,
): Omit<Claim, 'source'> {
  const { note, part, anchor, citations, ...same } = entry;
  const lost = citations.flatMap((citation) => toLostReference(citation, lostTitles));
  return {
    ...same,
    ...(anchor && { anchor: { type: 'TextFragment', ...anchor } }),
    citations: citations.flatMap(toCitation),
    ...(lost.length > 0 && { lostReferences: lost }),
  };
}

function toCitation({ work, claim, intent, basis }: CitationEntry): Claim['citations'] {
  if (work) return [{ work, intent, basis }];
  return claim ? [{ claim, intent, basis }] : [];
}

function toLostReference(
  { lost, intent, basis }: CitationEntry,
  lostTitles: ReadonlyMap<string, string>,
): NonNullable<Claim['lostReferences']> {
  return lost ? [{ id: lost, title: lostTitles.get(lost) ?? lost, intent, basis }] : [];
}

function idsOfCopies(entry: WorkEntry): WorkId[] {
  return (entry.copies ?? []).flatMap((address) => {
    const id = identify(address);
    return id && isWorkId(id) ? [id] : [];
  });
}
