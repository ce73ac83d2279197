/**
 * Annotations as Hypothesis exports them and as its API gives them
 * (https://h.readthedocs.io/en/latest/api-reference/).
 *
 * @module
 */
import { cleanLine, cleanLines, cleanText } from './clean-text.ts';
import type { Findings } from './findings.ts';
import { ownIdOf } from './own-id.ts';
import { takePassage } from './quoted-passage.ts';
import { readSelectors } from './selectors.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Most tags that are taken of one annotation. */
const MOST_TAGS = 100;

/** Takes one annotation: a highlight or a note on words, or a note on a page. */
export async function takeHypothesis(
  annotation: Fields,
  found: Findings,
  place: string,
): Promise<void> {
  const target = firstTarget(annotation['target']);
  const address = annotation['uri'] ?? target['source'];
  if (typeof address !== 'string') {
    found.skip(place, 'it names no page (no uri)');
    return;
  }
  if (Array.isArray(annotation['references']) && annotation['references'].length > 0) {
    found.skip(place, 'a reply to another annotation');
    return;
  }
  const { anchor, position } = readSelectors(target['selector']);
  const note = cleanText(annotation['text']);
  const topics = cleanLines(annotation['tags']).slice(0, MOST_TAGS);
  const name = annotation['id'] ?? JSON.stringify([address, anchor, note]);
  takePassage(
    {
      id: await ownIdOf(`hypothesis ${String(name)}`),
      address,
      title: titleOf(annotation['document']),
      anchor,
      position,
      note,
      topics: topics.length > 0 ? topics : undefined,
    },
    found,
    place,
  );
}

function firstTarget(target: unknown): Fields {
  const first: unknown = Array.isArray(target) ? target[0] : target;
  return typeof first === 'object' && first !== null ? (first as Fields) : {};
}

function titleOf(document: unknown): string | undefined {
  const title = (document as Fields | null | undefined)?.['title'];
  return cleanLine(Array.isArray(title) ? title[0] : title);
}
