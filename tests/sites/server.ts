/**
 * One local HTTPS server that plays many hosts: it answers by the Host header and the path, while
 * the browser is told that every host is here. So real names, TLS, cookies and policies apply and
 * nothing leaves the machine.
 *
 * @module
 */
import { createHash, X509Certificate } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { selfSignedCertificate } from './certificate.ts';
import { PAGES } from './pages.ts';
import { listSavedPages, savedPagesFolder } from './saved-pages.ts';

/** Answers one request. The address is the full one, as the browser asked for it. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
) => void | Promise<void>;

/** Where the pages of our own lie. */
const OWN_PAGES = join(import.meta.dirname, 'pages');

/** The server that plays the sites. */
export interface Sites {
  readonly port: number;
  /** The SHA-256 of the public key of the server's certificate, in base64. */
  readonly keyHash: string;
  /** The addresses asked for since the last `reset`, in order. */
  readonly asked: readonly string[];
  /**
   * Serves a file at an address: a path in `tests/sites/pages/`, or one in `CLAIMSIDE_PAGES`, such
   * as `lesswrong/bench-linkpost.ssr.html`. Chooses between saved pages that share an address.
   *
   * @throws Error where neither folder has the file.
   */
  serve(address: string, file: string): void;
  /** Serves this HTML at an address, with these further headers. */
  html(address: string, html: string, headers?: Readonly<Record<string, string>>): void;
  /** Answers an address, whatever its query unless the given one has a query. */
  handle(address: string, handler: Handler): void;
  /** Forgets what `serve`, `html` and `handle` added, and what was asked. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts the server on a free port of the loopback interface. */
export async function startSites(): Promise<Sites> {
  const tables = new Tables();
  const asked: string[] = [];
  const certificate = selfSignedCertificate();
  const server = createServer(certificate, async (request, response) => {
    const address = `https://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
    asked.push(address);
    try {
      await (tables.handlerOf(address) ?? answerWithNothing)(request, response, address);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    keyHash: hashOfKey(certificate.cert),
    asked,
    serve: (address, file) => tables.added.set(keyOf(address), fileHandler(find(file))),
    html: (address, html, headers) => tables.added.set(keyOf(address), htmlHandler(html, headers)),
    handle: (address, handler) => tables.added.set(keyOf(address), handler),
    reset: () => {
      tables.added.clear();
      asked.length = 0;
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * The switches that make a Chromium find hosts at this server and accept its certificate for them,
 * and nobody else's. Without `hosts` it finds every host here.
 */
export function chromiumArguments(
  { port, keyHash }: Pick<Sites, 'port' | 'keyHash'>,
  hosts: readonly string[] = ['*'],
): string[] {
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [
    `--ignore-certificate-errors-spki-list=${keyHash}`,
    `--host-resolver-rules=${[...rules, 'EXCLUDE 127.0.0.1'].join(',')}`,
  ];
}

function hashOfKey(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

/** What is served where: what a test added goes before our own pages, those before saved ones. */
class Tables {
  readonly added = new Map<string, Handler>();
  readonly #files: ReadonlyMap<string, Handler>;

  constructor() {
    const folder = savedPagesFolder();
    const saved = folder ? listSavedPages(folder) : [];
    this.#files = new Map(
      [...saved, ...PAGES].map(({ address, file }) => [keyOf(address), fileHandler(find(file))]),
    );
  }

  handlerOf(address: string): Handler | undefined {
    const key = keyOf(address);
    const [path = key] = key.split('?');
    return [key, path].map((k) => this.added.get(k) ?? this.#files.get(k)).find((h) => h);
  }
}

/** Two addresses are one where they differ in the fragment or in how the host is written. */
function keyOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname}${search}`;
}

function find(file: string): string {
  const folders = [OWN_PAGES, savedPagesFolder()].filter((folder) => folder !== undefined);
  const path = folders.map((folder) => resolve(folder, file)).find((each) => existsSync(each));
  if (!path) throw new Error(`There is no page ${file} in ${folders.join(' or ')}.`);
  return path;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Answers with a file, its type by its ending. */
export function fileHandler(path: string): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8' });
    createReadStream(path).pipe(response);
  };
}

function htmlHandler(html: string, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  };
}

/** By what the browser wants it for (Fetch Metadata), an empty answer that it does not complain of. */
const EMPTY_TYPES: Readonly<Record<string, string>> = {
  script: 'text/javascript',
  style: 'text/css',
  manifest: 'application/manifest+json',
};

/** A saved page asks for scripts, styles and images that were not saved: they are empty at once. */
function answerWithNothing(request: IncomingMessage, response: ServerResponse): void {
  const wanted = String(request.headers['sec-fetch-dest'] ?? 'document');
  const type = EMPTY_TYPES[wanted];
  const isPage = wanted === 'document' || wanted === 'iframe' || wanted === 'empty';
  if (type) response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
  else response.writeHead(isPage ? 404 : 204, { 'content-type': 'text/plain' });
  response.end(isPage ? 'No such page here.' : wanted === 'manifest' ? '{}' : '');
}
