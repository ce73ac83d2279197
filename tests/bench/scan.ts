/**
 * What Claimside costs a page, in Chromium, on generated pages of three sizes, with the keys of 100,000
 * titles. The scan alone, run in the page: its time as a ratio to the floor, one walk over `a[href]` that
 * reads the attribute and one over all text; and its slices. And the whole page with the extension
 * against the same page with one that does nothing, in turn.
 *
 * @module
 */
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { packKeys } from '../../lib/anchors/key-table.ts';
import { lettersOf } from '../../lib/anchors/letters.ts';
import { nameKey } from '../../lib/anchors/name-keys.ts';
import type { Work } from '../../lib/claims/model.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { findChromium } from '../../scripts/browser.ts';
import { QUIET_SWITCHES } from '../../scripts/extension.ts';
import { packCurated } from '../../scripts/pack-curated.ts';
import { pageScript } from '../page-script.ts';
import { generatedPage, SIZES } from '../scan/generated-page.ts';
import { type Load, withClaimside, withNothing } from '../scan/whole-page.ts';
import { startSites } from '../sites/server.ts';
import { distractors } from '../titles/distractors.ts';

const TITLES = 100_000;
const RUNS = 15;
const ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideGenerated/page';

const bench: Bench = async () => {
  const pack = packCurated(join(import.meta.dirname, '../../assets/curated'));
  const titles = distractors(pack, TITLES, [], false);
  const pages = SIZES.map((size) => ({ name: size.name, html: generatedPage(size, pack) }));
  const scans = await measureScans(pages, titles);
  const [large] = pages.slice(-1);
  return [...scans, ...(await measureWhole(large?.html ?? '', titles))];
};
export default bench;

interface Generated {
  readonly name: string;
  readonly html: string;
}

async function measureScans(pages: readonly Generated[], titles: readonly string[]) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: QUIET_SWITCHES,
  });
  try {
    const script = [
      await pageScript('lib/page/links.ts', 'links'),
      await pageScript('lib/page/likely-places.ts', 'places'),
      await pageScript('lib/anchors/key-table.ts', 'keys'),
    ].join('\n');
    const keys = packKeys(Uint32Array.from(titles.map((title) => nameKey(lettersOf(title)))));
    const figures: Figure[] = [];
    for (const { name, html } of pages) {
      const page = await browser.newPage();
      figures.push(...(await measureScan(page, name, html, script, keys)));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function measureScan(page: Page, name: string, html: string, script: string, keys: string) {
  await page.setContent(html);
  await page.addScriptTag({ content: script });
  const runs = await page.evaluate(timeScan, { keys, runs: RUNS });
  const slices = runs.flatMap((run) => run.slices).sort((a, b) => a - b);
  // The quickest of each, since other programs run too.
  const scan = Math.min(...runs.map(({ ours }) => ours));
  const floor = Math.min(...runs.map((run) => run.floor));
  return [
    { what: `${name}: the scan`, value: scan, unit: 'ms' },
    { what: `${name}: against the floor`, value: scan / floor, unit: '×' },
    { what: `${name}: slices, the median`, value: at(slices, 0.5), unit: 'ms' },
    { what: `${name}: slices, 95 %`, value: at(slices, 0.95), unit: 'ms' },
    { what: `${name}: slices, the longest`, value: at(slices, 1), unit: 'ms' },
  ];
}

/** Runs in the page: the scan in slices of 6 ms, and the floor, in turn. */
function timeScan({ keys, runs }: { keys: string; runs: number }) {
  const {
    links,
    places,
    keys: tables,
  } = window as unknown as {
    links: typeof import('../../lib/page/links.ts');
    places: typeof import('../../lib/page/likely-places.ts');
    keys: typeof import('../../lib/anchors/key-table.ts');
  };
  const table = tables.KeyTable.unpack(keys);
  const timed = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const floor = () => {
    let length = 0;
    for (const link of document.querySelectorAll('a[href]')) {
      length += link.getAttribute('href')?.length ?? 0;
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      length += (node as Text).data.length;
    }
    document.body.dataset['length'] = String(length);
  };
  const inSlices = (steps: Generator<void, unknown>, slices: number[]) => {
    for (let isDone = false; !isDone; ) {
      const end = performance.now() + 6;
      slices.push(
        timed(() => {
          while (!isDone && performance.now() < end) isDone = steps.next().done === true;
        }),
      );
    }
  };
  return Array.from({ length: runs }, () => {
    const slices: number[] = [];
    const least = timed(floor);
    inSlices(new links.PageLinks().read(document.body), slices);
    inSlices(places.likelyPlaces(document.body, table), slices);
    return { floor: least, ours: slices.reduce((all, slice) => all + slice, 0), slices };
  });
}

async function measureWhole(html: string, titles: readonly string[]): Promise<Figure[]> {
  const site = await startSites();
  site.html(ADDRESS, html);
  const works = titles.map((title, number): Work => {
    const id = `doi:10.9999/title.${number}` as WorkId;
    return { id, kind: 'paper', title };
  });
  const [ours, nothing] = [await withClaimside(site, works), await withNothing(site)];
  try {
    const pairs: (readonly [Load, Load])[] = [];
    // The first load of each warms caches up.
    for (let run = 0; run <= RUNS; run += 1) {
      pairs.push([await ours.load(ADDRESS), await nothing.load(ADDRESS)]);
    }
    return figuresOf(pairs.slice(1));
  } finally {
    await Promise.all([ours.close(), nothing.close(), site.close()]);
  }
}

function figuresOf(pairs: readonly (readonly [Load, Load])[]): Figure[] {
  const ratios = pairs.map(([ours, nothing]) => ours.task / nothing.task).sort((a, b) => a - b);
  const more = (of: keyof Load) => median(pairs.map(([ours, nothing]) => ours[of] - nothing[of]));
  const figures: Figure[] = [
    { what: 'its tasks', value: median(ratios), unit: '×' },
    { what: 'its tasks, the lower quarter', value: at(ratios, 0.25), unit: '×' },
    { what: 'its tasks, the upper quarter', value: at(ratios, 0.75), unit: '×' },
    { what: 'tasks added', value: more('task'), unit: 'ms' },
    { what: 'script added', value: more('script'), unit: 'ms' },
    { what: 'heap added', value: more('heap'), unit: 'MB' },
    { what: 'the longest task', value: median(pairs.map(([ours]) => ours.longest)), unit: 'ms' },
    {
      what: 'the longest task without us',
      value: median(pairs.map(([, nothing]) => nothing.longest)),
      unit: 'ms',
    },
  ];
  return figures.map((figure) => ({
    ...figure,
    what: `the whole page, marks drawn: ${figure.what}`,
  }));
}

function median(values: readonly number[]): number {
  return at(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}
