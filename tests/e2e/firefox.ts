/**
 * Playwright's `test` with the built extension in a real Firefox, driven by WebDriver BiDi.
 *
 * What Puppeteer does not show (closed shadow roots, frames of the extension) is asked for by BiDi
 * commands of their own: a serialised node carries a reference to its closed root, and the frames of
 * a page stand in its browsing-context tree.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FIREFOX_PACKAGE, findFirefox } from '../../scripts/browser.ts';
import { startConnectProxy } from '../sites/connect-proxy.ts';
import { type Sites, startSites } from '../sites/server.ts';
import { type BidiContext, BidiPage } from './bidi.ts';
import {
  bringLinkIntoView,
  bringWordsIntoView,
  type MarkedLink,
  readButtons,
  readHighlight,
  readMarkedLinks,
} from './in-page.ts';
import { asMarks, EDGE_TAB, MARK, type Mark, middleOf, middleOfMark } from './marks.ts';

export { expect } from '@playwright/test';

/** The program to test with; undefined, after a line that names the package, where there is none. */
export async function firefoxOrLine(): Promise<string | undefined> {
  const program = await findFirefox();
  const isFirstLoad = process.env['TEST_WORKER_INDEX'] === undefined;
  if (!program && isFirstLoad) {
    console.log(`The tests in Firefox need the package ${FIREFOX_PACKAGE}; they are left out.`);
  }
  return program;
}

export interface FirefoxFixtures {
  /** The folder of the built extension, from the project's root. */
  firefoxExtension: string;
  site: Sites;
  firefox: Firefox;
}

export const test = base.extend<FirefoxFixtures>({
  firefoxExtension: ['.output/firefox-mv3', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
  site: async ({}, use) => {
    const site = await startSites();
    await use(site);
    await site.close();
  },

  firefox: async ({ site, firefoxExtension }, use) => {
    const proxy = await startConnectProxy(site.port);
    const downloads = await mkdtemp(join(tmpdir(), 'claimside-downloads-'));
    const browser = await launch(proxy.port, downloads);
    const firefox = new Firefox(browser);
    try {
      await browser.installExtension(folderOf(firefoxExtension));
      await new Promise((done) => setTimeout(done, WELCOMED));
      await use(firefox);
    } finally {
      await browser.close();
      await proxy.close();
      await rm(downloads, { recursive: true, force: true });
    }
    expect(firefox.errors, 'errors in the console').toEqual([]);
  },
});

/** How long the welcome takes to open, in milliseconds; WebDriver tells of no page of an extension. */
const WELCOMED = 1_500;

/** The extension's id in wxt.config.ts, and the address it is given here. */
const ADDON_ID = 'claimside@claimside.example';
const ADDON_UUID = '5d0b6f0c-3f0a-4c1e-9a51-0c1a1b51de00';

/** A Firefox with the extension. */
export class Firefox {
  /** What pages wrote as errors into their console, or threw and nobody caught. */
  readonly errors: string[] = [];
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Opens an address in a tab of its own and waits until it has loaded. */
  async open(address: string): Promise<FirefoxPage> {
    const page = await this.#newPage();
    await page.goto(address);
    // The welcome may have come in front of it, and nothing is read in a tab behind.
    await page.bringToFront();
    return new FirefoxPage(page);
  }

  /** Opens a page of the extension, such as `sidepanel.html?tab=1`, in a tab of its own. */
  async openExtensionPage(path: string): Promise<BidiContext> {
    const page = await this.#newPage();
    const address = `moz-extension://${ADDON_UUID}/${path}`;
    // Its promise never settles: Firefox reports no load of a page that is an extension's.
    page.goto(address).catch(() => undefined);
    return new BidiPage(page).waitForContext((url) => url === address);
  }

  async #newPage(): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    return page;
  }
}

/** A page in Firefox, and what the overlay does in it. */
export class FirefoxPage {
  readonly page: Page;
  readonly #bidi: BidiPage;

  constructor(page: Page) {
    this.page = page;
    this.#bidi = new BidiPage(page);
  }

  /** Calls a function with the overlay's shadow root; undefined where there is no overlay. */
  inOverlay<Result, Argument>(
    read: (root: ShadowRoot, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result | undefined> {
    return this.#bidi.inClosedRoot('claimside-overlay', read, argument);
  }

  async marks(): Promise<Mark[]> {
    return asMarks((await this.inOverlay(readButtons, MARK)) ?? []);
  }

  markedLinks(): Promise<MarkedLink[]> {
    return this.page.evaluate(readMarkedLinks);
  }

  highlightTexts(name: string): Promise<string[]> {
    return this.page.evaluate(readHighlight, name);
  }

  async clickMark(workId: string, nth = 0): Promise<void> {
    const reader = {
      marks: () => this.marks(),
      bringLinkIntoView: (id: string, n: number) =>
        this.page.evaluate(bringLinkIntoView, [id, n] as const),
    };
    const { x, y } = await middleOfMark(reader, workId, nth);
    await this.page.mouse.click(x, y);
  }

  clickEdgeTab(): Promise<void> {
    return this.clickButton(EDGE_TAB);
  }

  /** Clicks the first button of ours that the selector names, as soon as it is shown. */
  async clickButton(selector: string): Promise<void> {
    const button = async () => (await this.inOverlay(readButtons, selector))?.[0];
    await expect.poll(button, { message: selector }).toBeDefined();
    const { x, y } = middleOf((await button())?.rect);
    await this.page.mouse.click(x, y);
  }

  /** Selects words with the mouse, from the first to the last. They stand in one text node. */
  async selectWords(words: string): Promise<void> {
    const { from, to } = await this.page.evaluate(bringWordsIntoView, words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** The sidebar framed in the page, waited for. */
  sidebar(): Promise<BidiContext> {
    return this.#bidi.waitForContext((url) => isSidepanel(url) && !url.includes('card='));
  }

  /** The hover card framed in the page, waited for. */
  card(): Promise<BidiContext> {
    return this.#bidi.waitForContext((url) => isSidepanel(url) && url.includes('card='));
  }
}

function isSidepanel(address: string): boolean {
  const { protocol, pathname } = new URL(address || 'about:blank');
  return protocol === 'moz-extension:' && pathname === '/sidepanel.html';
}

async function launch(proxyPort: number, downloads: string): Promise<Browser> {
  const program = await findFirefox();
  if (!program) throw new Error(`No Firefox was found; install ${FIREFOX_PACKAGE}.`);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.background.idle.timeout': 3000,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
}

function folderOf(extension: string): string {
  const folder = resolve(import.meta.dirname, '../..', extension);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`There is no built extension in ${folder}. Run "npm run build" first.`);
}
