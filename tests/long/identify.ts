/**
 * 100,000 strings, random and made to hurt, through `identify`: it answers with a WorkId or with
 * nothing, and never throws.
 *
 * @module
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { identify } from '../../lib/works/identify.ts';
import { isWorkId } from '../../lib/works/work-id.ts';
import type { LongRun } from '../../scripts/test-long.ts';

const STRINGS_A_SEED = 1_000;

/** Pieces of real addresses: chance alone never makes a host that a row of the table knows. */
const PIECES = [
  'https://',
  'http:',
  '//',
  'arxiv.org',
  'export.',
  '/abs/',
  '/pdf/',
  '2402.10877',
  'v2',
  '.pdf',
  'hep-th/9901001',
  'math.GT/0309136',
  'doi.org/',
  'doi:',
  '10.1126/science.adi1374',
  '10.48550/arXiv.',
  'openreview.net/forum?id=',
  'www.lesswrong.com/posts/',
  'forum.effectivealtruism.org/',
  'w4aeAFzSAguvqA5qu',
  '?commentId=',
  '&amp;',
  '%2F',
  '%E0%A4%A',
  '#',
  '@',
  ':443',
  '.evil.example',
  '\u0000',
  '\u202e',
  '\ud800',
];

const hurting = fc
  .tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 2_000 }))
  .map(([start, part, times]) => start + part.repeat(times));
const pasted = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const strings = fc.oneof(
  { weight: 10, arbitrary: pasted },
  { weight: 4, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 2, arbitrary: hurting },
);

const run: LongRun = {
  what: 'identify answers with a WorkId or with nothing',
  seeds: 100,
  play(seed) {
    for (const text of fc.sample(strings, { seed, numRuns: STRINGS_A_SEED - 1 })) check(text);
    const [start] = fc.sample(fc.constantFrom(...PIECES), { seed, numRuns: 1 });
    check(`https://${start}`.repeat(1_048_576 / 32).slice(0, 1_048_576));
  },
};
export default run;

function check(text: string): void {
  const id = identify(text);
  if (id === undefined) return;
  assert.ok(isWorkId(id), `${JSON.stringify(text)} gave ${JSON.stringify(id)}`);
}
