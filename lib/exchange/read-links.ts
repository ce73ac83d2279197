/**
 * A plain list of links: one address or id a line.
 *
 * @module
 */
import type { Work } from '../claims/model.ts';
import { identify } from '../works/identify.ts';
import { textIds } from '../works/text-ids.ts';
import { schemeOf, valueIn, type WorkId } from '../works/work-id.ts';
import { cleanLine } from './clean-text.ts';
import type { Findings } from './findings.ts';
import { THE_FILE } from './import-result.ts';
import { linesOf, type Slice } from './slices.ts';

/** Reads a file; yields how much has been read, from 0 to 1. Blank lines and `#` lines are passed over. */
export async function* readLinks(
  slices: AsyncIterable<Slice>,
  found: Findings,
): AsyncGenerator<number, void> {
  let share = 0;
  let count = 0;
  for await (const line of linesOf(slices)) {
    const text = cleanLine(line.text);
    if (text !== undefined && !text.startsWith('#')) {
      count += 1;
      takeLink(text, found, `line ${line.number}`);
    }
    if (line.share !== share) yield line.share;
    share = line.share;
  }
  if (count === 0) found.fault(THE_FILE, 'it holds no link');
}

function takeLink(text: string, found: Findings, place: string): void {
  const id = workIn(text);
  if (id === undefined) found.skip(place, `no known work: ${shortened(text)}`);
  else if (!found.knows(id)) found.take('work', workOf(id), place);
}

/** The work that a line names: by an address anywhere in it, or an id. */
export function workIn(text: string): WorkId | undefined {
  return identify(text) ?? textIds(text)[0]?.id ?? linkedIn(text);
}

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/i;

function linkedIn(text: string): WorkId | undefined {
  const address = ADDRESS.exec(text)?.[0];
  return address === undefined ? undefined : identify(address);
}

const KINDS: Readonly<Record<string, Work['kind']>> = {
  lw: 'post',
  eaf: 'post',
  lwcomment: 'comment',
  eafcomment: 'comment',
};

/** A work of which only the id is known: it is called by that. */
function workOf(id: WorkId): Record<string, unknown> {
  const title = schemeOf(id) === 'arxiv' ? `arXiv:${valueIn(id)}` : id;
  return { id, kind: KINDS[schemeOf(id)] ?? 'paper', title };
}

const LONGEST_SHOWN = 80;

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
