/**
 * A display that nobody sees, and keys pressed on it: a browser's own prompts are drawn on a display
 * alone, and no protocol answers them.
 *
 * @module
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { installPackages } from '../../scripts/browser.ts';

const PROGRAMS = ['/usr/bin/Xvfb', '/usr/bin/xdotool'];
const PACKAGES = ['xvfb', 'xdotool'];

/** Whether there can be one; where not, a line names the packages, and the tests are left out. */
export function displayOrLine(): boolean {
  const areThere = () => PROGRAMS.every((path) => existsSync(path));
  if (areThere() || (installPackages(...PACKAGES) && areThere())) return true;
  const isFirstLoad = process.env['TEST_WORKER_INDEX'] === undefined;
  if (isFirstLoad) {
    console.log(`The tests of prompts need ${PACKAGES.join(' and ')}; they are left out.`);
  }
  return false;
}

/** A display of its own. */
export interface Display {
  /** As `DISPLAY` names it. */
  readonly name: string;
  /** Presses keys, by their X names, in what has the focus. */
  press(...keys: readonly string[]): void;
  stop(): void;
}

/** Starts one, under a number that is free. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    (server.stdio[3] as Readable).once('data', (text) => done(String(text).trim()));
  });
  const name = `:${number}`;
  const env = { ...process.env, DISPLAY: name };
  return {
    name,
    press: (...keys) => {
      execFileSync('xdotool', ['key', '--delay', '150', ...keys], { env });
    },
    stop: () => {
      server.kill();
    },
  };
}
