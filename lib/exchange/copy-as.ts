/**
 * Works and claims as text to be pasted elsewhere.
 *
 * @module
 */

import { wordsOf } from '../claims/intents.ts';
import type { Claim, Work } from '../claims/model.ts';
import { canonicalUrl } from '../works/canonical-url.ts';
import type { WorkId } from '../works/work-id.ts';
import { bibtexEntry, citationKey, escapeLatex } from './bibtex.ts';
import { passageAddress } from './claim-address.ts';
import { addressInMarkdown, claimMarkdown, escapeMarkdown } from './claim-markdown.ts';
import { addressOf } from './csl-item.ts';

/** What can be copied of a work and of a claim, in the order shown. */
export const COPY_FORMS = ['link', 'citation', 'bibtex', 'markdown'] as const;

export type CopyForm = (typeof COPY_FORMS)[number];

/** What is known of the works that a claim names. */
export type TitleOf = (id: WorkId) => string | undefined;

/** A work in one of the forms; undefined where it has none, such as the link of a named idea. */
export function copyWorkAs(form: CopyForm, work: Work): string | undefined {
  return WORK_FORMS[form](work);
}

/** A claim in one of the forms; undefined where it has none, as a claim of no address has no link. */
export function copyClaimAs(form: CopyForm, claim: Claim, titleOf: TitleOf): string | undefined {
  return CLAIM_FORMS[form](claim, titleOf);
}

const WORK_FORMS: Readonly<Record<CopyForm, (work: Work) => string | undefined>> = {
  link: addressOf,
  citation: citationOfWork,
  bibtex: (work) => bibtexEntry(work),
  markdown: markdownOfWork,
};

const CLAIM_FORMS: Readonly<
  Record<CopyForm, (claim: Claim, titleOf: TitleOf) => string | undefined>
> = {
  link: passageAddress,
  citation: citationOfClaim,
  bibtex: bibtexOfClaim,
  markdown: markdownOfClaim,
};

/** The most names that are written out. */
const MOST_NAMES = 3;

function namesOf(names: readonly string[], more = false): string {
  if (names.length === 0) return '';
  const isCut = more || names.length > MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (isCut ? ' et al.' : '');
}

function authorsOf(work: Work): string {
  return namesOf(work.author?.map((name) => name.literal) ?? [], work.moreAuthors);
}

/** "Eric Todd, David Bau (2023). Function Vectors in Large Language Models. https://…" */
function citationOfWork(work: Work): string {
  const year = work.issued?.['date-parts'][0][0];
  const who = authorsOf(work);
  const head = [who, year === undefined ? '' : `(${year})`].filter(Boolean).join(' ');
  const parts = [head, work.title, work['container-title']];
  return sentences(parts, addressOf(work));
}

/** "Jane Doe (2024-02-29). “The claim.” Title of the post. https://…" */
function citationOfClaim(claim: Claim, titleOf: TitleOf): string {
  const head = [namesOf(claim.speaker ?? []), claim.date ? `(${claim.date})` : ''];
  const parts = [head.filter(Boolean).join(' '), `“${oneLine(claim.text)}”`];
  return sentences([...parts, sourceTitleOf(claim, titleOf)], passageAddress(claim));
}

/** Each part ends as a sentence does; an address stands last, without a dot that would break it. */
function sentences(parts: readonly (string | undefined)[], address: string | undefined): string {
  const ended = parts
    .filter(Boolean)
    .map((part) => (/[.!?…][”"’']?$/.test(part ?? '') ? part : `${part}.`));
  return [...ended, ...(address === undefined ? [] : [address])].join(' ');
}

function sourceTitleOf(claim: Claim, titleOf: TitleOf): string | undefined {
  return claim.sourceTitle ?? titleOf(claim.source as string as WorkId);
}

/** A claim is cited as the page on which it was made, with its sentence as the note. */
function bibtexOfClaim(claim: Claim, titleOf: TitleOf): string {
  const [year, month, day] = claim.date?.split('-').map(Number) ?? [];
  const date = [year, month, day].filter((part) => part !== undefined);
  const page: Work = {
    id: claim.source as string as WorkId,
    kind: 'post',
    title: sourceTitleOf(claim, titleOf) ?? oneLine(claim.text),
    ...(claim.speaker && { author: claim.speaker.map((literal) => ({ literal })) }),
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
    ...(claim.url !== undefined && { copies: [claim.url] }),
  };
  const entry = bibtexEntry(page, citationKey({ ...page, title: claim.text }));
  return entry.replace(/\n\}$/, `\n  note = {${escapeLatex(oneLine(claim.text))}},\n}`);
}

/** "[Function Vectors in Large Language Models](https://…) (Eric Todd, David Bau, 2023)" */
function markdownOfWork(work: Work): string {
  const year = work.issued?.['date-parts'][0][0];
  const who = [authorsOf(work), year].filter(Boolean).join(', ');
  return linked(work.title, addressOf(work)) + (who === '' ? '' : ` (${escapeMarkdown(who)})`);
}

/** The claim as a block quote with its link, then what it cites, each with a link. */
function markdownOfClaim(claim: Claim, titleOf: TitleOf): string {
  const who = claim.speaker ? namesOf(claim.speaker) : sourceTitleOf(claim, titleOf);
  const quote = claimMarkdown(claim, {
    href: passageAddress(claim),
    name: [who, claim.date].filter(Boolean).join(', ') || undefined,
  });
  const cited = claim.citations.flatMap((citation) =>
    'work' in citation && citation.basis !== 'inferred'
      ? [`- ${wordsOf(citation.intent)} ${linkTo(citation.work, titleOf)}`]
      : [],
  );
  return [quote, cited.join('\n')].filter(Boolean).join('\n\n');
}

function linkTo(id: WorkId, titleOf: TitleOf): string {
  return linked(titleOf(id) ?? id, canonicalUrl(id));
}

function linked(title: string, address: string | undefined): string {
  const words = escapeMarkdown(oneLine(title));
  return address === undefined ? words : `[${words}](${addressInMarkdown(address)})`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
