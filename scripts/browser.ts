/**
 * Finds the browsers that the scripts and the tests drive, and fetches one where none is installed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * The path of a Chromium that loads extensions from the command line: the one that
 * `CLAIMSIDE_CHROMIUM` names, else an installed one, else Playwright's own, downloaded where it is
 * missing, else Debian's package where this process may install it.
 *
 * @throws Error whose message says what to install on each system.
 */
export async function findChromium(): Promise<string> {
  const found = namedBy('CLAIMSIDE_CHROMIUM') ?? firstProgram(CHROMIUM_PLACES) ?? playwrightsOwn();
  if (found) return found;
  console.error('No Chromium is installed; fetching the one that Playwright ships …');
  succeeds(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium']);
  const fetched =
    playwrightsOwn() ?? (installPackages('chromium') && firstProgram(CHROMIUM_PLACES));
  if (fetched) return fetched;
  throw new Error(NO_CHROMIUM);
}

/**
 * The path of a Firefox: the one that `CLAIMSIDE_FIREFOX` names, else an installed one, else
 * Debian's package where this process may install it; undefined where there is none.
 */
export async function findFirefox(): Promise<string | undefined> {
  const found = namedBy('CLAIMSIDE_FIREFOX') ?? firstProgram(FIREFOX_PLACES);
  if (found) return found;
  return installPackages(FIREFOX_PACKAGE) ? firstProgram(FIREFOX_PLACES) : undefined;
}

/** The Debian package to name where `findFirefox` finds nothing. */
export const FIREFOX_PACKAGE = 'firefox-esr';

const NO_CHROMIUM = `No Chromium was found and none could be fetched. Install one:
  Debian:          sudo apt-get install chromium
  Ubuntu:          npx playwright install --with-deps chromium
  Fedora:          sudo dnf install chromium
  Arch:            sudo pacman -S chromium
  macOS, Windows:  npx playwright install chromium
or set CLAIMSIDE_CHROMIUM to the path of a Chromium. Google Chrome and Microsoft Edge are not used:
from version 137 on they no longer load an extension from the command line.`;

/** Names are looked up on the PATH; the rest are full paths. */
const CHROMIUM_PLACES = [
  'chromium',
  'chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['LOCALAPPDATA'] ?? 'C:\\', 'Chromium\\Application\\chrome.exe'),
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
];

const FIREFOX_PLACES = [
  'firefox-esr',
  'firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const PLAYWRIGHT_CLI = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');

function namedBy(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!isProgram(path)) throw new Error(`${variable} names no program: ${path}`);
  return path;
}

function firstProgram(places: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return places
    .flatMap((place) =>
      /[\\/]/.test(place) ? [place] : folders.map((folder) => join(folder, place)),
    )
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Installs Debian packages; false where this is no Debian, or this process is not root. */
export function installPackages(...names: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !firstProgram(['apt-get'])) return false;
  console.error(`Installing ${names.join(', ')} …`);
  return (
    succeeds('apt-get', ['update']) &&
    succeeds('apt-get', ['install', '-y', '--no-install-recommends', ...names])
  );
}

function succeeds(program: string, parameters: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, parameters, { stdio: 'ignore', env }).status === 0;
}
