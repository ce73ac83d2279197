/**
 * Servers in this process: what tests answer a remote's requests with.
 *
 * @module
 */

/** One request as it was sent. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly init: RequestInit;
}

/** Answers one request, or throws as `fetch` does. */
export type Answering = (asked: Asked) => Response | Promise<Response>;

/** A `fetch` that answers so, and the requests that it was given. */
export function fetchOf(answering: Answering): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const request = { method: init.method ?? 'GET', url, init };
      asked.push(request);
      return answering(request);
    },
  };
}

/** Answers by method; what is not named is 405. */
export function byMethod(answers: Readonly<Record<string, () => Response>>): Answering {
  return ({ method }) => answers[method]?.() ?? status(405)();
}

/** An answer without a body, with these headers. */
export function status(code: number, headers: Record<string, string> = {}): () => Response {
  return () => new Response(null, { status: code, headers });
}

/** An answer with a body; of no type unless `headers` names one. */
export function body(
  content: string | Uint8Array,
  { code = 200, headers = {} }: { code?: number; headers?: Record<string, string> } = {},
): () => Response {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
  return () => new Response(bytes, { status: code, headers });
}

/** The login page of a server or a network. */
export const LOGIN_PAGE = body('<!doctype html><title>Log in</title>', {
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

/** An answer whose body breaks off after these bytes, as a reset connection's does. */
export function brokenAfter(content: Uint8Array): () => Response {
  return () => {
    let isSent = false;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isSent) controller.error(new TypeError('terminated'));
        else controller.enqueue(content);
        isSent = true;
      },
    });
    return new Response(stream);
  };
}

/** An answer that never comes, until the request is given up. */
export const NEVER: Answering = ({ init }) =>
  new Promise((_answer, fail) => {
    init.signal?.addEventListener('abort', () => fail(init.signal?.reason));
  });

/** What PROPFIND gives for a folder with these files; `extra` is XML put before its end. */
export function multistatus(folder: string, files: readonly string[], extra = ''): () => Response {
  const xml = `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:">${[
    davResponse(folder, '<D:collection/>'),
    ...files.map((file) => davResponse(folder + file)),
  ].join('')}${extra}</D:multistatus>`;
  return body(xml, { code: 207, headers: { 'content-type': 'text/xml; charset="utf-8"' } });
}

/** One file, or folder, of a multistatus. */
export function davResponse(href: string, type = '', state = 'HTTP/1.1 200 OK'): string {
  return `<D:response><D:href>${href}</D:href><D:propstat><D:prop><D:resourcetype>${type}</D:resourcetype></D:prop><D:status>${state}</D:status></D:propstat></D:response>`;
}
