/**
 * What Claimside costs a page, in Chromium, on generated pages of three sizes, with a library of 100,000
 * titles; against the same page with an extension that does nothing, loaded in turn. What it counts of
 * itself is set against the floor, see `withFloor`.
 *
 * @module
 */
import { join } from 'node:path';
import type { Work } from '../../lib/claims/model.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { packCurated } from '../../scripts/pack-curated.ts';
import { generatedPage, SIZES } from '../scan/generated-page.ts';
import {
  type Load,
  type Loader,
  withClaimside,
  withFloor,
  withNothing,
} from '../scan/whole-page.ts';
import { startSites } from '../sites/server.ts';
import { distractors } from '../titles/distractors.ts';

const TITLES = 100_000;
const RUNS = 15;

const bench: Bench = async () => {
  const pack = packCurated(join(import.meta.dirname, '../../assets/curated'));
  const works = distractors(pack, TITLES, [], false).map((title, number): Work => {
    const id = `doi:10.9999/title.${number}` as WorkId;
    return { id, kind: 'paper', title };
  });
  const site = await startSites();
  const browsers: Browsers = {
    ours: await withClaimside(site, works),
    nothing: await withNothing(site),
    floor: await withFloor(site),
  };
  try {
    const figures: Figure[] = [];
    for (const [at, size] of SIZES.entries()) {
      const address = `https://www.lesswrong.com/posts/ClaimsideGenerat${at}/page`;
      site.html(address, generatedPage(size, pack));
      const named = figuresOf(await loadInTurn(browsers, address));
      figures.push(...named.map((figure) => ({ ...figure, what: `${size.name}: ${figure.what}` })));
    }
    return figures;
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
    await site.close();
  }
};
export default bench;

type Browsers = Readonly<Record<'ours' | 'nothing' | 'floor', Loader>>;
type Loads = Readonly<Record<keyof Browsers, Load>>;

async function loadInTurn({ ours, nothing, floor }: Browsers, address: string): Promise<Loads[]> {
  const all: Loads[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    all.push({
      ours: await ours.load(address),
      nothing: await nothing.load(address),
      floor: await floor.load(address),
    });
  }
  // The first load of each warms caches up.
  return all.slice(1);
}

function figuresOf(loads: readonly Loads[]): Figure[] {
  const own = loads.flatMap(({ ours }) => ours.own ?? []);
  const floor = median(loads.flatMap(({ floor }) => floor.floor ?? []));
  const reading = median(own.map((time) => time.reading));
  const pieces = own.reduce((all, time) => all + time.pieces, 0);
  const long = own.reduce((all, time) => all + time.longPieces, 0);
  const ratios = loads.map(({ ours, nothing }) => ours.task / nothing.task);
  const more = (of: 'task' | 'heap') =>
    median(loads.map(({ ours, nothing }) => ours[of] - nothing[of]));
  return [
    { what: 'the floor', value: floor, unit: 'ms' },
    { what: 'the scan', value: reading, unit: 'ms' },
    { what: 'the scan against the floor', value: reading / floor, unit: '×' },
    { what: 'the marks', value: median(own.map((time) => time.marking)), unit: 'ms' },
    { what: 'slices of more than 8 ms', value: (100 * long) / pieces, unit: '%' },
    { what: 'the longest slice, median', value: median(own.map((t) => t.longest)), unit: 'ms' },
    { what: 'the longest slice of all', value: Math.max(...own.map((t) => t.longest)), unit: 'ms' },
    { what: 'all tasks', value: median(ratios), unit: '×' },
    { what: 'all tasks, the lower quarter', value: at(ratios, 0.25), unit: '×' },
    { what: 'all tasks, the upper quarter', value: at(ratios, 0.75), unit: '×' },
    { what: 'tasks added', value: more('task'), unit: 'ms' },
    { what: 'heap added', value: more('heap'), unit: 'MB' },
    { what: 'the longest task', value: median(loads.map(({ ours }) => ours.longest)), unit: 'ms' },
    {
      what: 'the longest task without us',
      value: median(loads.map(({ nothing }) => nothing.longest)),
      unit: 'ms',
    },
  ];
}

function median(values: readonly number[]): number {
  return at(values, 0.5);
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}
