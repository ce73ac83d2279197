/**
 * The Chromiums of the tests: one for a test alone, in a profile whose library is ready, or one that
 * tests which only read pages take after each other.
 *
 * @module
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { extensionSwitches, QUIET_SWITCHES, serviceWorkerOf } from '../../scripts/extension.ts';
import { watchConsole } from './console-errors.ts';
import { requestsOfExtensions } from './net-log.ts';
import { stopServiceWorkers } from './service-workers.ts';
import { PRESSING_SWITCH } from './toolbar-button.ts';

/** What browsers differ in. */
export interface Kind {
  readonly executable: string;
  readonly extension: string;
  /** Whether sites may keep data in frames of other sites. */
  readonly thirdPartyCookies: 'blocked' | 'allowed';
  /** The switches by which hosts are found. */
  readonly hosts: readonly string[];
  readonly headless: boolean;
  readonly viewport: { readonly width: number; readonly height: number } | null;
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null;
}

/** A browser, until its test ends. */
export interface Lent {
  readonly context: BrowserContext;
  giveBack(): Promise<void>;
}

/** Scrollbars take room, as most readers' do. */
export const SHOWN_SCROLLBARS = ['--hide-scrollbars'];

/** Opens an address in a tab of its own and waits until it has loaded. */
export async function openIn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The browsers of one process of tests. */
export class Browsers {
  /** By what they depend on: profiles in which the curated dataset is loaded. */
  readonly #ready = new Map<string, Promise<string>>();
  #shared: { readonly kind: string; readonly lent: Lent } | undefined;

  /** A browser that has just been installed. */
  async installed(kind: Kind): Promise<Lent> {
    return start(await newProfile(kind.thirdPartyCookies), kind);
  }

  /** A browser of the test's own, in which the curated dataset was loaded before. */
  async own(kind: Kind): Promise<Lent> {
    const key = JSON.stringify([kind.extension, kind.thirdPartyCookies]);
    const ready = this.#ready.get(key) ?? makeReady(kind);
    this.#ready.set(key, ready);
    const profile = await makeFolder();
    await cp(await ready, profile, { recursive: true });
    return start(profile, kind);
  }

  /** The browser that tests share which leave nothing behind but settings and open pages. */
  async shared(kind: Kind): Promise<Lent> {
    const key = JSON.stringify(kind);
    if (this.#shared?.kind !== key) {
      await this.#shared?.lent.giveBack();
      this.#shared = { kind: key, lent: await this.own(kind) };
    }
    const { context } = this.#shared.lent;
    return { context, giveBack: () => tidy(context) };
  }

  async close(): Promise<void> {
    await this.#shared?.lent.giveBack();
    for (const profile of this.#ready.values()) await remove(await profile);
  }
}

async function start(profile: string, kind: Kind): Promise<Lent> {
  await saveDownloadsIn(profile);
  const { executable, extension, hosts, headless, viewport, colorScheme } = kind;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    ignoreDefaultArgs: SHOWN_SCROLLBARS,
    viewport: viewport && { ...viewport },
    colorScheme,
    args: [
      ...QUIET_SWITCHES,
      PRESSING_SWITCH,
      ...hosts,
      ...extensionSwitches(extension),
      `--log-net-log=${netLogIn(profile)}`,
    ],
  });
  watchConsole(context);
  const giveBack = async () => {
    await context.close();
    const requests = await requestsOfExtensions(netLogIn(profile));
    await remove(profile);
    if (requests.length > 0) throw new Error(`The extension asked for ${requests.join(', ')}`);
  };
  return { context, giveBack };
}

function netLogIn(profile: string): string {
  return join(profile, 'net-log.json');
}

async function makeReady(kind: Kind): Promise<string> {
  const profile = await newProfile(kind.thirdPartyCookies);
  const { context } = await start(profile, kind);
  const worker = await serviceWorkerOf(context);
  const library = await openIn(context, new URL('library.html', worker.url()).href);
  await library.getByRole('main').locator('.row-link').first().waitFor();
  await context.close();
  return profile;
}

/** A new profile. The setting is the browser's own (`chrome://settings/cookies`). */
async function newProfile(cookies: Kind['thirdPartyCookies']): Promise<string> {
  const folder = await makeFolder();
  const blocked = cookies === 'blocked';
  const profile = { block_third_party_cookies: blocked, cookie_controls_mode: blocked ? 1 : 0 };
  // Without it an unpacked extension that is reloaded stays off.
  const extensions = { ui: { developer_mode: true } };
  await mkdir(join(folder, 'Default'));
  await writeFile(preferencesOf(folder), JSON.stringify({ profile, extensions }));
  return folder;
}

async function saveDownloadsIn(profile: string): Promise<void> {
  const file = preferencesOf(profile);
  const preferences = JSON.parse(await readFile(file, 'utf8'));
  const download = { ...preferences.download, default_directory: join(profile, 'Downloads') };
  await writeFile(file, JSON.stringify({ ...preferences, download }));
}

function preferencesOf(profile: string): string {
  return join(profile, 'Default', 'Preferences');
}

/** Leaves the browser as it was: one empty page, no settings, a worker that remembers nothing. */
async function tidy(context: BrowserContext): Promise<void> {
  const former = context.pages();
  await context.newPage();
  for (const page of former) await page.close();
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  await context.clearCookies();
  await stopServiceWorkers(context);
}

function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'claimside-chromium-'));
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
