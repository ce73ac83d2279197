/**
 * What naming works costs: `identify` on the links of a page, as a ratio to reading the same
 * addresses with `URL`, and on ever longer strings, where the time a character must stay the same.
 *
 * @module
 */

import { identify } from '../../lib/works/identify.ts';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { quickestTime } from '../../scripts/quickest-time.ts';

const bench: Bench = () => [...ofAPage(), ...atDoublingLengths()];
export default bench;

/** Links as a forum post with comments holds them: mostly no work, some of each family. */
const LINKS = [
  'https://www.lesswrong.com/users/somebody',
  'https://www.lesswrong.com/tag/interpretability',
  'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/a-post#comments',
  'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/a-post?commentId=5spBue2z2tw4JuDCx',
  'https://en.wikipedia.org/wiki/Causality',
  'https://arxiv.org/abs/2402.10877',
  'https://arxiv.org/pdf/1906.01820v3.pdf',
  'https://doi.org/10.1126/science.adi1374',
  'https://openreview.net/forum?id=pOoKI3ouv1',
  'https://github.com/somebody/something/blob/main/README.md#usage',
  'mailto:somebody@example.org',
  '/posts/w4aeAFzSAguvqA5qu/a-post',
];

function ofAPage(): Figure[] {
  const links = Array.from({ length: 1_000 }, (_, index) => `${LINKS[index % LINKS.length]}`);
  const ours = quickestTime(() => links.forEach(identify));
  const floor = quickestTime(() => {
    for (const link of links) URL.parse(link);
  });
  return [
    { what: '1,000 links of a page', value: ours, unit: 'ms' },
    { what: '1,000 links, against URL.parse of the same', value: ours / floor, unit: '×' },
  ];
}

/** Strings made to hurt: each repeats a part that several rows of the table could begin to match. */
const SHAPES = {
  'a long path': (length: number) => `https://arxiv.org/abs/${'a/'.repeat(length / 2)}`,
  'a long query': (length: number) => `https://openreview.net/forum?${'id='.repeat(length / 3)}`,
  'many DOI prefixes': (length: number) => `https://x.org/${'10.1000/'.repeat(length / 8)}`,
  'many digits': (length: number) => `arxiv:${'1'.repeat(length)}`,
  'nested addresses': (length: number) => 'https://web.archive.org/web/2/'.repeat(length / 30),
};
/** From a long address to a whole file in one attribute. */
const LENGTHS = Array.from({ length: 13 }, (_, doublings) => 256 * 2 ** doublings);

/** For each shape, how much longer it takes at most when the length doubles; 2 is linear. */
function atDoublingLengths(): Figure[] {
  return Object.entries(SHAPES).map(([name, make]) => {
    const times = LENGTHS.map((length) => {
      const address = make(length);
      return quickestTime(() => identify(address));
    });
    const growths = times.slice(1).map((time, index) => time / (times[index] ?? time));
    return {
      what: `${name}: most growth when the length doubles, 256 B to 1 MB (linear: 2)`,
      value: Math.max(...growths),
      unit: '×',
    };
  });
}
