/**
 * The XML that an S3-compatible store answers with. Some stores leave its namespace out.
 *
 * @module
 */
import { RemoteError } from '../remote.ts';
import { type Answer, isWebPage } from './request.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './xml.ts';

/** A page of a listing. */
export interface ObjectList {
  readonly keys: readonly string[];
  /** The token of the next page; absent on the last. */
  readonly next?: string;
}

/**
 * A page of `ListObjectsV2`.
 *
 * @throws RemoteError `notARemote` where it is none.
 */
export function readObjectList(answer: Answer, { host }: URL): ObjectList {
  const root = rootOf(answer);
  if (root?.name !== 'ListBucketResult') {
    const what = isWebPage(answer) ? 'a web page' : 'something else';
    throw new RemoteError('notARemote', `${host} was asked for a list and answered with ${what}.`);
  }
  const keys = childrenOf(root, 'Contents').flatMap((object) => textOf(object, 'Key') ?? []);
  if (textOf(root, 'IsTruncated') !== 'true') return { keys };
  const next = textOf(root, 'NextContinuationToken');
  if (next) return { keys, next };
  throw new RemoteError('notARemote', `${host} sent a part of a list, and not where it goes on.`);
}

/** An error's code, such as `NoSuchKey`, and its words; empty where the answer has none. */
export function readStoreError(answer: Answer): { readonly code: string; readonly words: string } {
  const root = rootOf(answer);
  if (root?.name !== 'Error') return { code: '', words: '' };
  return { code: textOf(root, 'Code') ?? '', words: textOf(root, 'Message') ?? '' };
}

/** undefined where the answer is not well-formed XML. */
function rootOf({ bytes }: Answer): XmlElement | undefined {
  try {
    return readXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
