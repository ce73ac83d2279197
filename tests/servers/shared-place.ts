/**
 * A real server that two simulated devices share, each behind a faulty proxy of its own.
 *
 * @module
 */
import {
  type FaultyConnection,
  FaultyRemote,
  type Random,
} from '../../lib/sync/faulty-remote.examples.ts';
import { type Place, playFaults } from '../../lib/sync/simulation.examples.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import type { PlayedRemote } from './play-faults.ts';

const DEVICES = 2;
/** In milliseconds: while requests fail, and when none does but the machine may be busy. */
const TIMEOUT = 250;
const PATIENCE = 20_000;

/** @throws Error that says what was lost, with what was done to each request. */
export async function playShared(played: PlayedRemote, seed: number): Promise<void> {
  const proxies: FaultyProxy[] = [];
  for (let device = 0; device < DEVICES; device++) {
    proxies.push(await startFaultyProxy(played.url, { seed: seed * DEVICES + device, rate: 0 }));
  }
  try {
    await playFaults(seed, placeBehind(proxies, played));
  } catch (error) {
    const log = proxies.map((proxy, device) => `Device ${device}:\n${proxy.log.join('\n')}`);
    throw new Error(`Seed ${seed}:\n${log.join('\n')}`, { cause: error });
  } finally {
    for (const proxy of proxies) await proxy.stop();
  }
}

/** One proxy for each device that connects. */
function placeBehind(proxies: readonly FaultyProxy[], { url, remoteAt }: PlayedRemote): Place {
  const free = [...proxies];
  return {
    server: remoteAt(url, { timeout: PATIENCE }),
    connect: (random) => {
      const proxy = free.shift();
      if (!proxy) throw new Error(`There are proxies for ${DEVICES} devices.`);
      return new ProxiedConnection(proxy, remoteAt, random);
    },
  };
}

/** The proxy does its harm on the way; some more comes between the device and its remote. */
class ProxiedConnection implements FaultyConnection {
  readonly #proxy: FaultyProxy;
  readonly #faulty: FaultyRemote;
  #share = 0;

  constructor(proxy: FaultyProxy, remoteAt: PlayedRemote['remoteAt'], random: Random) {
    const timeout = () => (this.share > 0 ? TIMEOUT : PATIENCE);
    const sending = {
      get timeout() {
        return timeout();
      },
    };
    this.#proxy = proxy;
    this.#faulty = new FaultyRemote(remoteAt(proxy.url, sending), random, 0);
  }

  get share(): number {
    return this.#share;
  }

  set share(share: number) {
    this.#share = share;
    this.#faulty.share = share / 4;
    this.#proxy.setRate(share);
  }

  async stopFaults(): Promise<void> {
    this.share = 0;
    await this.#proxy.heal();
    await this.#faulty.stopFaults();
  }

  list(prefix: string): Promise<readonly string[]> {
    return this.#faulty.list(prefix);
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.#faulty.get(key);
  }

  put(key: string, bytes: Uint8Array): Promise<void> {
    return this.#faulty.put(key, bytes);
  }

  delete(key: string): Promise<void> {
    return this.#faulty.delete(key);
  }
}
