/**
 * The reader's own claims, for tests.
 *
 * @module
 */
import * as v from 'valibot';
import { claimFieldsSchema } from '../claims/draft.ts';
import type { ChangeId } from '../claims/history.ts';
import type { ClaimFields, ClaimId } from '../claims/model.ts';
import type { Asked } from './change.ts';
import { type ClaimSaving, saveClaim } from './edit-claim.ts';
import type { Library } from './open.ts';

/** Noon of 1 January 2026. */
export const NOON = Date.UTC(2026, 0, 1, 12);

export const claimId = (id: string) => id as ClaimId;
export const changeId = (id: string) => id as ChangeId;

let asked = 0;

/** Somebody who asks for a change, at noon unless said otherwise. */
export function asking({ now = NOON, device = 'laptop' } = {}): Asked {
  asked += 1;
  return { id: changeId(`change-${asked}`), author: { device, now } };
}

type FieldsInput = Partial<v.InferInput<typeof claimFieldsSchema>>;

/** Valid fields: what a test does not care for is filled in. */
export function fieldsOf(fields: FieldsInput = {}): ClaimFields {
  return v.parse(claimFieldsSchema, {
    text: 'A sentence.',
    source: 'lw:Ab3dEf7hJkMnPqRsT',
    url: 'https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/a-post',
    citations: [],
    ...fields,
  });
}

/** Saves a new claim. */
export function saveNew(
  library: Library,
  fields: FieldsInput = {},
  more: Partial<ClaimSaving> = {},
  by = asking(),
) {
  return saveClaim(library, by, { fields: fieldsOf(fields), ...more });
}
