import { describe, expect, it, vi } from 'vitest';
import {
  type Answering,
  body,
  brokenAfter,
  byMethod,
  davResponse,
  fetchOf,
  LOGIN_PAGE,
  multistatus,
  NEVER,
  status,
} from './answers.examples.ts';
import { webDavRemote } from './webdav.ts';

const ACCOUNT = {
  address: 'https://cloud.example/dav/anna',
  user: 'anna',
  password: 'pässword',
};
const FOLDER = '/dav/anna/claimside/';
const BYTES = new Uint8Array([0, 255, 60, 10]);

function remoteThat(answering: Answering, options: { timeout?: number } = {}) {
  const { fetch, asked } = fetchOf(answering);
  return { remote: webDavRemote(ACCOUNT, { fetch, ...options }), asked };
}

/** What each method of a remote gives where the server answers so. */
function trying(answering: Answering, options?: { timeout?: number }) {
  const { remote } = remoteThat(answering, options);
  const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
  return {
    list: () => failure(remote.list('')),
    get: () => failure(remote.get('a/1')),
    put: () => failure(remote.put('a/1', BYTES)),
    delete: () => failure(remote.delete('a/1')),
  };
}

describe('the requests', () => {
  it('go to files of one folder, without cookies, redirects or cache', async () => {
    const { remote, asked } = remoteThat(byMethod({ PUT: status(201) }));
    await remote.put('a1b2/000001', BYTES);
    const [{ method, url, init } = { init: {} }] = asked;
    expect(`${method} ${url}`).toBe('PUT https://cloud.example/dav/anna/claimside/a1b2~000001');
    expect(init).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(new Headers(init.headers).get('authorization')).toBe(
      `Basic ${Buffer.from('anna:pässword').toString('base64')}`,
    );
  });

  it('stay in a folder that has our name', async () => {
    const { fetch, asked } = fetchOf(byMethod({ GET: status(404) }));
    const address = 'https://cloud.example/Notes/Claimside/?x=1#y';
    await webDavRemote({ ...ACCOUNT, address }, { fetch }).get('a/1');
    expect(asked[0]?.url.href).toBe('https://cloud.example/Notes/Claimside/a~1');
  });

  it('make each missing level of the folder, once', async () => {
    const folders = new Set(['/', '/dav/']);
    const parentOf = (path: string) => new URL('..', `https://cloud.example${path}`).pathname;
    const { remote, asked } = remoteThat(({ method, url: { pathname } }) => {
      if (method === 'PUT') {
        return status(folders.has(pathname.replace(/[^/]+$/, '')) ? 201 : 409)();
      }
      if (folders.has(pathname)) return status(405)();
      if (!folders.has(parentOf(pathname))) return status(409)();
      folders.add(pathname);
      return status(201)();
    });
    await remote.put('a/1', BYTES);
    expect([...folders]).toEqual(['/', '/dav/', '/dav/anna/', FOLDER]);
    asked.length = 0;
    await remote.put('a/2', BYTES);
    expect(asked.map(({ method }) => method)).toEqual(['PUT']);
  });
});

describe('an account', () => {
  it.each([
    ['http://cloud.example/', /^The address must begin with https:\/\//],
    ['ftp://cloud.example/', /^The address must begin with https:\/\//],
    ['https://anna:pw@cloud.example/', /^Leave user name and password out/],
    ['', /^"" is no address of a server\.$/],
    ['https://', /^"https:\/\/" is no address/],
  ])('is refused with the address %s', (address, message) => {
    expect(() => webDavRemote({ ...ACCOUNT, address })).toThrow(message);
  });

  it.each(['http://localhost:80/', 'http://127.0.0.1:8080', 'http://[::1]/x', 'cloud.example/dav'])(
    'may have the address %s',
    (address) => {
      expect(() => webDavRemote({ ...ACCOUNT, address })).not.toThrow();
    },
  );

  it.each(['http://localhost.evil.example/', 'http://127.0.0.1.evil.example/'])(
    'may not call %s this device',
    (address) => {
      expect(() => webDavRemote({ ...ACCOUNT, address })).toThrow(/https/);
    },
  );

  it('needs a user name without a colon', () => {
    const user = 'anna:b';
    expect(() => webDavRemote({ ...ACCOUNT, user })).toThrow(/may hold no colon/);
  });
});

describe('what the server has', () => {
  it('is listed by keys: what is not ours, elsewhere or a folder is left out', async () => {
    const extra = [
      davResponse('https://cloud.example/dav/anna/claimside/b%7E1'),
      davResponse('https://evil.example/dav/anna/claimside/c~1'),
      davResponse(`${FOLDER}folder/`, '<D:collection/>'),
      davResponse(`${FOLDER}deeper/c~1`),
      davResponse('/dav/anna/c~1'),
      davResponse(`${FOLDER}../c~2`),
      davResponse(`${FOLDER}c~3`, '', 'HTTP/1.1 403 Forbidden'),
      davResponse(`${FOLDER}.DS_Store`),
      davResponse(`${FOLDER}c%2F4`),
      davResponse(`${FOLDER}c~%FF`),
      davResponse(`${FOLDER}a~1`),
    ].join('');
    const { remote } = remoteThat(
      byMethod({ PROPFIND: multistatus(FOLDER, ['a~1', 'a~2'], extra) }),
    );
    expect(await remote.list('')).toEqual(['a/1', 'a/2', 'b/1']);
    expect(await remote.list('b/')).toEqual(['b/1']);
  });

  it('is nothing where its folder is not there', async () => {
    const { list, get } = trying(status(404));
    expect(await list()).toEqual([]);
    expect(await get()).toBeUndefined();
  });

  it('is read as it was written', async () => {
    const { get } = trying(body(BYTES));
    expect(await get()).toEqual(BYTES);
  });

  it('may be gone already when it is deleted', async () => {
    expect(await trying(status(404)).delete()).toBeUndefined();
    expect(await trying(status(204)).delete()).toBeUndefined();
  });
});

describe('a list that cannot be trusted', () => {
  const listOf = (xml: string) => trying(body(xml, { code: 207 })).list();
  const whole = multistatus(FOLDER, ['a~1']);

  it.each([
    ['of another folder', '<multistatus xmlns="DAV:"/>', /does not name \/dav\/anna\/claimside\//],
    ['in another language', '<list/>', /it is a <list>, not a <multistatus>/],
    [
      'with a document type',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      /document type is refused/,
    ],
    ['with an unknown entity', '<multistatus xmlns="DAV:">&b;</multistatus>', /undefined entity/],
    ['nested without end', '<a>'.repeat(100), /nested too deep/],
    ['that is empty', '', /cannot be read/],
  ])('%s is refused', async (_what, xml, message) => {
    expect(await listOf(xml)).toMatchObject({
      kind: 'notARemote',
      message: expect.stringMatching(message),
    });
  });

  it('is refused wherever it was cut', async () => {
    const xml = await whole().text();
    for (let length = 0; length < xml.length; length += 7) {
      expect(await listOf(xml.slice(0, length))).toMatchObject({ kind: 'notARemote' });
    }
  });
});

describe('a status that says no', () => {
  const HINT =
    'The address of Nextcloud and ownCloud ends in /remote.php/dav/files/ and the user name.';
  it.each([
    [
      401,
      'list',
      'unauthorised',
      'it does not accept the user name or password. If it has app passwords, use one.',
    ],
    [403, 'list', 'forbidden', 'this user may not list the files in /dav/anna/claimside/.'],
    [403, 'get', 'forbidden', 'this user may not read in /dav/anna/claimside/.'],
    [403, 'put', 'readOnly', 'this user may not write in /dav/anna/claimside/.'],
    [404, 'put', 'missing', `it has no such place, so it cannot make the folder /. ${HINT}`],
    [
      405,
      'list',
      'notARemote',
      `it speaks no WebDAV, or cannot list the files in /dav/anna/claimside/. ${HINT}`,
    ],
    [405, 'put', 'readOnly', 'it takes no changes, so nobody may write in /dav/anna/claimside/.'],
    [
      405,
      'delete',
      'readOnly',
      'it takes no changes, so nobody may delete in /dav/anna/claimside/.',
    ],
    [408, 'get', 'timeout', 'the request came too slowly.'],
    [409, 'put', 'missing', `it has no such place, so it cannot make the folder /. ${HINT}`],
    [412, 'put', 'server', 'it speaks of a condition that nobody set.'],
    [413, 'put', 'tooLarge', 'it takes no file of this size.'],
    [423, 'put', 'server', 'another program has locked the file.'],
    [429, 'get', 'tooMany', 'it asks for fewer requests.'],
    [500, 'get', 'server', 'it has a problem of its own.'],
    [500, 'put', 'server', 'it has a problem of its own.'],
    [
      501,
      'list',
      'notARemote',
      `it speaks no WebDAV, or cannot list the files in /dav/anna/claimside/. ${HINT}`,
    ],
    [502, 'put', 'server', 'it has a problem of its own.'],
    [503, 'put', 'server', 'it is busy or being maintained.'],
    [504, 'get', 'server', 'it has a problem of its own.'],
    [507, 'put', 'full', 'there is no space left for this user.'],
    [
      200,
      'list',
      'notARemote',
      `it speaks no WebDAV, or cannot list the files in /dav/anna/claimside/. ${HINT}`,
    ],
    [
      206,
      'get',
      'notARemote',
      `it speaks no WebDAV, or cannot read in /dav/anna/claimside/. ${HINT}`,
    ],
  ] as const)('%i to %s is %s', async (code, action, kind, words) => {
    expect(await trying(status(code))[action]()).toMatchObject({
      name: 'RemoteError',
      kind,
      message: `cloud.example answered ${code}: ${words}`,
    });
  });

  it.each([
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': '99999999' }, 86_400_000],
    [
      {
        date: 'Wed, 21 Oct 2015 07:28:00 GMT',
        'retry-after': 'Wed, 21 Oct 2015 07:28:30 GMT',
      },
      30_000,
    ],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('asks to wait with %j', async (headers, wait) => {
    expect(await trying(status(503, headers)).put()).toHaveProperty('retryAfter', wait);
  });
});

describe('an answer that is none', () => {
  it.each(['get', 'put', 'delete', 'list'] as const)('is a web page to %s', async (action) => {
    expect(await trying(LOGIN_PAGE)[action]()).toMatchObject({ kind: 'notARemote' });
  });

  it('is not the page that Apache acknowledges a file with', async () => {
    const created = body('<h1>Created</h1>', {
      code: 201,
      headers: { 'content-type': 'text/html' },
    });
    expect(await trying(created).put()).toBeUndefined();
  });

  it.each([301, 302, 303, 307, 308])('leads elsewhere with %i', async (code) => {
    const headers = { location: 'https://evil.example/' };
    for (const action of Object.values(trying(status(code, headers)))) {
      expect(await action()).toMatchObject({
        kind: 'notARemote',
        message: expect.stringMatching(/^cloud\.example leads to another address/),
      });
    }
  });

  it('leads elsewhere where a browser hides to where', async () => {
    const hidden = () => {
      const response = Response.error();
      Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
      return response;
    };
    expect(await trying(hidden).get()).toMatchObject({ kind: 'notARemote' });
  });

  it('breaks off', async () => {
    const short = body(BYTES, { headers: { 'content-length': '5' } });
    for (const cut of [brokenAfter(BYTES), short]) {
      expect(await trying(cut).get()).toMatchObject({
        kind: 'server',
        message: 'The answer of cloud.example broke off.',
      });
    }
  });

  it('has no end', async () => {
    const megabyte = new Uint8Array(2 ** 20);
    const endless = () =>
      new Response(
        new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(megabyte) }),
      );
    expect(await trying(endless).get()).toMatchObject({
      kind: 'notARemote',
      message: 'The answer of cloud.example has no end.',
    });
  });

  it('does not come in time', async () => {
    expect(await trying(NEVER, { timeout: 10 }).list()).toMatchObject({
      kind: 'timeout',
      message: 'cloud.example did not answer within 1 s.',
    });
  });
});

describe('a server that cannot be reached', () => {
  const unreachable = () => {
    throw new TypeError('Failed to fetch');
  };

  it('has a wrong address, is down or has a bad certificate', async () => {
    expect(await trying(unreachable).list()).toMatchObject({
      kind: 'offline',
      message:
        'cloud.example cannot be reached: the address is wrong, the server is down, or its certificate is not valid. Open https://cloud.example in a tab to see which.',
    });
  });

  it('is not to blame where this device is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const error = await trying(unreachable).list();
    vi.unstubAllGlobals();
    expect(error).toMatchObject({ kind: 'offline', message: 'This device is offline.' });
  });

  it('is not to blame where the browser does not let us', async () => {
    const patterns: string[] = [];
    const mayReach = async (pattern: string) => {
      patterns.push(pattern);
      return false;
    };
    const { fetch } = fetchOf(unreachable);
    const address = 'https://cloud.example:8443/dav/';
    const remote = webDavRemote({ ...ACCOUNT, address }, { fetch, mayReach });
    await expect(remote.list('')).rejects.toMatchObject({
      kind: 'blocked',
      message:
        'The browser does not let Claimside reach https://cloud.example:8443. Allow it again, and the sync goes on.',
    });
    expect(patterns).toEqual(['https://cloud.example/*']);
  });
});
