/**
 * What a page costs its main thread from its address to its last mark, with the extension, and with one
 * that does nothing.
 *
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Work } from '../../lib/claims/model.ts';
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
  /** All tasks of the page's process, in milliseconds. */
  readonly task: number;
  /** Its scripts, ours among them. */
  readonly script: number;
  /** In MB. */
  readonly heap: number;
  /** The longest task of more than 50 ms; 0 where there was none. */
  readonly longest: number;
}

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
  return { load: (address) => loadOnce(context, address), close };
}

/** With an extension whose script, on the same sites, does nothing. */
export async function withNothing(site: Sites): Promise<Loader> {
  const folder = await mkdtemp(join(tmpdir(), 'claimside-nothing-'));
  const content_scripts = [{ matches: ['https://www.lesswrong.com/*'], js: ['nothing.js'] }];
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1', content_scripts };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'nothing.js'), '');
  const profile = join(folder, 'profile');
  const context = await chromium.launchPersistentContext(profile, {
    ...HEADLESS,
    executablePath: await findChromium(),
    args: [...QUIET_SWITCHES, ...chromiumArguments(site), ...extensionSwitches(folder)],
  });
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { load: (address) => loadOnce(context, address), close };
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

async function loadOnce(context: BrowserContext, address: string): Promise<Load> {
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
    script: of('ScriptDuration') * 1_000,
    heap: of('JSHeapUsedSize') / 1e6,
    longest,
  };
  await page.close();
  return load;
}
