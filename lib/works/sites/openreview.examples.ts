/**
 * What the rows of `openreview.ts` read.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const OPENREVIEW_EXAMPLES: readonly Example[] = [
  ['https://openreview.net/forum?id=pOoKI3ouv1', 'openreview:pOoKI3ouv1'],
  ['https://openreview.net/forum?id=pOoKI3ouv1&noteId=AbCdEf1234', 'openreview:pOoKI3ouv1'],
  ['https://openreview.net/forum?noteId=AbCdEf1234&amp;id=pOoKI3ouv1', 'openreview:pOoKI3ouv1'],
  ['https://www.openreview.net/pdf?id=EZNOb_uNpJk', 'openreview:EZNOb_uNpJk'],
  ['https://openreview.net/attachment?id=r1-xyz_AB9&name=pdf', 'openreview:r1-xyz_AB9'],
  ['https://openreview.net/profile?id=~Ada_Example1', undefined],
  ['https://openreview.net/group?id=ICLR.cc/2024/Conference', undefined],
  ['https://openreview.net/forum', undefined],
  ['https://openreview.net/pdf/0123456789abcdef0123456789abcdef01234567.pdf', undefined],
];
