/**
 * A remote that does to its clients what servers, proxies and networks do, by the numbers of a seed.
 *
 * @module
 */
import { type Remote, RemoteError, type RemoteProblem } from './remote.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The background was stopped while it waited for an answer. */
class Killed extends Error {}

const PROBLEMS: readonly RemoteProblem[] = [
  'offline',
  'timeout',
  'unauthorised',
  'forbidden',
  'missing',
  'readOnly',
  'full',
  'tooMany',
  'server',
  'notARemote',
];

/** What may be wrong with one request; each is as likely as the others. */
const PUT_FAULTS = [
  'refused',
  'lostAnswer',
  'cut',
  'cutSilently',
  'again',
  'killed',
  'killedAfter',
];
const GET_FAULTS = ['refused', 'cut', 'flipped', 'page', 'absent', 'killed', 'killed'];
const LIST_FAULTS = ['refused', 'stale', 'twice', 'partial', 'killed', 'strange'];
const DELETE_FAULTS = ['refused', 'lostAnswer', 'later', 'killed', 'killedAfter'];

/** One device's connection to a server that others use too. */
export interface FaultyConnection extends Remote {
  /** How likely a request fails, from 0 to 1. */
  share: number;
  /** No request is late any more, and none fails. */
  stopFaults(): Promise<void>;
}

export class FaultyRemote implements FaultyConnection {
  share: number;
  readonly #server: Remote;
  readonly #random: Random;
  /** Requests that arrive late. */
  readonly #late: (() => Promise<void>)[] = [];
  #formerList: readonly string[] = [];

  constructor(server: Remote, random: Random, share: number) {
    this.#server = server;
    this.#random = random;
    this.share = share;
  }

  async list(prefix: string): Promise<readonly string[]> {
    const fault = await this.#begin(LIST_FAULTS);
    const names = await this.#server.list(prefix);
    const stale = this.#formerList.filter((name) => name.startsWith(prefix));
    if (prefix === '') this.#formerList = names;
    if (fault === 'stale') return stale;
    if (fault === 'twice') return [...names, ...[...names].reverse()];
    if (fault === 'partial') return names.filter(() => this.#random() < 0.7);
    if (fault === 'strange') return [...names, 'desktop.ini', '.~lock', 'a/b/c', 'x/0'];
    return names;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const fault = await this.#begin(GET_FAULTS);
    const bytes = await this.#server.get(key);
    if (fault === 'absent' || !bytes) return undefined;
    if (fault === 'cut') return bytes.slice(0, this.#below(bytes.length));
    if (fault === 'flipped') flip(bytes, this.#below(bytes.length), this.#below(8));
    if (fault === 'page') return new TextEncoder().encode('<!doctype html><h1>Sign in</h1>');
    return bytes;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const fault = await this.#begin(PUT_FAULTS);
    const isCut = fault === 'cut' || fault === 'cutSilently';
    await this.#server.put(key, isCut ? bytes.slice(0, this.#below(bytes.length)) : bytes);
    if (fault === 'again') this.#late.push(() => this.#server.put(key, bytes));
    if (fault === 'lostAnswer' || fault === 'cut') throw this.#refusal();
    if (fault === 'killedAfter') throw new Killed();
  }

  async delete(key: string): Promise<void> {
    const fault = await this.#begin(DELETE_FAULTS);
    if (fault === 'later') this.#late.push(() => this.#server.delete(key));
    else await this.#server.delete(key);
    if (fault === 'lostAnswer') throw this.#refusal();
    if (fault === 'killedAfter') throw new Killed();
  }

  async stopFaults(): Promise<void> {
    this.share = 0;
    for (const request of this.#late.splice(0)) await request();
  }

  async #begin(faults: readonly string[]): Promise<string | undefined> {
    while (this.#late.length > 0 && this.#random() < 0.3) await this.#late.shift()?.();
    if (this.#random() >= this.share) return undefined;
    const fault = faults[this.#below(faults.length)];
    if (fault === 'killed') throw new Killed();
    if (fault === 'refused') throw this.#refusal();
    return fault;
  }

  #refusal(): RemoteError {
    const kind = PROBLEMS[this.#below(PROBLEMS.length)] ?? 'server';
    return new RemoteError(kind, `The server answered “${kind}”.`);
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}

/** Damages a file of the server by itself, as a failing disk does, where it can be read now. */
export async function rot(server: Remote, random: Random): Promise<void> {
  const names = [...(await server.list(''))].sort();
  const name = names[Math.floor(random() * names.length)] ?? '';
  const file = await server.get(name).catch(passOver);
  if (!file) return;
  flip(file, Math.floor(random() * file.length), Math.floor(random() * 8));
  await server.put(name, file);
}

function passOver(error: unknown): undefined {
  if (!(error instanceof RemoteError)) throw error;
}

function flip(bytes: Uint8Array, at: number, bit: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
}
