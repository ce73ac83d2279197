/**
 * Selected words that an overlay hands over: they become the tab's draft.
 *
 * @module
 */
import * as v from 'valibot';
import { type ClaimDraft, claimFieldsSchema } from '../claims/draft.ts';
import type { OfferedWork, SelectionOffer } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';
import { refusePrivate } from './asking.ts';
import { beginDraft } from './kept-drafts.ts';
import { readLibrary } from './library.ts';
import type { Asker } from './receive.ts';

/** Makes the words the tab's draft. */
export async function takeOffer(offer: SelectionOffer, asker: Asker): Promise<void> {
  await refusePrivate(asker, asker.tab);
  const works = await knownWorks(offer.works);
  await beginDraft(asker.tab, draftOfOffer({ ...offer, works }, new Date()));
}

/** The works under the library's own ids and titles, each once. */
async function knownWorks(offered: readonly OfferedWork[]): Promise<OfferedWork[]> {
  const reader = await readLibrary();
  const known = await reader.summaries(offered.map(({ id }) => id));
  const works = new Map<WorkId, OfferedWork>();
  for (const work of offered) {
    const { ids, title } = known.get(work.id) ?? { ids: [work.id], title: work.title };
    const id = ids[0] ?? work.id;
    if (!works.has(id)) works.set(id, { id, from: work.from, ...(title && { title }) });
  }
  return [...works.values()];
}

/** The draft that a form begins with. */
function draftOfOffer(offer: SelectionOffer, begun: Date): ClaimDraft {
  const { quote, position, source, sourceUrl, sourceTitle, author, date } = offer;
  const fields = v.parse(v.partial(claimFieldsSchema), {
    source,
    anchor: quote,
    ...(position && { position }),
    ...(sourceUrl && { url: sourceUrl }),
    ...(sourceTitle && { sourceTitle }),
    ...(author && author.length > 0 && { speaker: author }),
    ...(date && { date }),
  });
  return {
    fields: { ...fields, text: '' },
    works: offer.works,
    note: '',
    begun: begun.toISOString(),
  };
}
