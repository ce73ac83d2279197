/**
 * Passages that claims rest on, recognised by their words where the claim was not made: quoted, on a
 * mirror, or pasted. All their words must stand there, not the first alone.
 *
 * @module
 */
import type { ShownPassage } from '../messages.ts';
import type { SourceId } from '../works/source.ts';
import type { FoundPassage, SearchedText } from './searched-text.ts';
import type { ShownSource, Site } from './site.ts';
import { commentDetails, pageDetails } from './source-details.ts';
import type { PassagePlace } from './text-reader.ts';

/** What sets another's words apart. */
const QUOTATION = 'blockquote,q';

/** A passage, whose it is, and how the sidebar is told of it. */
export interface Recognised extends FoundPassage {
  readonly place: PassagePlace;
  readonly shown: ShownPassage;
}

/** What a passage stands in: the innermost quotation, comment, page, or nothing of these. */
interface Surroundings {
  readonly body: Element;
  readonly quotation: Element | null;
  readonly source: ShownSource | undefined;
}

/**
 * The passages at these places, in steps, each claim's once: but for those in the very source of their
 * claim, which are looked for as made there.
 *
 * @param read reads a part of the page, in steps.
 */
export function* recognise(
  places: readonly PassagePlace[],
  sources: readonly ShownSource[],
  site: Site,
  read: (body: Element) => Generator<void, SearchedText>,
): Generator<void, Recognised[]> {
  const found = new Map<string, Recognised>();
  for (const place of places) {
    const { claim, quote, range } = place;
    const around = surroundingsOf(range, sources);
    if (found.has(claim) || isInSource(range, quote.source, sources)) continue;
    yield;
    const text = yield* read(around.body);
    const passage = text.findAround(quote.anchor, range);
    if (!passage) continue;
    const { quotation } = around;
    const author = quotation ? [] : authorOf(around, site);
    const shown = { claim, isQuotation: quotation !== null, author };
    found.set(claim, { found: 'here', range: passage.range, place, shown });
  }
  return [...found.values()];
}

function surroundingsOf({ startContainer }: Range, sources: readonly ShownSource[]): Surroundings {
  const source = sources.findLast(({ body }) => body.contains(startContainer));
  const quotation = startContainer.parentElement?.closest(QUOTATION) ?? null;
  return { body: quotation ?? source?.body ?? document.body, quotation, source };
}

function isInSource(
  { startContainer }: Range,
  source: SourceId,
  sources: readonly ShownSource[],
): boolean {
  return sources.some((shown) => shown.source === source && shown.body.contains(startContainer));
}

/** Nobody of what is neither the page's own text nor a comment that we know. */
function authorOf({ source }: Surroundings, site: Site): readonly string[] {
  if (!source) return [];
  const comment = site.commentAround(source.body);
  return (comment ? commentDetails(comment.element) : pageDetails()).author ?? [];
}
