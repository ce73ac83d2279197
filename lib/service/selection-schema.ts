/**
 * How selected words are read that an overlay hands over.
 *
 * @module
 */
import * as v from 'valibot';
import { draftWorkSchema } from '../claims/draft.ts';
import {
  line,
  partialDate,
  sourceIdSchema,
  textPositionSelector,
  textQuoteSelector,
  webAddress,
} from '../claims/model.ts';

export const selectedQuoteSchema = v.strictObject({
  quote: textQuoteSelector,
  position: v.exactOptional(textPositionSelector),
  source: sourceIdSchema,
});

export const selectionOfferSchema = v.strictObject({
  ...selectedQuoteSchema.entries,
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
