/**
 * What a page costs its main thread from its address to its last mark, with the extension, and with one
 * that does nothing.
 *
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { Work } from '../../lib/claims/model.ts';
import type { OwnTime } from '../../lib/messages.ts';
import { findChromium } from '../../scripts/browser.ts';
import {
  extensionSwitches,
  launchWithExtension,
  QUIET_SWITCHES,
  serviceWorkerOf,
} from '../../scripts/extension.ts';
import { askBackground } from '../e2e/ask-background.ts';
import { chromiumArguments, type Sites } from '../sites/server.ts';

/** The cost of one load of a page. */
export interface Load {
  /** What the extension counts of itself; absent with the others. */
  readonly own?: OwnTime;
  /** What the floor took, see `withFloor`; absent with the other extensions. */
  readonly floor?: number;
  /** All tasks of the page's process, in milliseconds. */
  readonly task: number;
  /** In MB. */
  readonly heap: number;
  /** The longest task of more than 50 ms; 0 where there was none. */
  readonly longest: number;
}

/** What a browser is asked once its page has been left to itself. */
type Measure = (page: Page) => Promise<Pick<Load, 'own' | 'floor'>>;

/** A browser that loads pages. */
export interface Loader {
  load(address: string): Promise<Load>;
  close(): Promise<void>;
}

/** How long after its load a page is left to itself, in milliseconds. */
const QUIET = 2_500;

const HEADLESS = { headless: true, viewport: { width: 1_280, height: 800 } } as const;

/** With the extension as it is built, and these works in an imported pack. */
export async function withClaimside(site: Sites, works: readonly Work[]): Promise<Loader> {
  const { context, close } = await launchWithExtension({
    ...HEADLESS,
    args: chromiumArguments(site),
  });
  const worker = await serviceWorkerOf(context);
  const library = await context.newPage();
  await library.goto(new URL('library.html', worker.url()).href);
  await library.getByRole('main').locator('.row-link').first().waitFor();
  await importWorks(library, works);
  await library.close();
  const own = async () => ({ own: await ownTime(worker) });
  return { load: (address) => loadOnce(context, address, own), close };
}

/** With an extension whose script, on the same sites, does nothing. */
export function withNothing(site: Sites): Promise<Loader> {
  return withScript(site, '', async () => ({}));
}

/**
 * With an extension whose script is the floor of the scan, run once as Claimside's is, when the page
 * has loaded and the browser is idle: one walk over `a[href]` that reads the attribute, and one over
 * all text.
 */
export function withFloor(site: Sites): Promise<Loader> {
  return withScript(site, `requestIdleCallback(${walkOver})`, async (page) => ({
    floor: Number(await page.locator('body').getAttribute('data-floor')),
  }));
}

function walkOver(): void {
  const start = performance.now();
  let length = 0;
  for (const link of document.querySelectorAll('a[href]')) {
    length += link.getAttribute('href')?.length ?? 0;
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    length += (node as Text).data.length;
  }
  const took = performance.now() - start;
  document.body.dataset['floor'] = String(length > 0 ? took : 0);
}

async function withScript(site: Sites, script: string, measure: Measure): Promise<Loader> {
  const folder = await mkdtemp(join(tmpdir(), 'claimside-bench-'));
  const content_scripts = [{ matches: ['https://www.lesswrong.com/*'], js: ['script.js'] }];
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1', content_scripts };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'script.js'), script);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...HEADLESS,
    executablePath: await findChromium(),
    args: [...QUIET_SWITCHES, ...chromiumArguments(site), ...extensionSwitches(folder)],
  });
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { load: (address) => loadOnce(context, address, measure), close };
}

async function importWorks(page: Page, works: readonly Work[]): Promise<void> {
  const pack = { id: 'titles', title: 'Titles', edition: '1' };
  const { id } = await askBackground<{ id: string }>(page, 'beginImport', { pack });
  const AT_ONCE = 2_000;
  for (let first = 0, part = 0; first < works.length; first += AT_ONCE, part += 1) {
    const slice = { works: works.slice(first, first + AT_ONCE), claims: [], abouts: [] };
    await askBackground(page, 'addToImport', { id, part, slice });
  }
  await askBackground(page, 'commitImport', { id });
}

/** What the overlay in the only tab of a forum counts of itself. */
async function ownTime(worker: Worker): Promise<OwnTime> {
  const time = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.lesswrong.com/*' });
    const envelope = { to: 'overlay', name: 'pageState', request: {} };
    return (await chrome.tabs.sendMessage(tab?.id ?? 0, envelope)).reply.time;
  });
  return time as OwnTime;
}

async function loadOnce(context: BrowserContext, address: string, measure: Measure): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { longest: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await page.waitForTimeout(QUIET);
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const load = {
    task: of('TaskDuration') * 1_000,
    heap: of('JSHeapUsedSize') / 1e6,
    longest,
    ...(await measure(page)),
  };
  await page.close();
  return load;
}
