/**
 * What the reader has selected, with all that the page tells of those words.
 *
 * @module
 */
import { placeAt } from '../anchors/dom-range.ts';
import { foldText } from '../anchors/folded-text.ts';
import { quoteAt } from '../anchors/quote.ts';
import { runNow } from '../anchors/steps.ts';
import type { OfferedWork, SelectedQuote, SelectionOffer } from '../messages.ts';
import type { Mentions } from './mentions.ts';
import { collectText } from './page-text.ts';
import type { Site } from './site.ts';
import { commentDetails, pageDetails } from './source-details.ts';
import { isWithin, type Spot } from './spot.ts';

/** Words that the reader writes themselves are not the page's. */
const WRITING = 'input,textarea,select,[contenteditable]:not([contenteditable=false])';

/** The most works that are offered. */
const MOST_WORKS = 50;

/** What of the page the selection is looked up in. */
export interface Reading {
  readonly site: Site;
  readonly mentions: Mentions;
}

/** What the reader has selected, ready for the form; undefined where nothing is. */
export function offerSelection({ site, mentions }: Reading): SelectionOffer | undefined {
  const place = placeOfSelection(site);
  const selected = place && quoteIn(place);
  if (!selected) return undefined;
  const { range, holder, comment, shown } = place;
  const { url, title, author, date } = comment ? commentDetails(comment.element) : pageDetails();
  return {
    ...selected,
    ...(url ? { sourceUrl: url } : {}),
    ...(title ? { sourceTitle: title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    works: worksNear(range, holder, shown.body, mentions),
  };
}

/** The selected words, as they are found again; undefined where none are. */
export function selectedQuote(site: Site): SelectedQuote | undefined {
  const place = placeOfSelection(site);
  return place && quoteIn(place);
}

function quoteIn({ range, holder, shown }: SelectionPlace): SelectedQuote | undefined {
  const body = shown.body.contains(holder) ? shown.body : document.body;
  const quotation = quote(range, body);
  return quotation && { ...quotation, source: shown.source };
}

type SelectionPlace = NonNullable<ReturnType<typeof placeOfSelection>>;

/** Where the selection stands: the comment, where it is one, and the post, comment or page. */
function placeOfSelection(site: Site) {
  const range = selectedRange();
  const holder = range && elementOf(range.commonAncestorContainer);
  if (!holder) return undefined;
  const comment = site.commentAround(holder);
  const sources = runNow(site.sources());
  const shown = sources.find(({ source }) => (source as string) === comment?.id) ?? sources[0];
  return shown && { range, holder, comment, shown };
}

function quote(range: Range, body: Element) {
  const nodes: Text[] = [];
  runNow(collectText(body, nodes));
  const text = foldText(nodes.map((node) => node.data));
  const place = placeAt(text, range, nodes);
  return place && quoteAt(text, place, getSelection()?.toString());
}

/** The works mentioned in the selection, its paragraph, its comment or post, and the page's own. */
function worksNear(
  range: Range,
  holder: Element,
  body: Element,
  mentions: Mentions,
): OfferedWork[] {
  const paragraph = holder.closest('p,li,blockquote,td,h1,h2,h3,h4') ?? holder;
  const rings: readonly [OfferedWork['from'], (spot: Spot) => boolean][] = [
    ['selection', (spot) => overlaps(range, spot)],
    ['paragraph', (spot) => isWithin(paragraph, spot)],
    ['comment', (spot) => isWithin(body, spot)],
  ];
  const offered = rings.flatMap(([from, isThere]) =>
    mentions.all.filter(([spot]) => isThere(spot)).map(([, id]) => ({ id, from })),
  );
  const own = mentions.own.map((id) => ({ id, from: 'page' as const }));
  const first = new Map<string, OfferedWork>();
  for (const work of [...offered, ...own]) if (!first.has(work.id)) first.set(work.id, work);
  return [...first.values()].slice(0, MOST_WORKS);
}

function overlaps(range: Range, spot: Spot): boolean {
  if (spot instanceof Element) return range.intersectsNode(spot);
  return (
    range.compareBoundaryPoints(Range.END_TO_START, spot) < 0 &&
    range.compareBoundaryPoints(Range.START_TO_END, spot) > 0
  );
}

/** The selected range of the page's own words; undefined where there is none. */
export function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  if (selection.toString().trim().length < 2) return undefined;
  const range = selection.getRangeAt(0);
  return elementOf(range.commonAncestorContainer)?.closest(WRITING) ? undefined : range;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
