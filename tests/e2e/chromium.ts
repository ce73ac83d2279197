/**
 * Playwright's `test` with the built extension in a Chromium that finds every host at our server.
 *
 * @module
 */
import {
  type BrowserContext,
  test as base,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import { findChromium } from '../../scripts/browser.ts';
import { CHROMIUM_BUILD, QUIET_SWITCHES, serviceWorkerOf } from '../../scripts/extension.ts';
import { chromiumArguments, type Sites, startSites } from '../sites/server.ts';
import { Browsers, openIn, SHOWN_SCROLLBARS } from './chromium-browsers.ts';
import { consoleErrors, watchConsole } from './console-errors.ts';
import { stopServiceWorkers } from './service-workers.ts';

export { expect } from '@playwright/test';
export { consoleErrors } from './console-errors.ts';

export interface Options {
  /** Whether sites may keep data in frames of other sites; Debian's Chromium blocks it. */
  thirdPartyCookies: 'blocked' | 'allowed';
  /** The folder of the built extension, from the project's root. */
  extension: string;
  /**
   * The test's browser: its own, in which the curated dataset was loaded before, the same where the
   * extension comes in by the test, or one shared by tests that write nothing into the library.
   */
  browserOf: 'own' | 'installed' | 'shared';
}

export interface Fixtures {
  /** The server that plays the sites, with nothing added to it. */
  site: Sites;
  /** Opens an address in a tab of its own and waits until it has loaded. */
  open: (address: string) => Promise<Page>;
  /** The same in a browser without the extension. */
  openWithout: (address: string) => Promise<Page>;
  extensionId: string;
  /** The extension's service worker. Where it was stopped, `evaluate` waits until it is woken. */
  worker: () => Promise<Worker>;
  /** Stops the service worker, as the browser does when it has been idle. */
  stopWorker: () => Promise<void>;
}

interface WorkerFixtures {
  executable: string;
  server: Sites;
  browsers: Browsers;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  thirdPartyCookies: ['blocked', { option: true }],
  extension: [CHROMIUM_BUILD, { option: true }],
  browserOf: ['own', { option: true }],

  executable: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => use(await findChromium()),
    { scope: 'worker' },
  ],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const sites = await startSites();
      await use(sites);
      await sites.close();
    },
    { scope: 'worker' },
  ],

  browsers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const browsers = new Browsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],

  site: async ({ server }, use) => {
    server.reset();
    await use(server);
  },

  context: async (
    {
      browsers,
      browserOf,
      executable,
      site,
      extension,
      thirdPartyCookies,
      headless,
      viewport,
      colorScheme,
      openWithout,
    },
    use,
  ) => {
    const hosts = chromiumArguments(site);
    const kind = {
      executable,
      extension,
      thirdPartyCookies,
      hosts,
      headless,
      viewport,
      colorScheme: colorScheme ?? null,
    };
    const { context, giveBack } = await browsers[browserOf](kind);
    await use(context);
    const ours = await errorsOfOurs(context, openWithout);
    await giveBack();
    if (ours.length > 0) throw new Error(`The page raised errors:\n${ours.join('\n')}`);
  },

  open: async ({ context }, use) => use((address) => openIn(context, address)),

  openWithout: async ({ executable, site, headless, viewport, colorScheme }, use) => {
    let launching: Promise<BrowserContext> | undefined;
    const launch = async () => {
      const args = [...QUIET_SWITCHES, ...chromiumArguments(site)];
      const browser = await chromium.launch({
        executablePath: executable,
        headless,
        ignoreDefaultArgs: SHOWN_SCROLLBARS,
        args,
      });
      const context = await browser.newContext({ viewport, colorScheme });
      watchConsole(context);
      return context;
    };
    await use(async (address) => {
      launching ??= launch();
      return openIn(await launching, address);
    });
    await (await launching)?.browser()?.close();
  },

  worker: async ({ context }, use) => use(() => serviceWorkerOf(context)),

  extensionId: async ({ worker }, use) => use(new URL((await worker()).url()).host),

  stopWorker: async ({ context }, use) => use(() => stopServiceWorkers(context)),
});

/** The errors of a test's pages that the same addresses do not raise without the extension. */
async function errorsOfOurs(
  context: BrowserContext,
  openWithout: Fixtures['openWithout'],
): Promise<string[]> {
  const errors = context.pages().flatMap(consoleErrors);
  const theirs = new Set<string>();
  for (const address of new Set(errors.map((error) => error.address))) {
    if (!address.startsWith('https:')) continue;
    const plain = await openWithout(address);
    await plain.waitForLoadState('networkidle');
    for (const { text } of consoleErrors(plain)) theirs.add(text);
  }
  return errors.flatMap(({ text, address }) =>
    theirs.has(text) ? [] : [`${text}\n  at ${address}`],
  );
}
