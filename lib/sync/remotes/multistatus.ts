/**
 * What a WebDAV server says is in a folder: the answer to PROPFIND (RFC 4918, 9.1 and 14.16).
 *
 * @module
 */
import { childrenOf, readXml, textOf, type XmlElement } from './xml.ts';

/** The request's body: of each file, only whether it is a folder. */
export const PROPFIND_BODY =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/**
 * The names of the files directly in a folder, each once. Whatever lies elsewhere, on another host
 * or deeper is not listed, nor are folders and files that the server says it cannot show.
 *
 * @throws Error in words where it is no such answer, or not about this folder: then its list says
 *   nothing about what is there.
 */
export function readFileNames(xml: string, folder: URL): string[] {
  const root = readXml(xml);
  if (!isDav(root, 'multistatus')) throw new Error(`it is a <${root.name}>, not a <multistatus>.`);
  const responses = root.children.filter((child) => isDav(child, 'response'));
  const path = segmentsOf(folder) ?? [];
  const names = new Set<string>();
  let hasFolder = false;
  for (const response of responses) {
    const rest = within(path, segmentsOf(hrefOf(response, folder)));
    const [name] = rest ?? [];
    if (rest?.length === 0) hasFolder = true;
    else if (rest?.length === 1 && name && isFile(response)) names.add(name);
  }
  if (!hasFolder) throw new Error(`it does not name ${folder.pathname}, which was asked for.`);
  return [...names];
}

function isDav({ namespace, name }: XmlElement, wanted: string): boolean {
  return namespace === 'DAV:' && name === wanted;
}

/** The address that a response is about; undefined where it is none of this server. */
function hrefOf(response: XmlElement, folder: URL): URL | undefined {
  const url = URL.parse(textOf(response, 'href') ?? '', folder.href);
  return url?.origin === folder.origin ? url : undefined;
}

/** A path's segments, decoded, since servers encode differently; undefined where they cannot be. */
function segmentsOf(url: URL | undefined): string[] | undefined {
  try {
    return url?.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** What is left of a path behind a folder's; undefined where it does not lie there. */
function within(folder: readonly string[], path: string[] | undefined): string[] | undefined {
  const isThere = path && folder.every((segment, at) => segment === path[at]);
  return isThere ? path.slice(folder.length) : undefined;
}

/** Whether it has a resource type, with status 200, that is no folder's. */
function isFile(response: XmlElement): boolean {
  return childrenOf(response, 'propstat').some(
    (propstat) =>
      /\s200\b/.test(textOf(propstat, 'status') ?? '') &&
      childrenOf(propstat, 'prop')
        .flatMap((prop) => childrenOf(prop, 'resourcetype'))
        .some((type) => childrenOf(type, 'collection').length === 0),
  );
}
