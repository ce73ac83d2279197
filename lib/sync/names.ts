/**
 * The names of files in a remote: `<device>/<number>` is a file of its log, `<device>/k<number>` its
 * header. A name is written once; what changes gets a new number.
 *
 * @module
 */

/** What a device has in the remote. */
export interface Folder {
  /** The numbers of its log's files, rising. */
  readonly files: readonly number[];
  /** The numbers of its headers, rising; the last is the one that counts. */
  readonly headers: readonly number[];
}

export const NO_FOLDER: Folder = { files: [], headers: [] };

export function fileName(device: string, number: number): string {
  return `${device}/${number}`;
}

export function headerName(device: string, number: number): string {
  return `${device}/k${number}`;
}

/** A name's device and number; undefined where it is none of ours. */
export function parseName(
  name: string,
): { device: string; number: number; isHeader: boolean } | undefined {
  const [, device, mark, number] = NAME.exec(name) ?? [];
  if (device === undefined || number === undefined) return undefined;
  return { device, number: Number(number), isHeader: mark === 'k' };
}

/** The folders of a listing by device, and the names in it that are none of ours. */
export function foldersIn(names: readonly string[]): {
  folders: ReadonlyMap<string, Folder>;
  strange: readonly string[];
} {
  const folders = new Map<string, { files: number[]; headers: number[] }>();
  const strange: string[] = [];
  for (const name of new Set(names)) {
    const parsed = parseName(name);
    if (!parsed) {
      if (!PROBE.test(name)) strange.push(name);
      continue;
    }
    const folder = folders.get(parsed.device) ?? { files: [], headers: [] };
    folders.set(parsed.device, folder);
    (parsed.isHeader ? folder.headers : folder.files).push(parsed.number);
  }
  for (const { files, headers } of folders.values()) {
    files.sort((a, b) => a - b);
    headers.sort((a, b) => a - b);
  }
  return { folders, strange };
}

/** What `probeRemote` writes, of a device that was stopped before it deleted it. */
const PROBE = /^[A-Za-z0-9-]{1,40}\/probe$/;
const NAME = /^([A-Za-z0-9-]{1,40})\/(k?)([1-9]\d{0,14})$/;
