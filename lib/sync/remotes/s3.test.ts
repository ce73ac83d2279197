import { describe, expect, it } from 'vitest';
import {
  type Answering,
  body,
  brokenAfter,
  byMethod,
  fetchOf,
  LOGIN_PAGE,
  NEVER,
  status,
} from './answers.examples.ts';
import { s3Remote } from './s3.ts';

const ACCOUNT = {
  endpoint: 'https://store.example',
  bucket: 'notes',
  accessKey: 'AKIDEXAMPLE',
  secretKey: 'secret-of-the-reader',
  prefix: '/me/claimside/',
  region: 'eu-central-1',
};
const BYTES = new Uint8Array([1, 2, 3]);

function remoteThat(answering: Answering, timeout?: number) {
  const { fetch, asked } = fetchOf(answering);
  const remote = s3Remote(ACCOUNT, timeout === undefined ? { fetch } : { fetch, timeout });
  return { remote, asked };
}

function trying(answering: Answering, timeout?: number) {
  const { remote } = remoteThat(answering, timeout);
  const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
  return {
    list: () => failure(remote.list('')),
    get: () => failure(remote.get('a/1')),
    put: () => failure(remote.put('a/1', BYTES)),
    delete: () => failure(remote.delete('a/1')),
  };
}

function storeError(code: number, name: string, headers: Record<string, string> = {}) {
  const xml = `<?xml version="1.0"?><Error><Code>${name}</Code><Message>Words.</Message></Error>`;
  return body(xml, { code, headers });
}

function listing(keys: readonly string[], more = '') {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  return body(
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${contents}${more}</ListBucketResult>`,
  );
}

describe('the requests', () => {
  it('are signed, with the hash of what is sent', async () => {
    const { remote, asked } = remoteThat(status(200));
    await remote.put('a/1', BYTES);
    const [{ url, init } = { url: '', init: {} }] = asked;
    expect(String(url)).toBe('https://store.example/notes/me/claimside/a/1');
    const headers = new Headers(init.headers);
    expect(headers.get('authorization')).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[\da-f]{64}$/,
    );
    expect(headers.get('x-amz-content-sha256')).toBe(
      '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
    );
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual' });
  });

  it('take the time of the store where the clock of this device is wrong', async () => {
    const date = 'Wed, 21 Oct 2015 07:28:00 GMT';
    const dates: (string | null)[] = [];
    const { remote } = remoteThat(({ init }) => {
      const sent = new Headers(init.headers).get('x-amz-date');
      dates.push(sent);
      return sent?.startsWith('20151021T0728')
        ? status(200)()
        : storeError(403, 'RequestTimeTooSkewed', { date })();
    });
    await remote.put('a/1', BYTES);
    await remote.put('a/2', BYTES);
    expect(dates).toHaveLength(3);
  });
});

describe('an account', () => {
  it.each([
    [{ endpoint: 'http://store.example' }, /must begin with https/],
    [{ bucket: 'a/b' }, /^"a\/b" is no name of a bucket\.$/],
    [{ prefix: 'a b' }, /^"a b" is no prefix: use letters/],
    [{ secretKey: '' }, /secret key are needed/],
  ])('is refused with %j', (changed, message) => {
    expect(() => s3Remote({ ...ACCOUNT, ...changed })).toThrow(message);
  });
});

describe('a list', () => {
  it('goes on over pages, and leaves out what is not ours', async () => {
    const { remote, asked } = remoteThat(({ url }) =>
      url.searchParams.get('continuation-token') === 'to=ken+1'
        ? listing(['me/claimside/b/1'])()
        : listing(
            ['me/claimside/a/1', 'me/claimside/a/1/', 'me/claimsidea/1', 'other/a/1'],
            '<IsTruncated>true</IsTruncated><NextContinuationToken>to=ken+1</NextContinuationToken>',
          )(),
    );
    expect(await remote.list('')).toEqual(['a/1', 'b/1']);
    expect(asked[0]?.url.href).toBe(
      'https://store.example/notes?list-type=2&prefix=me%2Fclaimside%2F',
    );
  });

  it.each([
    ['a web page', LOGIN_PAGE, /answered with a web page/],
    ['something else', body('{}'), /answered with something else/],
    ['a part', listing([], '<IsTruncated>true</IsTruncated>'), /sent a part of a list/],
    [
      'pages without end',
      listing(
        [],
        '<IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken>',
      ),
      /has no end/,
    ],
  ])('that is %s is refused', async (_what, answer, message) => {
    expect(await trying(answer).list()).toMatchObject({
      kind: 'notARemote',
      message: expect.stringMatching(message),
    });
  });

  it('is refused wherever it was cut', async () => {
    const xml = await listing(['me/claimside/a/1'])().text();
    for (let length = 0; length < xml.length; length += 7) {
      expect(await trying(body(xml.slice(0, length))).list()).toMatchObject({
        kind: 'notARemote',
      });
    }
  });
});

describe('a value', () => {
  it('is read as it was written', async () => {
    expect(await trying(body(BYTES)).get()).toEqual(BYTES);
  });

  it('that is not there is undefined, unless its bucket is not there', async () => {
    expect(await trying(storeError(404, 'NoSuchKey')).get()).toBeUndefined();
    expect(await trying(status(404)).get()).toBeUndefined();
    expect(await trying(storeError(404, 'NoSuchBucket')).get()).toMatchObject({
      kind: 'missing',
      message: 'store.example answered 404 NoSuchBucket: there is no bucket notes.',
    });
  });

  it('may be gone already when it is deleted', async () => {
    for (const answer of [status(204), status(200), status(404)]) {
      expect(await trying(answer).delete()).toBeUndefined();
    }
  });
});

describe('a status that says no', () => {
  it.each([
    [401, '', 'unauthorised', '401: it does not accept the access key or the secret key.'],
    [
      403,
      'SignatureDoesNotMatch',
      'unauthorised',
      '403 SignatureDoesNotMatch: it does not accept the access key or the secret key.',
    ],
    [
      403,
      'RequestTimeTooSkewed',
      'unauthorised',
      "403 RequestTimeTooSkewed: this device's clock is wrong.",
    ],
    [
      403,
      'AccessDenied',
      'forbidden',
      '403 AccessDenied: this key may not do that in the bucket notes.',
    ],
    [403, '', 'forbidden', '403: this key may not do that in the bucket notes.'],
    [
      400,
      'AuthorizationHeaderMalformed',
      'notARemote',
      '400 AuthorizationHeaderMalformed: the bucket notes is in another region, or at another endpoint. It says: Words.',
    ],
    [
      405,
      '',
      'notARemote',
      '405: it does not speak as an S3 store does. Are endpoint and region right?',
    ],
    [413, '', 'tooLarge', '413: it takes no file of this size.'],
    [429, '', 'tooMany', '429: it asks for fewer requests.'],
    [503, 'SlowDown', 'tooMany', '503 SlowDown: it asks for fewer requests.'],
    [400, 'BadDigest', 'server', '400 BadDigest: the file did not arrive as it was sent.'],
    [423, '', 'server', '423: the file did not arrive as it was sent.'],
    [500, 'InternalError', 'server', '500 InternalError: it has a problem of its own.'],
    [502, '', 'server', '502: it has a problem of its own.'],
    [507, '', 'full', '507: there is no space left.'],
  ] as const)('%i %s is %s', async (code, name, kind, words) => {
    const answer = name ? storeError(code, name) : status(code);
    for (const action of Object.values(trying(answer))) {
      expect(await action()).toMatchObject({
        kind,
        message: `store.example answered ${words}`,
      });
    }
  });

  it('says no more than a line of what the store says', async () => {
    const echo = body(`<Error><Code>X</Code><Message>${'Long. '.repeat(100)}</Message></Error>`, {
      code: 400,
    });
    expect(String(await trying(echo).put())).toHaveLength(
      'RemoteError: store.example answered 400 X: it does not speak as an S3 store does. Are endpoint and region right? It says: '
        .length + 200,
    );
  });

  it('asks to wait', async () => {
    expect(await trying(storeError(503, 'SlowDown', { 'retry-after': '7' })).put()).toHaveProperty(
      'retryAfter',
      7000,
    );
  });
});

describe('an answer that is none', () => {
  it.each(['get', 'put', 'delete', 'list'] as const)('is a web page to %s', async (action) => {
    expect(await trying(LOGIN_PAGE)[action]()).toMatchObject({ kind: 'notARemote' });
  });

  it('breaks off', async () => {
    expect(await trying(brokenAfter(BYTES)).get()).toMatchObject({ kind: 'server' });
  });

  it('does not come in time', async () => {
    expect(await trying(NEVER, 10).put()).toMatchObject({ kind: 'timeout' });
  });

  it('leads elsewhere', async () => {
    const elsewhere = byMethod({ GET: status(301, { location: 'https://evil.example/' }) });
    expect(await trying(elsewhere).get()).toMatchObject({ kind: 'notARemote' });
  });
});
