/**
 * A Chromium with the extension that can be killed as a crash kills it, and started again with the
 * same profile.
 *
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser.ts';
import { extensionSwitches, QUIET_SWITCHES, serviceWorkerOf } from '../../scripts/extension.ts';
import { askBackground } from '../e2e/ask-background.ts';
import { stopServiceWorkers } from '../e2e/service-workers.ts';

/** How long a browser may take to start, in milliseconds. */
const PATIENCE = 30_000;

/** One profile, and the browser that runs on it. */
export class KillableBrowser {
  readonly #profile: string;
  readonly #program: string;
  readonly #extension: string | undefined;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;
  #page: Page | undefined;

  private constructor(profile: string, program: string, extension: string | undefined) {
    this.#profile = profile;
    this.#program = program;
    this.#extension = extension;
  }

  /** Starts a browser on a new profile, with the extension of this folder or as it was built. */
  static async start(extension?: string): Promise<KillableBrowser> {
    const profile = await mkdtemp(join(tmpdir(), 'claimside-killed-'));
    const browser = new KillableBrowser(profile, await findChromium(), extension);
    await browser.#launch();
    return browser;
  }

  /** Asks the background as a page of the extension does. */
  async ask<Reply>(name: string, request: object, id?: string): Promise<Reply> {
    if (!this.#page) throw new Error('The browser is not running.');
    return askBackground(this.#page, name, request, id);
  }

  /** Stops the service worker in whatever it does. */
  async killWorker(): Promise<void> {
    const [context] = this.#browser?.contexts() ?? [];
    if (context) await stopServiceWorkers(context);
  }

  /** Kills the whole browser in whatever it does, and starts it again. */
  async killBrowser(): Promise<void> {
    await this.#kill();
    await this.#launch();
  }

  /** Ends it, and takes the profile away. */
  async close(): Promise<void> {
    await this.#kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10 });
  }

  async #launch(): Promise<void> {
    const port = join(this.#profile, 'DevToolsActivePort');
    await rm(port, { force: true });
    await rm(join(this.#profile, 'SingletonLock'), { force: true });
    this.#process = spawn(
      this.#program,
      [
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.#profile}`,
        ...QUIET_SWITCHES,
        ...extensionSwitches(this.#extension),
        'about:blank',
      ],
      // A group of its own: a crash takes every process of the browser.
      { stdio: 'ignore', detached: true },
    );
    this.#browser = await chromium.connectOverCDP(await addressIn(port));
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    const worker = await serviceWorkerOf(context);
    this.#page = await context.newPage();
    await this.#page.goto(`chrome-extension://${new URL(worker.url()).host}/library.html`);
  }

  async #kill(): Promise<void> {
    const { pid, exitCode } = this.#process ?? {};
    this.#page = undefined;
    if (!this.#process || pid === undefined || exitCode !== null) return;
    const isGone = new Promise((gone) => this.#process?.once('exit', gone));
    process.kill(-pid, 'SIGKILL');
    await isGone;
    await this.#browser?.close().catch(() => undefined);
  }
}

/** The address of the DevTools, as the browser writes it once it listens. */
async function addressIn(file: string): Promise<string> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return `http://127.0.0.1:${port}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The browser did not start.');
}
