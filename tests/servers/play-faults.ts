/**
 * A seeded run of one remote behind the faulty proxy: what it acknowledged is there afterwards, and
 * what it reads is right or an error, never silently something else.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { type Remote, RemoteError } from '../../lib/sync/remote.ts';
import type { Sending } from '../../lib/sync/remotes/request.ts';
import { Random } from '../anchoring/random.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';

/** What is played with. */
export interface PlayedRemote {
  /** The server's address. */
  readonly url: string;
  /** Makes the remote behind this address, in a place that is empty. */
  readonly remoteAt: (url: string, sending: Sending) => Remote;
  /** Whether the server keeps what came of a file whose sending broke off. */
  readonly keepsTornFiles?: true;
}

const STEPS = 40;
/** In milliseconds. Loopback answers in a few; what takes longer was held back by a fault. */
const TIMEOUT = 250;
/** After the faults, on a machine that may be busy. */
const PATIENCE = 20_000;
/** How long nothing must come late, in milliseconds. */
const SETTLES = 300;

/** @throws Error that says what did not hold, with what was done to each request. */
export async function playFaults(played: PlayedRemote, seed: number): Promise<void> {
  const proxy = await startFaultyProxy(played.url, { seed, rate: 0.4 });
  try {
    const run = new Run(proxy, played, new Random(seed));
    for (let step = 0; step < STEPS; step++) await run.step(step);
    await proxy.heal();
    await run.check();
    expect(proxy.ledElsewhere() === 0, 'a redirect was followed');
  } catch (error) {
    throw new Error(`Seed ${seed}:\n${proxy.log.join('\n')}`, { cause: error });
  } finally {
    await proxy.stop();
  }
}

/** What a key may hold: the values that were ever sent to it, and whether one must be there. */
interface Known {
  readonly sent: Uint8Array[];
  isAcknowledged: boolean;
  /** Once asked to be deleted, it may be gone, or back by a request that came twice. */
  isDeleted: boolean;
  /** A value whose sending broke off may stand there in part, which its own hash tells. */
  mayBeTorn: boolean;
}

const UNKNOWN = { isAcknowledged: false, isDeleted: false, mayBeTorn: false };

class Run {
  readonly #proxy: FaultyProxy;
  readonly #remote: Remote;
  readonly #patient: Remote;
  readonly #random: Random;
  readonly #known = new Map<string, Known>();

  readonly #keepsTornFiles: boolean;

  constructor(proxy: FaultyProxy, played: PlayedRemote, random: Random) {
    this.#proxy = proxy;
    this.#remote = played.remoteAt(proxy.url, { timeout: TIMEOUT });
    this.#patient = played.remoteAt(proxy.url, { timeout: PATIENCE });
    this.#random = random;
    this.#keepsTornFiles = played.keepsTornFiles ?? false;
  }

  async step(step: number): Promise<void> {
    const keys = [...this.#known.keys()];
    const key = keys.length > 0 ? this.#random.pick(keys) : 'device/0';
    const action = this.#random.below(10);
    if (action < 5) await this.#put(`device/${step}`);
    else if (action < 6) await this.#put('device/header');
    else if (action < 8) await this.#get(key);
    else if (action < 9) await this.#delete(key);
    else await this.#list();
  }

  /** After the faults: every acknowledged value, and none that was never sent. */
  async check(): Promise<void> {
    const listed = new Set(await this.#settled());
    for (const [key, known] of this.#known) {
      const value = await this.#patient.get(key);
      const mustBe = known.isAcknowledged && !known.isDeleted;
      expect(value !== undefined || !mustBe, `${key} was acknowledged and is not there`);
      expect(value === undefined || isRight(value, known), `${key} holds what was never sent`);
      expect(listed.has(key) === (value !== undefined), `the list does not fit ${key}`);
    }
  }

  /** The names once they stay the same: a server may still be at a file whose sending broke off. */
  async #settled(): Promise<readonly string[]> {
    for (let former = ''; ; ) {
      const keys = [...(await this.#patient.list(''))].sort();
      if (keys.join() === former) return keys;
      former = keys.join();
      await new Promise((resolve) => setTimeout(resolve, SETTLES));
    }
  }

  async #put(key: string): Promise<void> {
    const known = this.#known.get(key) ?? { ...UNKNOWN, sent: [] };
    this.#known.set(key, known);
    const value = sealed(this.#random);
    known.sent.push(value);
    const isDone = await this.#try(() => this.#remote.put(key, value).then(() => true));
    known.isAcknowledged ||= isDone === true;
    known.mayBeTorn ||= this.#keepsTornFiles && !isDone;
  }

  async #delete(key: string): Promise<void> {
    const known = this.#known.get(key);
    if (known) known.isDeleted = true;
    await this.#try(() => this.#remote.delete(key));
  }

  async #get(key: string): Promise<void> {
    const known = this.#known.get(key);
    const value = await this.#try(() => this.#remote.get(key));
    if (!value || !known) return;
    const isSilent = this.#proxy.lastFault().isSilent ?? false;
    expect(isSilent || isRight(value, known), `${key} was read as what was never sent`);
    expect(!isWhole(value) || isAmong(value, known.sent), `${key} was read as another value`);
  }

  async #list(): Promise<void> {
    const keys = await this.#try(() => this.#remote.list(''));
    // A name in which a letter was changed on the way is a name; the engine finds nothing under it.
    if (this.#proxy.lastFault().isSilent) return;
    for (const key of keys ?? []) expect(this.#known.has(key), `${key} was listed, never written`);
  }

  /** undefined where it failed, as it may, with an error of a remote. */
  async #try<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      return undefined;
    }
  }
}

/** Bytes behind their own hash, as the engine's files are. */
function sealed(random: Random): Uint8Array {
  const bytes = Uint8Array.from({ length: random.below(2000) }, () => random.below(256));
  return new Uint8Array([...createHash('sha256').update(bytes).digest(), ...bytes]);
}

function isWhole(value: Uint8Array): boolean {
  const hash = createHash('sha256').update(value.subarray(32)).digest();
  return hash.equals(value.subarray(0, 32));
}

function isRight(value: Uint8Array, { sent, mayBeTorn }: Known): boolean {
  return isAmong(value, sent) || (mayBeTorn && !isWhole(value));
}

function isAmong(value: Uint8Array, values: readonly Uint8Array[]): boolean {
  return values.some((each) => Buffer.compare(each, value) === 0);
}

function expect(isSo: boolean, message: string): void {
  if (!isSo) throw new Error(message);
}
