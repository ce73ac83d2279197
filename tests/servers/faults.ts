/**
 * What happens to requests on their way, by name.
 *
 * @module
 */
import type { ServerResponse } from 'node:http';
import type { Random } from '../anchoring/random.ts';
import { type Answered, answer, type Sent, withoutConnection } from './http-message.ts';

/** What a fault may use to do harm to one request. */
export interface Harm {
  readonly request: Sent;
  readonly response: ServerResponse;
  readonly random: Random;
  /** Sends a request to the server; as often as a fault likes. */
  forward(request: Sent): Promise<Answered>;
  /** Sends the beginning of a request's body and ends the connection. */
  tear(request: Sent, length: number): Promise<void>;
  /** Keeps a request, and sends it after some others. */
  postpone(request: Sent): void;
  /** What the server answered to the same request before, oldest first. */
  readonly formerAnswers: readonly Answered[];
  /** An address at another origin, where nobody should be led. */
  readonly elsewhere: string;
}

/** One kind of harm. */
export interface Fault {
  readonly name: string;
  /** Whether a wrong answer looks right, so that only the value's own hash can tell. */
  readonly isSilent?: true;
  harm(harm: Harm): void | Promise<void>;
}

/** Statuses that say no; the server has not seen the request. */
const STATUSES = [401, 403, 404, 409, 412, 423, 429, 500, 502, 503, 507];

/** Statuses of a gateway that does not know whether the server has done it; it has. */
const DONE_STATUSES = [500, 502, 503, 504];

const WRONG_TYPES = ['image/png', 'text/plain', 'application/json', ''];

/** The classes of places at which a body is cut, of a body of `length` bytes. */
const CUTS: Readonly<Record<string, (length: number) => number>> = {
  'before the first byte': () => 0,
  'after the first byte': () => 1,
  'in the header': (length) => Math.min(20, length >> 1),
  'in the middle': (length) => length >> 1,
  'before the last byte': (length) => length - 1,
};

/** Each row is a class; a class is as frequent as another, however many faults are in it. */
export const FAULTS: readonly (readonly Fault[])[] = [
  STATUSES.map((status) => ({
    name: `status ${status}`,
    harm: ({ response }) => answer(response, empty(status)),
  })),
  DONE_STATUSES.map((status) => ({
    name: `done, status ${status}`,
    harm: async ({ request, response, forward }) => {
      await forward(request);
      answer(response, empty(status));
    },
  })),
  [
    {
      name: 'status 429 with Retry-After',
      harm: ({ response }) => answer(response, empty(429, { 'retry-after': '1' })),
    },
  ],
  [
    { name: 'reset', harm: ({ response }) => reset(response) },
    {
      name: 'done, reset',
      harm: async ({ request, response, forward }) => {
        await forward(request);
        reset(response);
      },
    },
  ],
  [
    { name: 'no answer', harm: ignore },
    {
      name: 'done, no answer',
      harm: async ({ request, forward }) => {
        await forward(request);
      },
    },
    { name: 'no answer, and done later', harm: ({ request, postpone }) => postpone(request) },
  ],
  [
    {
      name: 'done twice',
      harm: async ({ request, response, forward }) => {
        await forward(request);
        answer(response, await forward(request));
      },
    },
    {
      name: 'done, and again later',
      harm: async ({ request, response, forward, postpone }) => {
        answer(response, await forward(request));
        postpone(request);
      },
    },
  ],
  Object.entries(CUTS).map(([where, cut]) => ({
    name: `answer cut ${where}`,
    harm: async ({ request, response, forward }) =>
      cutAnswer(await forward(request), response, cut),
  })),
  Object.entries(CUTS).map(([where, cut]) => ({
    name: `answer shortened ${where}`,
    isSilent: true,
    harm: async ({ request, response, forward }) =>
      answer(response, shortened(await forward(request), cut)),
  })),
  Object.entries(CUTS).map(([where, cut]) => ({
    name: `request cut ${where}`,
    harm: async ({ request, response, tear }) => {
      if (request.body.length > 1) await tear(request, cut(request.body.length));
      reset(response);
    },
  })),
  [
    {
      name: 'damaged byte',
      isSilent: true,
      harm: async ({ request, response, forward, random }) => {
        const { body, ...rest } = await forward(request);
        const damaged = Buffer.from(body);
        const at = random.below(body.length);
        if (body.length > 0) damaged[at] = (damaged[at] ?? 0) ^ 1;
        answer(response, { ...rest, body: damaged });
      },
    },
  ],
  [
    {
      name: 'former answer',
      isSilent: true,
      harm: async ({ request, response, forward, random, formerAnswers }) => {
        const isReading = request.method === 'GET' || request.method === 'PROPFIND';
        const isKnown = isReading && formerAnswers.length > 0;
        answer(response, isKnown ? random.pick(formerAnswers) : await forward(request));
      },
    },
  ],
  [301, 302, 303, 307, 308].map((status) => ({
    name: `redirect ${status}`,
    harm: ({ response, elsewhere }) => answer(response, empty(status, { location: elsewhere })),
  })),
  WRONG_TYPES.map((type) => ({
    name: `type ${type || 'left out'}`,
    harm: async ({ request, response, forward }) => {
      const { status, headers, body } = await forward(request);
      const { 'content-type': _right, ...others } = headers;
      answer(response, {
        status,
        headers: type ? { ...others, 'content-type': type } : others,
        body,
      });
    },
  })),
  [
    {
      name: 'login page',
      harm: ({ response }) =>
        answer(response, {
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: Buffer.from('<!doctype html><title>Log in</title><form method="post"></form>'),
        }),
    },
  ],
];

function empty(status: number, headers: Sent['headers'] = {}): Answered {
  return { status, headers, body: Buffer.alloc(0) };
}

/** The connection stays, and nothing comes. */
function ignore(): void {}

function reset(response: Harm['response']): void {
  response.socket?.resetAndDestroy();
}

/** The promised length stands, the connection ends early. */
function cutAnswer(
  { status, headers, body }: Answered,
  response: Harm['response'],
  cut: (length: number) => number,
): void {
  const length = body.length > 0 ? cut(body.length) : 0;
  const promised = { ...withoutConnection(headers), 'content-length': Math.max(1, body.length) };
  response.writeHead(status, promised);
  response.write(body.subarray(0, length), () => response.socket?.end());
}

/** A shorter body that says that it is whole. */
function shortened({ status, headers, body }: Answered, cut: (length: number) => number): Answered {
  const short = body.subarray(0, body.length > 0 ? cut(body.length) : 0);
  const { 'content-length': _whole, ...rest } = headers;
  return { status, headers: rest, body: short };
}
