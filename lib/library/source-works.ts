/**
 * Works that a pack only knows as the place where claims were made: a post or comment of which it
 * holds no record. They are works like any other, since a link to them leads to those claims.
 *
 * @module
 */
import type { Pack, Work } from '../claims/model.ts';
import type { Scheme, WorkId } from '../works/work-id.ts';
import { isWorkId, schemeOf } from '../works/work-id.ts';

/** One work for each source of the pack's claims that is a work and is none of the pack's works. */
export function sourceWorks(pack: Pack): Work[] {
  const known = new Set<string>(pack.works.flatMap((work) => [work.id, ...(work.sameAs ?? [])]));
  const found = new Map<string, Work>();
  for (const claim of pack.claims) {
    const id: string = claim.source;
    if (known.has(id) || found.has(id) || !isOfWork(id)) continue;
    found.set(id, bareWork(id, claim.url));
  }
  return [...found.values()];
}

/** A page without an id of its own is a source, but no work. */
const NO_WORK: ReadonlySet<Scheme> = new Set(['url', 'concept']);

const KINDS: Partial<Record<Scheme, Work['kind']>> = {
  lw: 'post',
  eaf: 'post',
  lwcomment: 'comment',
  eafcomment: 'comment',
  concept: 'concept',
};

/** Whether an id that claims come from or cite is a work's, and not merely a page's or an idea's. */
export function isOfWork(id: string): id is WorkId {
  return isWorkId(id) && !NO_WORK.has(schemeOf(id));
}

/** A work of which no more is known than its id, and the address of a claim that was made in it. */
export function bareWork(id: WorkId, url?: string): Work {
  const kind = KINDS[schemeOf(id)] ?? 'paper';
  const words = url === undefined ? undefined : wordsOf(url);
  const title = words === undefined ? id : kind === 'comment' ? `Comment on “${words}”` : words;
  return { id, kind, title, ...(url !== undefined && { copies: [url] }) };
}

const HYPHENATED = /^[a-z0-9]+(?:[-_][a-z0-9]+)+/i;

/** The longest hyphenated part of an address, as a sentence: forums write titles there. */
function wordsOf(url: string): string | undefined {
  const parts = new URL(url).pathname
    .split('/')
    .flatMap((part) => HYPHENATED.exec(part)?.[0] ?? []);
  const [longest] = parts.sort((a, b) => b.length - a.length);
  const words = longest?.replaceAll(/[-_]/g, ' ');
  return words && words.charAt(0).toUpperCase() + words.slice(1);
}
