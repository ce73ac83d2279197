/**
 * A proxy in front of a server that does to requests and answers what networks, proxies and servers
 * do to them. The same seed and requests always give the same faults.
 *
 * @module
 */
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Random } from '../anchoring/random.ts';
import { FAULTS, type Fault, type Harm } from './faults.ts';
import { type Answered, answer, readWhole, type Sent, withoutConnection } from './http-message.ts';
import type { RunningServer } from './server.ts';

export interface FaultyOptions {
  readonly seed: number;
  /** How many of the requests meet a fault, from 0 to 1. */
  readonly rate?: number;
  readonly faults?: readonly (readonly Fault[])[];
}

export interface FaultyProxy extends RunningServer {
  /** What was done to each request, for who looks into a seed. */
  readonly log: readonly string[];
  /** What was done to the last request. */
  lastFault(): Fault;
  /** How many requests came to the other origin. */
  ledElsewhere(): number;
  /** From now on so many of the requests meet a fault. */
  setRate(rate: number): void;
  /** Sends what is still kept, and does no harm from now on. */
  heal(): Promise<void>;
}

const NO_FAULT: Fault = {
  name: 'passed on',
  harm: async ({ request, response, forward }) => answer(response, await forward(request)),
};

/** Starts it in front of the server at this address. */
export async function startFaultyProxy(
  target: string,
  options: FaultyOptions,
): Promise<FaultyProxy> {
  const harming = new Harming(new URL(target), options);
  const server = createServer((incoming, response) => harming.serve(incoming, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  harming.elsewhere = `localhost:${port}`;
  return {
    url: `http://127.0.0.1:${port}/`,
    log: harming.log,
    lastFault: () => harming.lastFault,
    ledElsewhere: () => harming.ledElsewhere,
    setRate: (rate) => {
      harming.rate = rate;
    },
    heal: () => harming.heal(),
    stop: async () => {
      harming.close();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

class Harming {
  readonly log: string[] = [];
  lastFault = NO_FAULT;
  ledElsewhere = 0;
  /** The host at which nobody should ask. */
  elsewhere = '';
  readonly #underway = new Set<Promise<void>>();
  readonly #onward: Onward;
  readonly #random: Random;
  rate: number;
  readonly #faults: readonly (readonly Fault[])[];

  constructor(target: URL, { seed, rate = 0.3, faults = FAULTS }: FaultyOptions) {
    this.#onward = new Onward(target);
    this.#random = new Random(seed);
    this.rate = rate;
    this.#faults = faults;
  }

  /** Goes on after its client has given up, as servers do. */
  serve(incoming: IncomingMessage, response: ServerResponse): void {
    const serving = this.#serve(incoming, response).finally(() => this.#underway.delete(serving));
    this.#underway.add(serving);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.headers.host === this.elsewhere) {
      this.ledElsewhere++;
      response.end();
      return;
    }
    try {
      const request = await readWhole(incoming);
      this.lastFault =
        this.#random.next() < this.rate
          ? this.#random.pick(this.#random.pick(this.#faults))
          : NO_FAULT;
      this.log.push(`${request.method} ${request.path}: ${this.lastFault.name}`);
      await this.lastFault.harm(this.#harmTo(request, response));
      await this.#onward.sendDue();
    } catch (error) {
      this.log.push(String(error));
      response.destroy();
    }
  }

  async heal(): Promise<void> {
    this.rate = 0;
    await Promise.all(this.#underway);
    await this.#onward.sendAll();
  }

  close(): void {
    this.#onward.close();
  }

  #harmTo(request: Sent, response: ServerResponse): Harm {
    return {
      request,
      response,
      random: this.#random,
      forward: (sent) => this.#onward.forward(sent),
      tear: (sent, length) => this.#onward.tear(sent, length),
      postpone: (sent) => this.#onward.postpone(sent, 1 + this.#random.below(6)),
      formerAnswers: this.#onward.formerAnswers(request),
      elsewhere: `http://${this.elsewhere}/`,
    };
  }
}

/** The way to the server, and what is kept on it. */
class Onward {
  readonly #target: URL;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #answers = new Map<string, Answered[]>();
  #kept: { readonly request: Sent; wait: number }[] = [];

  constructor(target: URL) {
    this.#target = target;
  }

  formerAnswers(request: Sent): readonly Answered[] {
    return this.#answers.get(keyOf(request)) ?? [];
  }

  async forward(sent: Sent): Promise<Answered> {
    const answered = await new Promise<Answered>((done, fail) => {
      const outgoing = httpRequest(this.#onwardOptions(sent), async (incoming) => {
        const { headers, body } = await readWhole(incoming);
        done({ status: incoming.statusCode ?? 0, headers, body });
      });
      outgoing.on('error', fail);
      outgoing.end(sent.body);
    });
    const key = keyOf(sent);
    this.#answers.set(key, [...(this.#answers.get(key) ?? []), answered]);
    return answered;
  }

  async tear(sent: Sent, length: number): Promise<void> {
    await new Promise<void>((done) => {
      const outgoing = httpRequest(this.#onwardOptions(sent));
      outgoing.on('error', () => done());
      outgoing.on('close', () => done());
      outgoing.flushHeaders();
      if (length === 0) outgoing.destroy();
      else outgoing.write(sent.body.subarray(0, length), () => outgoing.destroy());
    });
  }

  postpone(request: Sent, wait: number): void {
    this.#kept.push({ request, wait });
  }

  /** Sends what has waited long enough; one more request has passed. */
  async sendDue(): Promise<void> {
    for (const kept of this.#kept) kept.wait--;
    const due = this.#kept.filter(({ wait }) => wait < 0);
    this.#kept = this.#kept.filter(({ wait }) => wait >= 0);
    for (const { request } of due) await this.forward(request);
  }

  async sendAll(): Promise<void> {
    const kept = this.#kept;
    this.#kept = [];
    for (const { request } of kept) await this.forward(request);
  }

  close(): void {
    this.#agent.destroy();
  }

  #onwardOptions({ method, path, headers, body }: Sent) {
    const { hostname, port } = this.#target;
    const length = body.length > 0 || method === 'PUT' ? { 'content-length': body.length } : {};
    const all = { ...withoutConnection(headers), ...length };
    return { agent: this.#agent, hostname, port, method, path, headers: all };
  }
}

function keyOf({ method, path }: Sent): string {
  return `${method} ${path}`;
}
