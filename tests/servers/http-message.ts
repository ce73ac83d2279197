/**
 * Requests and answers with their whole bodies, as a proxy passes them on.
 *
 * @module
 */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

export interface Sent {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** @throws Error where the sender ends the connection early. */
export async function readWhole(incoming: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = '', url: path = '', headers } = incoming;
  return { method, path, headers, body: Buffer.concat(chunks) };
}

/** Sends an answer as it is. */
export function answer(response: ServerResponse, { status, headers, body }: Answered): void {
  response.writeHead(status, withoutConnection(headers));
  response.end(body);
}

/** Without what holds between two neighbours only. */
export function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection: _1, 'transfer-encoding': _2, 'keep-alive': _3, ...rest } = headers;
  return rest;
}
