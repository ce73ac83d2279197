/**
 * `node scripts/screenshots.ts [NAME…]`: makes the screenshots of the extension, all or those named,
 * in `screenshots/`, the README's in `docs/`, and those for the stores, which ask for 1280 × 800
 * pixels, in `docs/store/`. `npm run build` goes first.
 *
 * @module
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import {
  card,
  clickMark,
  hoverMark,
  openSidebar,
  settledLinks,
  sidebar,
} from '../tests/e2e/overlay.ts';
import { ARXIV_ADDRESSES, DEMO_ADDRESS, USER_ADDRESS } from '../tests/sites/pages.ts';
import { chromiumArguments, startSites } from '../tests/sites/server.ts';
import { THREAD_ADDRESS, threadPage } from '../tests/sites/thread-page.ts';
import { launchWithExtension, serviceWorkerOf } from './extension.ts';

/** One screenshot: what is opened, how wide the window is, and what is done before it is taken. */
interface Shot {
  /** Of a page on the web, or within the extension. */
  readonly address: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly prepare?: (page: Page) => Promise<void>;
  /** Where it goes; `screenshots` where nothing is said. */
  readonly folder?: string;
  /** Pixels a CSS pixel; 2 where nothing is said. */
  readonly scale?: number;
}

const DARK_ADDRESS = `${DEMO_ADDRESS}?theme=dark`;
const WORK = 'arxiv:2310.01405';

/** After the last scroll and the last answer, in milliseconds. */
const PAUSE = 700;

const SHOTS: Readonly<Record<string, Shot>> = {
  screenshot: { address: DEMO_ADDRESS, width: 1280, prepare: atWork, folder: 'docs' },
  'post-light-1280': { address: DEMO_ADDRESS, width: 1280 },
  'post-light-1280-sidebar': { address: DEMO_ADDRESS, width: 1280, prepare: atWork },
  'post-light-1280-card': { address: DEMO_ADDRESS, width: 1280, prepare: withCard },
  'post-dark-1280': { address: DARK_ADDRESS, width: 1280 },
  'post-dark-1280-sidebar': { address: DARK_ADDRESS, width: 1280, prepare: atWork },
  'post-dark-1280-card': { address: DARK_ADDRESS, width: 1280, prepare: withCard },
  'post-light-900': { address: DEMO_ADDRESS, width: 900, prepare: toParagraph },
  'post-light-900-sidebar': { address: DEMO_ADDRESS, width: 900, prepare: atWork },
  'post-light-400': { address: DEMO_ADDRESS, width: 400, prepare: toParagraph },
  'post-light-400-sidebar': { address: DEMO_ADDRESS, width: 400, prepare: atWork },
  'post-dark-400': { address: DARK_ADDRESS, width: 400, prepare: toParagraph },
  'three-marks-on-a-line': { address: DEMO_ADDRESS, width: 1280, prepare: toThreeMarks },
  'three-marks-on-a-line-400': { address: DEMO_ADDRESS, width: 400, prepare: toThreeMarks },
  'mark-at-sticky-header': { address: DEMO_ADDRESS, width: 1280, prepare: underHeader },
  'comments-1280': { address: DEMO_ADDRESS, width: 1280, prepare: toComments },
  'thread-1280': { address: THREAD_ADDRESS, width: 1280, prepare: halfWay },
  'thread-1280-sidebar': { address: THREAD_ADDRESS, width: 1280, prepare: openAt },
  'thread-400': { address: THREAD_ADDRESS, width: 400, prepare: halfWay },
  'author-1280-sidebar': { address: USER_ADDRESS, width: 1280, prepare: openAt },
  'arxiv-abs-1280': { address: ARXIV_ADDRESSES.abs, width: 1280 },
  'arxiv-abs-1280-sidebar': { address: ARXIV_ADDRESSES.abs, width: 1280, prepare: openAt },
  'arxiv-abs-400': { address: ARXIV_ADDRESSES.abs, width: 400 },
  'arxiv-list-1280': { address: ARXIV_ADDRESSES.list, width: 1280 },
  'arxiv-list-1280-sidebar': { address: ARXIV_ADDRESSES.list, width: 1280, prepare: openAt },
  'arxiv-list-400': { address: ARXIV_ADDRESSES.list, width: 400 },
  'arxiv-html-1280-sidebar': { address: ARXIV_ADDRESSES.html, width: 1280, prepare: openAt },
};

const STORE = { width: 1280, folder: 'docs/store', scale: 1 } as const;

const STORE_SHOTS: Readonly<Record<string, Shot>> = {
  'store-1-post': { ...STORE, address: DEMO_ADDRESS, prepare: atWork },
  'store-2-card': { ...STORE, address: DARK_ADDRESS, prepare: withCard },
  'store-3-paper': { ...STORE, address: ARXIV_ADDRESSES.abs, prepare: openAt },
  'store-4-library': {
    ...STORE,
    address: 'library.html#/work/arxiv:2402.10877',
    prepare: inLibrary,
  },
  'store-5-made-here': { ...STORE, address: USER_ADDRESS, prepare: openAt },
};

const ALL = { ...SHOTS, ...STORE_SHOTS };

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(ALL, name));
if (unknown.length > 0) {
  console.error(`No screenshot has the name ${unknown.join(', ')}.`);
  process.exit(1);
}

const sites = await startSites();
sites.html(THREAD_ADDRESS, threadPage());
for (const [name, shot] of Object.entries(ALL)) {
  if (names.length === 0 || names.includes(name)) console.log(await take(name, shot));
}
await sites.close();

/** Takes one screenshot in a new profile, so that none finds what another left open. */
async function take(
  name: string,
  { address, width, prepare, folder, scale }: Shot,
): Promise<string> {
  const browser = await launchWithExtension({
    headless: true,
    viewport: { width, height: 800 },
    deviceScaleFactor: scale ?? 2,
    args: chromiumArguments(sites),
  });
  const page = await browser.context.newPage();
  const { context } = browser;
  const worker = await serviceWorkerOf(context);
  await page.goto(new URL(address, worker.url()).href);
  if (URL.canParse(address)) await settledLinks(page);
  await prepare?.(page);
  await page.waitForTimeout(PAUSE);
  const target = resolve(import.meta.dirname, '..', folder ?? 'screenshots');
  mkdirSync(target, { recursive: true });
  const path = join(target, `${name}.png`);
  await page.screenshot({ path });
  await browser.close();
  return path;
}

async function openAt(page: Page): Promise<void> {
  const frame = await openSidebar(page, 20_000);
  await frame.locator('[data-claim-id]').first().waitFor();
}

async function atWork(page: Page): Promise<void> {
  await toParagraph(page);
  await clickMark(page, WORK);
  const frame = await sidebar(page, 20_000);
  await frame.locator(`section[data-work-id="${WORK}"]`).waitFor();
  await page.mouse.move(20, 600);
}

async function inLibrary(page: Page): Promise<void> {
  await page.locator('.detail [data-claim-id]').first().waitFor();
}

async function withCard(page: Page): Promise<void> {
  await toParagraph(page);
  await hoverMark(page, WORK);
  await (await card(page)).locator('[data-claim-id]').first().waitFor();
}

function toParagraph(page: Page): Promise<void> {
  return bringTo(page, '#block5', 260);
}

function toThreeMarks(page: Page): Promise<void> {
  return bringTo(page, '#block9', 360);
}

function underHeader(page: Page): Promise<void> {
  return bringTo(page, '#block6', 54);
}

function toComments(page: Page): Promise<void> {
  return bringTo(page, '#comments', 120);
}

async function halfWay(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2 }));
}

/** Scrolls until an element stands so far below the window's top, in CSS pixels. */
async function bringTo(page: Page, selector: string, below: number): Promise<void> {
  await page.locator(selector).evaluate((element, distance) => {
    const { top } = element.getBoundingClientRect();
    scrollBy({ top: top - distance, behavior: 'instant' });
  }, below);
}
