/**
 * What an object store's refusals mean, in words for the reader.
 *
 * @module
 */
import { RemoteError, type RemoteProblem } from '../remote.ts';
import { type Answer, askedToWait, isWebPage } from './request.ts';
import { readStoreError } from './s3-answers.ts';

/** The error for an answer that is no acknowledgement. */
export function refusal(answer: Answer, { host, pathname }: URL): RemoteError {
  const { status } = answer;
  const { code, words } = readStoreError(answer);
  const row =
    REFUSALS.find((each) => each.codes?.includes(code)) ??
    REFUSALS.find((each) => each.statuses?.includes(status)) ??
    (status >= 500 ? BROKEN : NO_STORE);
  const { kind, means } = isWebPage(answer) && status < 400 ? NO_STORE : row;
  const said = code ? `${status} ${code}` : status;
  const theirs = kind === 'notARemote' && words ? ` It says: ${words.slice(0, 200)}` : '';
  const message = `${host} answered ${said}: ${means(pathname.slice(1))}${theirs}`;
  return new RemoteError(kind, message, askedToWait(answer));
}

/** Whether what is not there is the bucket, rather than one value. */
export function isBucketMissing(answer: Answer): boolean {
  return answer.status === 404 && readStoreError(answer).code === 'NoSuchBucket';
}

/** Whether it refuses because this device's clock is wrong. */
export function isClockWrong(answer: Answer): boolean {
  return answer.status === 403 && readStoreError(answer).code === 'RequestTimeTooSkewed';
}

interface Meaning {
  readonly kind: RemoteProblem;
  /** The words after `host answered 403 AccessDenied: `. */
  readonly means: (bucket: string) => string;
}

/** A code counts before a status, which stores choose differently. */
interface Refusal extends Meaning {
  readonly codes?: readonly string[];
  readonly statuses?: readonly number[];
}

const NO_STORE: Meaning = {
  kind: 'notARemote',
  means: () => 'it does not speak as an S3 store does. Are endpoint and region right?',
};

const BROKEN: Meaning = { kind: 'server', means: () => 'it has a problem of its own.' };

const REFUSALS: readonly Refusal[] = [
  {
    codes: ['NoSuchBucket', 'InvalidBucketName'],
    kind: 'missing',
    means: (bucket) => `there is no bucket ${bucket}.`,
  },
  {
    codes: ['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'ExpiredToken'],
    statuses: [401],
    kind: 'unauthorised',
    means: () => 'it does not accept the access key or the secret key.',
  },
  {
    codes: ['RequestTimeTooSkewed'],
    kind: 'unauthorised',
    means: () => "this device's clock is wrong.",
  },
  {
    codes: [
      'PermanentRedirect',
      'AuthorizationHeaderMalformed',
      'IllegalLocationConstraintException',
    ],
    kind: 'notARemote',
    means: (bucket) => `the bucket ${bucket} is in another region, or at another endpoint.`,
  },
  {
    codes: ['QuotaExceeded', 'XMinioStorageFull', 'ServiceQuotaExceeded'],
    statuses: [507],
    kind: 'full',
    means: () => 'there is no space left.',
  },
  {
    codes: ['EntityTooLarge'],
    statuses: [413],
    kind: 'tooLarge',
    means: () => 'it takes no file of this size.',
  },
  {
    codes: ['SlowDown', 'TooManyRequests'],
    statuses: [429],
    kind: 'tooMany',
    means: () => 'it asks for fewer requests.',
  },
  {
    codes: ['BadDigest', 'XAmzContentSHA256Mismatch', 'IncompleteBody', 'RequestTimeout'],
    statuses: [408, 409, 412, 423],
    kind: 'server',
    means: () => 'the file did not arrive as it was sent.',
  },
  {
    codes: ['AccessDenied', 'AllAccessDisabled'],
    statuses: [403],
    kind: 'forbidden',
    means: (bucket) => `this key may not do that in the bucket ${bucket}.`,
  },
  { statuses: [404], kind: 'missing', means: (bucket) => `there is no bucket ${bucket}.` },
];
