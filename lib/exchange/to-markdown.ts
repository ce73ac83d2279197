/**
 * Works as Markdown files for Obsidian, one a work: what it is, what it says, what others say of it
 * by their stance, and the reader's notes.
 *
 * @module
 */
import type { ReadingState } from '../claims/about.ts';
import { STANCES, type Stance, stanceOf, wordsOf } from '../claims/intents.ts';
import { type Claim, counts, type Work, type WorkCitation } from '../claims/model.ts';
import { passageAddress } from './claim-address.ts';
import { addressInMarkdown, escapeMarkdown } from './claim-markdown.ts';
import { addressOf, idsOf } from './csl-item.ts';
import { safeFileName, uniqueFileNames } from './file-name.ts';
import type { AboutEntry, ExchangeSet } from './import-result.ts';

/** A file of text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

const OTHER_CLAIMS = 'Other claims';

const STANCE_HEADINGS: Readonly<Record<Stance, string>> = {
  disputes: 'Disputes',
  supports: 'Supports',
  reliesOn: 'Relies on',
  mentions: 'Mentions',
};

const READING_WORDS: Readonly<Record<ReadingState, string>> = {
  unread: 'unread',
  toRead: 'to read',
  skimmed: 'skimmed',
  read: 'read',
};

/** The files of a set; claims that concern none of its works stand in a file of their own. */
export function writeMarkdown(set: ExchangeSet): TextFile[] {
  const abouts = new Map(set.abouts.map((about) => [about.target as string, about]));
  const byWork = new Map<string, Set<Claim>>();
  for (const claim of set.claims) {
    for (const id of concernedBy(claim)) {
      const claims = byWork.get(id) ?? new Set();
      byWork.set(id, claims.add(claim));
    }
  }
  const placed = new Set<Claim>();
  const texts = set.works.map((work) => {
    const claims = [...new Set(idsOf(work).flatMap((id) => [...(byWork.get(id) ?? [])]))];
    for (const claim of claims) placed.add(claim);
    return workText(work, claims, abouts);
  });
  const others = set.claims.filter((claim) => !placed.has(claim));
  const names = set.works.map((work) => safeFileName(work.title, work.id));
  if (others.length > 0) {
    names.push(OTHER_CLAIMS);
    texts.push(joined([`# ${OTHER_CLAIMS}`, items(others, abouts)]));
  }
  return uniqueFileNames(names).map((name, at) => ({ name: `${name}.md`, text: texts[at] ?? '' }));
}

function concernedBy({ source, attributedTo, citations }: Claim): string[] {
  const cited = citations.flatMap((citation) => ('work' in citation ? [citation.work] : []));
  return [source, ...(attributedTo ? [attributedTo] : []), ...cited];
}

type Abouts = ReadonlyMap<string, AboutEntry>;

function workText(work: Work, claims: readonly Claim[], abouts: Abouts): string {
  const ids: ReadonlySet<string> = new Set(idsOf(work));
  const says = claims.filter(({ source, attributedTo }) => ids.has(attributedTo ?? source));
  const others = claims.filter((claim) => !says.includes(claim));
  const citationIn = (claim: Claim) => citationOf(claim, ids);
  const related = others.filter((claim) => citationIn(claim)?.basis === 'inferred');
  const byStance = STANCES.map((stance) => {
    const held = others.filter((claim) => {
      const citation = citationIn(claim);
      return citation && counts(citation) && stanceOf(citation.intent) === stance;
    });
    return section(`### ${STANCE_HEADINGS[stance]}`, items(held, abouts, citationIn));
  });
  const about = idsOf(work)
    .map((id) => abouts.get(id))
    .find(Boolean);
  return joined([
    frontMatter(work, about),
    `# ${escapeForObsidian(work.title)}`,
    section('## What it says', items(says, abouts)),
    section('## What others say', joined(byStance).trim()),
    section('## Related, by our mapping', items(related, abouts)),
    section('## Notes', about?.note === undefined ? '' : noteText(about.note)),
  ]);
}

/** The citation of the work; one that counts comes before one that was only mapped. */
function citationOf(claim: Claim, ids: ReadonlySet<string>): WorkCitation | undefined {
  const citations = claim.citations.filter(
    (citation) => 'work' in citation && ids.has(citation.work),
  ) as WorkCitation[];
  return citations.find(counts) ?? citations[0];
}

/** Every value is written as JSON, which YAML reads. */
function frontMatter(work: Work, about: AboutEntry | undefined): string {
  const fields = {
    title: work.title,
    ids: idsOf(work),
    authors: [
      ...(work.author ?? []).map((name) => name.literal),
      ...(work.moreAuthors ? ['et al.'] : []),
    ],
    year: work.issued?.['date-parts'][0][0],
    published: work['container-title'],
    url: addressOf(work),
    topics: work.topics,
    reading: about?.reading && READING_WORDS[about.reading],
    stance: about?.stance && STANCE_HEADINGS[about.stance].toLowerCase(),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

function items(
  claims: readonly Claim[],
  abouts: Abouts,
  citationIn?: (claim: Claim) => WorkCitation | undefined,
): string {
  return claims.map((claim) => item(claim, abouts, citationIn?.(claim))).join('\n');
}

function item(claim: Claim, abouts: Abouts, citation: WorkCitation | undefined): string {
  const { text, anchor, confidence } = claim;
  const said = [confidence, citation && wordsOf(citation.intent)].filter(Boolean).join(', ');
  const note = abouts.get(claim.id)?.note;
  const lines = [
    `- ${escapeForObsidian(oneLine(text))}${said && ` *(${said})*`}${attribution(claim)}`,
    ...(anchor?.type === 'TextQuoteSelector' ? quoteLines(anchor.exact) : []),
    ...(note === undefined ? [] : ['', ...noteText(note).split('\n')].map(indented)),
  ];
  return lines.join('\n');
}

function attribution(claim: Claim): string {
  const address = passageAddress(claim);
  const who = [claim.speaker?.join(', ') ?? claim.sourceTitle, claim.date].filter(Boolean);
  const words = escapeForObsidian(oneLine(who.join(', ') || 'source'));
  if (address === undefined) return who.length > 0 ? ` — ${words}` : '';
  return ` — [${words}](${addressInMarkdown(address)})`;
}

function quoteLines(exact: string): string[] {
  const lines = exact.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => indented(`> ${escapeForObsidian(oneLine(line))}`));
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/i;

/** A note as it stands, with its addresses as links. */
function noteText(note: string): string {
  return note
    .split('\n')
    .map((line) =>
      line
        .split(ADDRESS)
        .map((part, at) =>
          at % 2 === 1 ? `<${addressInMarkdown(part)}>` : escapeForObsidian(part),
        )
        .join(''),
    )
    .join('\n');
}

/** Tags, comments and formulas of Obsidian's stay words too. */
function escapeForObsidian(text: string): string {
  return escapeMarkdown(text)
    .replaceAll(/(?<!\\)#/g, '\\#')
    .replaceAll('%%', '%\\%')
    .replaceAll('==', '=\\=');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `${heading}\n\n${body}`;
}

function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
