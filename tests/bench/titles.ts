/**
 * What finding titles in running text costs the background: reading a megabyte for the keys of 1,000,
 * 10,000 and 100,000 titles, as a ratio to lower-casing and splitting the same text; and how long it
 * takes to make a table of them.
 *
 * @module
 */
import { join } from 'node:path';
import { BORDER } from '../../lib/anchors/border.ts';
import { KeyTable } from '../../lib/anchors/key-table.ts';
import { lettersOf } from '../../lib/anchors/letters.ts';
import { nameKey } from '../../lib/anchors/name-keys.ts';
import { keyPlaces } from '../../lib/anchors/name-scanner.ts';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { packCurated } from '../../scripts/pack-curated.ts';
import { quickestTime } from '../../scripts/quickest-time.ts';
import { Random } from '../anchoring/random.ts';
import { distractors } from '../titles/distractors.ts';

const COUNTS = [1_000, 10_000, 100_000];
const LENGTH = 1_000_000;
/** A title stands in the text once in so many sentences. */
const TITLE_EVERY = 40;
/** About as long as the text nodes of a forum page. */
const CHUNK = 60;

const bench: Bench = () => {
  const pack = packCurated(join(import.meta.dirname, '../../assets/curated'));
  const titles = distractors(pack, COUNTS.at(-1) ?? 0, [], false);
  const chunks = textOf(
    pack.claims.map(({ text }) => text),
    titles,
  );
  const floor = quickestTime(() => {
    for (const chunk of chunks) chunk.toLowerCase().split(/\s+/);
  });
  return COUNTS.flatMap((count) => measure(titles.slice(0, count), chunks.join(BORDER), floor));
};
export default bench;

function measure(titles: readonly string[], text: string, floor: number): Figure[] {
  const keys = Uint32Array.from(new Set(titles.map((title) => nameKey(lettersOf(title)))));
  const table = new KeyTable(keys);
  let places = 0;
  const ours = quickestTime(() => {
    places = keyPlaces(text, table).length;
  });
  const what = `${titles.length.toLocaleString('en')} titles`;
  return [
    { what: `${what}: reading 1 MB of text`, value: ours, unit: 'ms' },
    { what: `${what}: against lower-casing and splitting`, value: ours / floor, unit: '×' },
    { what: `${what}: likely places`, value: places, unit: '' },
    {
      what: `${what}: making the table`,
      value: quickestTime(() => new KeyTable(keys)),
      unit: 'ms',
    },
  ];
}

/** Sentences of claims in chunks, with a title here and there. */
function textOf(sentences: readonly string[], titles: readonly string[]): string[] {
  const random = new Random(20_261);
  let text = '';
  for (let sentence = 1; text.length < LENGTH; sentence += 1) {
    if (sentence % TITLE_EVERY === 0) text += `As ${random.pick(titles)} says. `;
    text += `${random.pick(sentences)} `;
  }
  const chunks = [];
  for (let start = 0; start < LENGTH; start += CHUNK) chunks.push(text.slice(start, start + CHUNK));
  return chunks;
}
