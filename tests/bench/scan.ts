/**
 * What finding the works of a page costs its main thread: reading every link by `PageLinks`, as a
 * ratio to the least that any reader of links does (a walk over `a[href]` that reads the address),
 * in Chromium, on a page of 2,000 links. Addresses that were read before cost less, so the links
 * are once all different and once each ten times.
 *
 * @module
 */
import { chromium, type Page } from '@playwright/test';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { findChromium } from '../../scripts/browser.ts';
import { QUIET_SWITCHES } from '../../scripts/extension.ts';
import { pageScript } from '../page-script.ts';

const LINKS = 2_000;
const SAMPLES = 31;

const bench: Bench = async () => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: QUIET_SWITCHES,
  });
  try {
    const page = await browser.newPage();
    const script = await pageScript('lib/page/links.ts', 'lib');
    return [
      ...(await measure(page, script, 'all different', LINKS)),
      ...(await measure(page, script, 'each ten times', LINKS / 10)),
    ];
  } finally {
    await browser.close();
  }
};
export default bench;

async function measure(
  page: Page,
  script: string,
  shape: string,
  addresses: number,
): Promise<Figure[]> {
  await page.setContent(pageOf(addresses));
  await page.addScriptTag({ content: script });
  const { ours, floor } = await page.evaluate(timeBoth, SAMPLES);
  const what = `${LINKS.toLocaleString('en')} links, ${shape}`;
  return [
    { what: `${what}: reading them`, value: ours, unit: 'ms' },
    { what: `${what}: against a bare walk`, value: ours / floor, unit: '×' },
  ];
}

/** Paragraphs with a link each; one in four names a work, as on a post about papers. */
function pageOf(addresses: number): string {
  const address = (number: number): string =>
    [
      `https://arxiv.org/abs/2402.${String(10_000 + number)}`,
      `https://www.lesswrong.com/users/reader-${number}`,
      `/tag/topic-${number}`,
      `https://en.wikipedia.org/wiki/Page_${number}?from=post#section`,
    ][number % 4] ?? '';
  const paragraphs = Array.from(
    { length: LINKS },
    (_, index) =>
      `<p>Some words before <span><a href="${address(index % addresses)}">a link</a></span> and after.`,
  );
  return `<base href="https://www.lesswrong.com/"><main>${paragraphs.join('')}</main>`;
}

/** Runs in the page: the quickest of several runs of each, in turn. */
function timeBoth(samples: number): { ours: number; floor: number } {
  const { PageLinks } = (window as unknown as { lib: typeof import('../../lib/page/links.ts') })
    .lib;
  const readBare = (): void => {
    let length = 0;
    for (const link of document.querySelectorAll('a[href]')) {
      length += link.getAttribute('href')?.length ?? 0;
    }
    document.body.dataset['length'] = String(length);
  };
  const readOurs = (): void => {
    const links = new PageLinks();
    for (const _ of links.read(document.body));
  };
  const time = (run: () => void): number => {
    const start = performance.now();
    for (let count = 0; count < 5; count++) run();
    return (performance.now() - start) / 5;
  };
  const times = Array.from({ length: samples }, () => [time(readOurs), time(readBare)] as const);
  return {
    ours: Math.min(...times.map(([ours]) => ours)),
    floor: Math.min(...times.map(([, floor]) => floor)),
  };
}
