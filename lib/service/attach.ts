/**
 * Giving a claim of the reader's own other words of its source to rest on.
 *
 * @module
 */
import * as v from 'valibot';
import type { ChangeId } from '../claims/history.ts';
import type { ClaimId } from '../claims/model.ts';
import type { Asked } from '../library/change.ts';
import { saveClaim } from '../library/edit-claim.ts';
import type { Library } from '../library/open.ts';
import { LibraryReader } from '../library/read.ts';
import { selectedQuoteSchema } from './selection-schema.ts';

/**
 * Saves selected words as the quote of a claim.
 *
 * @param selected what the overlay answered, unchecked.
 * @throws Error with words for the reader, where none are selected, they are too long or stand in
 * another source than the claim's, or the claim is none of the reader's own.
 */
export async function attach(
  library: Library,
  asked: Asked,
  id: ClaimId,
  selected: unknown,
): Promise<{ change: ChangeId }> {
  if (!selected) throw new Error('Select the right words in the page first.');
  const words = v.safeParse(selectedQuoteSchema, selected);
  if (!words.success) {
    throw new Error(`The selected words cannot be a quote: ${words.issues[0].message}.`);
  }
  const claim = (await (await LibraryReader.open(library)).claimsById([id])).get(id);
  if (!claim) throw new Error('The claim is not there any more.');
  const { quote, position, source } = words.output;
  if (source !== claim.source) {
    throw new Error('The selected words stand in another post or comment than the claim.');
  }
  const { id: _, ...base } = claim;
  const { position: __, ...others } = base;
  const fields = { ...others, anchor: quote, ...(position && { position }) };
  const { change } = await saveClaim(library, asked, { id, base, fields });
  return { change };
}
