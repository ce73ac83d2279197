/**
 * `npm start [-- ADDRESS] [-- --headless]`: builds the extension and opens a browser with it, on the
 * demo reading page or on any page. Headless it says what it found, saves a screenshot and ends.
 *
 * @module
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { isSupported } from '../lib/settings.ts';
import { DEMO_ADDRESS, PAGES } from '../tests/sites/pages.ts';
import { chromiumArguments, startSites } from '../tests/sites/server.ts';
import { buildExtension, launchWithExtension } from './extension.ts';
import { reportPage } from './page-report.ts';

const { values, positionals } = parseArgs({
  options: { headless: { type: 'boolean', default: false } },
  allowPositionals: true,
});

try {
  const address = readAddress(positionals[0] ?? DEMO_ADDRESS);
  buildExtension();
  await start(address, values.headless || !hasDisplay());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(address: string, headless: boolean): Promise<void> {
  const sites = await startSites();
  // A page of our own is found here under its real host's name; the network is real for the rest.
  const isOurs = PAGES.some((page) => page.address === address.replace(/[?#].*/, ''));
  const hosts = isOurs ? [new URL(address).host] : [];
  const viewport = headless ? { width: 1280, height: 800 } : null;
  const args = chromiumArguments(sites, hosts);
  const browser = await launchWithExtension({ headless, viewport, args });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(address).catch((error: Error) => {
      throw new Error(`${address} could not be opened: ${error.message.split('\n')[0]}`);
    });
    if (headless) {
      console.log(`\n${(await reportPage(page)).join('\n')}`);
      console.log(`The screenshot is ${await screenshot(page)}`);
    } else {
      console.log(`\n${address} is open. Close the browser to end.`);
      await browser.context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await browser.close();
    await sites.close();
  }
}

/** @throws Error where it is no address of a page on the web. */
function readAddress(text: string): string {
  const url = URL.parse(text) ?? URL.parse(`https://${text}`);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(`"${text}" is no http or https address.`);
  }
  if (!isSupported(url.href)) {
    console.log(`Claimside does not run on ${url.hostname}: nothing is marked there.`);
  }
  return url.href;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return true;
  if (!values.headless) {
    console.log(
      'There is no display (DISPLAY and WAYLAND_DISPLAY are not set): starting headless.',
    );
  }
  return false;
}

async function screenshot(page: Page): Promise<string> {
  const folder = resolve(import.meta.dirname, '../screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'start.png');
  await page.screenshot({ path });
  return path;
}
