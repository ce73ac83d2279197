/**
 * Citations in the text: links to an entry of the page's own list of references, which name the work
 * that the entry names.
 *
 * @module
 */
import type { WorkId } from '../works/work-id.ts';
import type { PageLinks } from './links.ts';

/** Words in running text that name a work. */
interface NamedInText {
  readonly range: Range;
  readonly id: WorkId;
}

/** The elements that entries of a list of references are. */
const ENTRY = 'li,dd,tr,p,div,.ltx_bibitem';

/** Schemes under which one entry often names its paper twice, the preferred first. */
const OF_ONE_PAPER = ['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'pmcid'];

/**
 * The citations, in document order, of the entries that name exactly one work.
 *
 * @param texts works that running text names; entries often link nothing.
 * @param nameOf the id under which a work is known, so that two ids of one count once.
 * @param isPage whether a work is the page's own: addresses of its parts may be written in full.
 */
export function citationsIn(
  links: PageLinks,
  texts: readonly NamedInText[],
  nameOf: (id: WorkId) => WorkId,
  isPage: (id: WorkId) => boolean,
): (readonly [Element, WorkId])[] {
  const works = new Map<string, WorkId | undefined>();
  return [...links.toEntries()].flatMap(([link, target]) => {
    const named = links.idOf(link);
    if (named && !isPage(named)) return [];
    const entry = document.getElementById(target);
    if (!entry?.matches(ENTRY) || entry.contains(link)) return [];
    if (!works.has(target)) works.set(target, workOf(entry, links, texts, nameOf));
    const work = works.get(target);
    return work ? [[link, work] as const] : [];
  });
}

function workOf(
  entry: Element,
  links: PageLinks,
  texts: readonly NamedInText[],
  nameOf: (id: WorkId) => WorkId,
): WorkId | undefined {
  const linked = [...entry.querySelectorAll('a[href]')].flatMap((link) => links.idOf(link) ?? []);
  const named = texts.filter(({ range }) => entry.contains(range.startContainer));
  const ids = [...new Set([...linked, ...named.map(({ id }) => id)].map(nameOf))];
  const [only] = ids;
  return ids.length > 1 ? ofOnePaper(ids) : only;
}

/** The preferred of several ids, no two of one scheme and all of papers; they may well be of one. */
function ofOnePaper(ids: readonly WorkId[]): WorkId | undefined {
  const ranks = ids.map((id) => OF_ONE_PAPER.indexOf(id.slice(0, id.indexOf(':'))));
  const isOne = !ranks.includes(-1) && new Set(ranks).size === ranks.length;
  return isOne ? ids[ranks.indexOf(Math.min(...ranks))] : undefined;
}
