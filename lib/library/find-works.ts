/**
 * Finding a work to cite: by a link, an id, or words of its title; and topics by how they begin.
 *
 * @module
 */
import type { Work } from '../claims/model.ts';
import { identify } from '../works/identify.ts';
import { textIds } from '../works/text-ids.ts';
import { isWorkId, type WorkId } from '../works/work-id.ts';
import type { Catalogue } from './catalogue.ts';
import { bareWork } from './source-works.ts';

const MOST_WORKS = 10;
const MOST_TOPICS = 20;

/** The works meant by the query, the likeliest first. The catalogue must have been refreshed. */
export function findWorks(catalogue: Catalogue, query: string): Work[] {
  const asked = query.trim();
  const id = idIn(asked);
  if (id)
    return [
      catalogue.works.of(id)?.work ?? bareWork(id, /^https?:/i.test(asked) ? asked : undefined),
    ];
  const { scores } = catalogue.works.words.find(asked);
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORKS)
    .flatMap(([key]) => catalogue.works.of(key as WorkId)?.work ?? []);
}

function idIn(asked: string): WorkId | undefined {
  return identify(asked) ?? (isWorkId(asked) ? asked : undefined) ?? textIds(asked)[0]?.id;
}

/** The topics in use that begin so, the commonest first. */
export function topicsLike(catalogue: Catalogue, prefix: string): string[] {
  const begins = prefix.trim().toLocaleLowerCase();
  const uses = new Map<string, number>();
  for (const { claim } of catalogue.claims.all) {
    for (const topic of claim.topics ?? []) uses.set(topic, (uses.get(topic) ?? 0) + 1);
  }
  return [...uses]
    .filter(([topic]) => topic.toLocaleLowerCase().startsWith(begins))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([topic]) => topic);
}
