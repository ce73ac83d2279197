/**
 * How a Chromium is started with the built extension, for the scripts and the tests alike.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import { findChromium } from './browser.ts';

/** What keeps a Chromium from asking the network for anything of its own. */
export const QUIET_SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--gaia-url=http://127.0.0.1:9',
  '--gcm-checkin-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
];

/** Where `npm run build` leaves the extension for Chromium, from the project's root. */
export const CHROMIUM_BUILD = '.output/chrome-mv3';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * The switches that load an extension: a folder from the project's root.
 *
 * @throws Error where nothing was built there.
 */
export function extensionSwitches(extension = CHROMIUM_BUILD): string[] {
  const folder = resolve(ROOT, extension);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${folder}. Run "npm run build" first.`);
  }
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

/**
 * Packs the dataset and builds the extension for Chromium.
 *
 * @throws Error where a step fails; its own words stand above.
 */
export function buildExtension(): void {
  for (const step of [['scripts/pack-curated.ts'], ['node_modules/wxt/bin/wxt.mjs', 'build']]) {
    const { status } = spawnSync(process.execPath, step, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) throw new Error(`The extension could not be built: ${step[0]} failed.`);
  }
}

/** The extension's service worker. Where it was stopped, `evaluate` waits until it is woken. */
export async function serviceWorkerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** A browser with the extension, and a profile that goes with it. */
interface BrowserWithExtension {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/**
 * Starts a Chromium with the extension in a new profile.
 *
 * @param extension the folder of another build than the usual one.
 */
export async function launchWithExtension({
  extension,
  ...options
}: BrowserContextOptions & {
  headless: boolean;
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  extension?: string;
}): Promise<BrowserWithExtension> {
  const profile = await mkdtemp(join(tmpdir(), 'claimside-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: await findChromium(),
    args: [...QUIET_SWITCHES, ...extensionSwitches(extension), ...(options.args ?? [])],
  });
  await closeWelcome(context);
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The page that opens after the installation would stand before whatever is opened meanwhile. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const predicate = async (page: Page) => {
    await page.waitForLoadState();
    return isWelcome(page);
  };
  const opened = context.pages().find(isWelcome);
  await (opened ?? (await context.waitForEvent('page', { predicate }))).close();
}
