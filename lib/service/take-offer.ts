/**
 * Selected words that an overlay hands over: they become the tab's draft.
 *
 * @module
 */
import * as v from 'valibot';
import { type ClaimDraft, claimFieldsSchema, draftWorkSchema } from '../claims/draft.ts';
import {
  line,
  partialDate,
  sourceIdSchema,
  textPositionSelector,
  textQuoteSelector,
  webAddress,
} from '../claims/model.ts';
import type { SelectionOffer } from '../messages.ts';
import { refusePrivate } from './asking.ts';
import { beginDraft } from './kept-drafts.ts';
import type { Asker } from './receive.ts';

export const selectionOfferSchema = v.strictObject({
  quote: textQuoteSelector,
  position: v.exactOptional(textPositionSelector),
  source: sourceIdSchema,
  sourceUrl: v.exactOptional(webAddress),
  sourceTitle: v.exactOptional(line),
  author: v.exactOptional(v.pipe(v.array(line), v.maxLength(100))),
  date: v.exactOptional(partialDate),
  works: v.pipe(
    v.array(
      v.strictObject({
        id: draftWorkSchema.entries.id,
        title: draftWorkSchema.entries.title,
        from: v.picklist(['selection', 'paragraph', 'comment', 'page']),
      }),
    ),
    v.maxLength(1_000),
  ),
});

/** Makes the words the tab's draft. */
export async function takeOffer(offer: SelectionOffer, asker: Asker): Promise<void> {
  await refusePrivate(asker, asker.tab);
  await beginDraft(asker.tab, draftOfOffer(offer, new Date()));
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
    works: offer.works.map((work) => ({ ...work, intent: 'cites' })),
    note: '',
    begun: begun.toISOString(),
  };
}
