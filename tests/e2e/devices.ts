/**
 * Several browsers of one reader, each with a profile of its own, that may reach the servers of the
 * tests without asking.
 *
 * @module
 */
import { test as base, type Page } from '@playwright/test';
import { launchWithExtension, serviceWorkerOf } from '../../scripts/extension.ts';
import { withPermissions } from './allowed-build.ts';
import { askBackground } from './ask-background.ts';

export { expect } from '@playwright/test';

/** One browser, at its settings' page. */
export interface Device {
  readonly options: Page;
  /** Asks the background as a page of the extension does. */
  ask<Reply>(name: string, request: object): Promise<Reply>;
}

interface Fixtures {
  /** Starts a browser on a new profile. */
  device: () => Promise<Device>;
}

export const test = base.extend<Fixtures, { allowedBuild: string }>({
  allowedBuild: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      // The browser's own question cannot be answered without a screen.
      await withPermissions({ host_permissions: ['http://127.0.0.1/*'] }, use);
    },
    { scope: 'worker' },
  ],

  device: async ({ allowedBuild }, use) => {
    const browsers: Awaited<ReturnType<typeof launchWithExtension>>[] = [];
    await use(async () => {
      const browser = await launchWithExtension({ headless: true, extension: allowedBuild });
      browsers.push(browser);
      const { context } = browser;
      const worker = await serviceWorkerOf(context);
      const options = await context.newPage();
      await options.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
      return { options, ask: (name, request) => askBackground(options, name, request) };
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
});
