/**
 * A passage that somebody quoted elsewhere, with or without a remark, as a record of the library.
 *
 * The quoted words are what the page says: they are the claim, made there. The remark is the
 * reader's own note on it. A remark on a whole page is a note on the work that the page is.
 *
 * @module
 */
import type { Anchor, TextPositionSelector } from '../anchors/anchor.ts';
import type { Citation, ClaimId, Work } from '../claims/model.ts';
import { identify } from '../works/identify.ts';
import { type SourceId, sourceOf } from '../works/source.ts';
import { schemeOf, type WorkId } from '../works/work-id.ts';
import { cleanLine } from './clean-text.ts';
import { defined } from './defined.ts';
import type { Findings } from './findings.ts';

export interface QuotedPassage {
  readonly id: ClaimId;
  /** The page, as it is written in the file. */
  readonly address: string;
  readonly title?: string | undefined;
  readonly anchor?: Anchor | undefined;
  readonly position?: TextPositionSelector | undefined;
  readonly note?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  /** The claim's sentence, where it is told apart from the quote. */
  readonly text?: string | undefined;
  readonly speaker?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly citations?: readonly Citation[] | undefined;
}

/** Takes the passage; says what of it is left out. */
export function takePassage(passage: QuotedPassage, found: Findings, place: string): void {
  const { address, note, anchor } = passage;
  const source = sourceOf(address);
  if (source === undefined) {
    found.skip(place, `its page is no web address: ${shortened(address)}`);
    return;
  }
  const text = passage.text ?? (anchor && wordsOf(anchor));
  if (text !== undefined) takeClaim(passage, text, source, found, place);
  else takeNote(passage, found, place, note);
}

function takeClaim(
  passage: QuotedPassage,
  text: string,
  source: SourceId,
  found: Findings,
  place: string,
): void {
  const claim = found.take(
    'claim',
    defined<Record<string, unknown>>({
      id: passage.id,
      text,
      speaker: passage.speaker,
      source,
      url: passage.address,
      sourceTitle: passage.title,
      date: passage.date,
      topics: passage.topics,
      anchor: passage.anchor,
      position: passage.position,
      citations: passage.citations ?? [],
    }),
    place,
  );
  if (!claim) return;
  takeWork(passage, found, place);
  if (passage.note !== undefined) {
    found.take('about', { target: claim.id, note: passage.note }, place);
  }
}

function takeNote(
  passage: QuotedPassage,
  found: Findings,
  place: string,
  note: string | undefined,
): void {
  if (note === undefined) {
    found.skip(place, 'it quotes nothing and says nothing');
    return;
  }
  const work = takeWork(passage, found, place);
  if (work === undefined) found.skip(place, 'a note on a whole page that is no known work');
  else found.take('about', { target: work, note }, place);
}

const KINDS: Readonly<Record<string, Work['kind']>> = {
  lw: 'post',
  eaf: 'post',
  lwcomment: 'comment',
  eafcomment: 'comment',
};

/** The work that the page is, which the library may not know yet. */
function takeWork({ address, title }: QuotedPassage, found: Findings, place: string) {
  const id = identify(address);
  if (id === undefined) return undefined;
  if (title === undefined) return id;
  const work = { id, kind: KINDS[schemeOf(id)] ?? 'paper', title: titleOfWork(title, id) };
  if (!found.knows(id)) found.take('work', work, place);
  return id;
}

/** What sites put after the title of a work. */
const TAILS = ['LessWrong', 'EA Forum', 'AI Alignment Forum', 'OpenReview', 'arXiv'].flatMap(
  (site) => [' — ', ' – ', ' | ', ' - '].map((dash) => dash + site),
);

/** A page's title without what its site puts around that of the work. */
function titleOfWork(title: string, id: WorkId): string {
  const tail = TAILS.find((end) => title.endsWith(end)) ?? '';
  const bare = title.slice(0, title.length - tail.length).replace(/^\[[\w./-]{4,30}\]\s*/, '');
  return bare === '' ? id : bare;
}

function wordsOf(anchor: Anchor): string | undefined {
  if (anchor.type === 'TextFragment') return `${anchor.start} … ${anchor.end}`;
  return cleanLine(anchor.exact);
}

const LONGEST_SHOWN = 80;

function shortened(address: string): string {
  return address.length > LONGEST_SHOWN ? `${address.slice(0, LONGEST_SHOWN)}…` : address;
}
