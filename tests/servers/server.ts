/**
 * What the servers of the tests have in common.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from '../../scripts/browser.ts';

/** A server on the loopback interface. */
export interface RunningServer {
  /** Ends in a slash. */
  readonly url: string;
  /** Ends it and removes what it kept. */
  stop(): Promise<void>;
}

/** A folder for a server's files, which a server that gives up root's rights may write too. */
export async function makeServerFolder(...folders: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimside-server-'));
  await chmod(folder, 0o777);
  for (const name of folders) {
    await mkdir(join(folder, name));
    await chmod(join(folder, name), 0o777);
  }
  return folder;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Runs a program that serves until it is ended.
 *
 * @param folder what to remove when it is.
 * @throws Error with what it printed, where it does not answer within some seconds.
 */
export async function runServer(
  program: string,
  options: readonly string[],
  url: string,
  folder: string,
): Promise<RunningServer> {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => printed.push(String(text)));
  }
  const ended = new Promise<void>((done) => {
    child.once('error', (error) => {
      printed.push(String(error));
      done();
    });
    child.once('exit', () => done());
  });
  const end = () => child.kill();
  // A run of tests that ends early must not leave it behind.
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    end();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  if (await answers(url)) return { url, stop };
  await stop();
  throw new Error(`${program} does not answer at ${url}: ${printed.join('')}`);
}

async function answers(url: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) return true;
    await new Promise((done) => setTimeout(done, 25));
  }
  return false;
}

/** What a server needs, and the Debian packages that bring it. */
export interface ServerProgram {
  readonly paths: readonly string[];
  readonly packages: readonly string[];
  /** Whether they would start a service of their own: then a machine's owner installs them. */
  readonly startService?: true;
}

/**
 * Whether the server can be started; its packages are installed where they may be. Where it cannot,
 * a line names them and the tests that need it are left out.
 */
export function isInstalled({ paths, packages, startService }: ServerProgram): boolean {
  const areThere = () => paths.every((path) => existsSync(path));
  if (areThere() || (!startService && installPackages(...packages) && areThere())) return true;
  console.log(`The tests with a real server need ${packages.join(' and ')}; they are left out.`);
  return false;
}
