/**
 * How a Chromium is started with the built extension, for the scripts and the tests alike.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What keeps a Chromium from asking the network for anything of its own. */
export const QUIET_SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
];

/** Where `npm run build` leaves the extension for Chromium, from the project's root. */
export const CHROMIUM_BUILD = '.output/chrome-mv3';

/**
 * The switches that load an extension: a folder from the project's root.
 *
 * @throws Error where nothing was built there.
 */
export function extensionSwitches(extension = CHROMIUM_BUILD): string[] {
  const folder = resolve(import.meta.dirname, '..', extension);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${folder}. Run "npm run build" first.`);
  }
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}
